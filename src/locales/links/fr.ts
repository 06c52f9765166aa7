import type { LinkMessages } from './en.ts';

/** What the bot says in French of links, prompts and workflow steps. */
export const fr: LinkMessages = {
  linkReport: '{symbol} · {title}',
  linkReference: '{reference} · Suite donnée à ses recommandations : {symbol}',
  linkParagraphs: 'Paragraphes {first} à {last} du document {reference}',
  linkSections: '{count, plural, one {# section} other {# sections}}',
  linkEntries: '{count, plural, one {# entrée} other {# entrées}}',
  linkSectionsAsked: '{symbol} sections',
  linkOfficial: 'Texte officiel : {languages}',
  linkWorking:
    '{count, plural, one {Traduction de travail, non officielle} other {Traductions de travail, non officielles}} : {languages}',
  promptsTitle: 'Vous pourriez demander',
  promptConduct: 'Que fait-on contre l’exploitation et les atteintes sexuelles ?',
  promptDevices: 'Comment les soldats de la paix sont-ils protégés contre les engins explosifs improvisés ?',
  promptNotAddressed: 'Quelles recommandations ne sont pas adressées au Secrétariat ?',
  promptDates: 'Qu’est-ce qui est promis pour quelle date ?',
  promptDatesAsked: 'échéances',
  stepNoText:
    'L’étape n’a rien reçu à chercher. Remplissez « Question », par exemple avec « paragraphe 148 » ou avec des mots.',
  stepUnknown:
    'Cette version du robot ne connaît pas l’étape « {step} ». Remplacez-la dans le flux de travail par une étape que l’application propose actuellement.',
  stepUnknownLanguage:
    'Il n’y a pas de texte en « {value} ». Indiquez sous « Language » l’une de ces langues : {names}, ou laissez le champ vide.',
  quoteList:
    '{count, plural, one {Cela demande une liste, de # entrée. Une seule entrée peut être citée ici} other {Cela demande une liste, de # entrées. Une seule entrée peut être citée ici}} : demandez un paragraphe, par exemple « paragraphe 148 », ou posez la question autrement.',
  quoteNothing:
    'Cela ne demande rien qui puisse être cité ici : demandez un paragraphe, par exemple « paragraphe 148 », ou posez la question avec vos propres mots.',
};
