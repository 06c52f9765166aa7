import { MAX_PARAGRAPHS } from '../answers/question/question.ts';
import { missingNote, sectionNumeral } from '../answers/wording.ts';
import type { MessageKey } from '../locales/messages.ts';
import { languageName, say, sayList } from '../locales/say.ts';
import { LANGUAGES, type Language } from '../reports/language.ts';
import { MAX_REQUEST_LENGTH } from './parse-subscription.ts';
import type { SaidTwice, SubscriptionProblem } from './subscription-request.ts';
import { echo } from './wording.ts';

const TWICE: Readonly<Record<SaidTwice, MessageKey>> = {
  cadence: 'subscribeTwoCadences',
  time: 'subscribeTwoTimes',
  zone: 'subscribeTwoZones',
  language: 'subscribeTwoLanguages',
  scope: 'subscribeTwoScopes',
};

/** Zones that are named where an offset is that of none at hand. */
const SOME_ZONES = ['Africa/Nairobi', 'America/New_York'];

/** Why a subscription was not made or edited, and what to write instead. */
export function explainProblem(language: Language, problem: SubscriptionProblem): string {
  switch (problem.kind) {
    case 'too-long':
      return say(language, 'subscribeTooLong', { value: problem.value, limit: String(MAX_REQUEST_LENGTH) });
    case 'unknown-zone': {
      const unknown = say(language, 'subscribeUnknownZone', { value: echo(problem.value) });
      const names = problem.nearest.join(', ');
      const hint =
        names === '' ? say(language, 'subscribeZoneExample') : say(language, 'subscribeNearestZones', { names });
      return `${unknown} ${hint}`;
    }
    case 'offset': {
      const zones = problem.nearest.length > 0 ? problem.nearest : SOME_ZONES;
      return say(language, 'subscribeOffset', { value: echo(problem.value), names: zones.join(', ') });
    }
    case 'twice':
      return say(language, TWICE[problem.what]);
    case 'unknown-section': {
      const [firstSection = '', lastSection = ''] = [problem.sections[0], problem.sections.at(-1)].map((number) =>
        number === undefined ? '' : sectionNumeral(language, number),
      );
      return say(language, 'invalidUnknownSection', { value: problem.value, firstSection, lastSection });
    }
    case 'unknown-paragraphs':
      return missingNote(language, problem.reference, problem.paragraphs, problem.nearest);
    case 'too-many': {
      const [first, last] = [String(problem.first), String(problem.last)];
      return say(language, 'invalidTooMany', { value: problem.value, limit: String(MAX_PARAGRAPHS), first, last });
    }
    case 'unknown-language': {
      const names = sayList(
        language,
        LANGUAGES.map((known) => languageName(language, known)),
      );
      return say(language, 'subscribeUnknownLanguage', { value: echo(problem.value), names });
    }
    case 'no-such-time':
      return say(language, 'subscribeNoSuchTime', { value: echo(problem.value) });
    case 'unknown-weekday':
      return say(language, 'subscribeUnknownWeekday', { value: echo(problem.value) });
    case 'malformed-number':
      return say(language, 'invalidMalformedNumber', { value: echo(problem.value) });
    case 'unknown-mission':
      return say(language, 'subscribeUnknownMission', { value: echo(problem.value) });
    case 'unknown-topic':
      return say(language, 'subscribeUnknownTopic', { value: echo(problem.value) });
    case 'left-over': {
      const example = say(language, 'subscribeExample');
      return say(language, 'subscribeLeftOver', { value: echo(problem.value), example });
    }
    case 'no-report':
      return say(language, 'invalidNoReport');
    case 'no-subscription-number':
      return say(language, 'editNoNumber');
    case 'nothing-to-edit':
      return say(language, 'editNothing');
  }
}
