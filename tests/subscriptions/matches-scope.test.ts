import { expect, test } from 'vitest';
import { createScopeMatcher, placeKey } from '../../src/subscriptions/matches-scope.ts';
import type { Scope } from '../../src/subscriptions/subscription.ts';
import { type ChangeSketch, recorded } from './some-changes.ts';

const places = new Set([placeKey('A/76/505/Add.1', 148)]);
const topic: Scope = { kind: 'topic', name: 'Child protection', query: 'child protection' };
const range = (from: number, to: number): Scope => ({ kind: 'paragraphs', ranges: [{ from, to }] });

test.each<[string, Scope, ChangeSketch, boolean]>([
  ['all', { kind: 'all' }, {}, true],
  ['its section', { kind: 'sections', numbers: [6, 7] }, {}, true],
  ['another section', { kind: 'sections', numbers: [8] }, {}, false],
  ['the section it left', { kind: 'sections', numbers: [6] }, { formerSection: 6 }, true],
  ['the section it was withdrawn from', { kind: 'sections', numbers: [7] }, { kind: 'withdrawn' }, true],
  ['its number', range(148, 150), {}, true],
  ['another number', range(149, 150), {}, false],
  ['the number it had', range(12, 12), { kind: 'renumbered', former: 12 }, true],
  ['the number it has', range(148, 148), { kind: 'renumbered', former: 12 }, true],
  ['a topic of its entry', topic, {}, true],
  ['a topic of the entry it was', topic, { kind: 'renumbered', paragraph: 149, former: 148 }, true],
  ['a topic of another entry', topic, { paragraph: 149 }, false],
  ['a topic of an entry of another report', topic, { symbol: 'A/77/1' }, false],
  ['a topic that it named', topic, { kind: 'withdrawn', paragraph: 9, before: 'On Child Protection.' }, true],
])('%s: %o', (_, scope, sketch, expected) => {
  const matches = createScopeMatcher(scope, (query) => (query === 'child protection' ? places : new Set()));
  expect(recorded(sketch).map(matches)).toEqual([expected]);
});
