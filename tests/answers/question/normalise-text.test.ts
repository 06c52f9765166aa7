import { expect, test } from 'vitest';
import { questionText } from '../../../src/answers/question/parse-question.ts';

test.each([
  ['/peacekeeping 148'],
  ['`/peacekeeping 148`'],
  ['`/peacekeeping 148'],
  ['```/peacekeeping 148```'],
  ['```\n/peacekeeping 148\n```'],
  ['*/peacekeeping 148*'],
  ['&gt; /peacekeeping 148'],
  ['<@U0PEACEKEEP> `/peacekeeping 148`'],
  ['`@peacekeeping: 148`'],
  ['<mailto:desk@un.org|desk@un.org> 148'],
  ['<mailto:desk@un.org> 148'],
  ['148 <mailto:desk@un.org|desk@un.org>'],
])('%j is read as 148', (text) => {
  expect(questionText(text)).toBe('148');
});

test.each([
  ['<mailto:desk@un.org|child protection>', 'child protection'],
  ['@peacekeeping 1. para 148\n2. para 149', 'para 148\npara 149'],
  ['safety and/or security', 'safety and/or security'],
])('%j is read as %j', (text, read) => {
  expect(questionText(text)).toBe(read);
});
