import type { LanguageChoices } from '../../src/preferences/language-choices.ts';
import type { HomeOwner } from './homes.ts';

/** Choices that tell of each person who chose another language, wherever they did. */
export function followLanguages(choices: LanguageChoices, onChosen: (owner: HomeOwner) => void): LanguageChoices {
  return {
    ...choices,
    async choose(owner, language) {
      await choices.choose(owner, language);
      if (owner.kind === 'user') onChosen({ team: owner.team, user: owner.id });
    },
  };
}
