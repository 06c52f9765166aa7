import type { LookUpMessages } from './en.ts';

/** What the bot says in French in the look-up form and of shortcuts. */
export const fr: LookUpMessages = {
  lookUpEntry: '{paragraph} · {text}',
  lookUpConcept: '{name} · {count, plural, one {# entrée} other {# entrées}}',
  lookUpConceptNamed: '{asked} · {count, plural, one {# entrée} other {# entrées}} · {name}',
  lookUpSearch: 'Rechercher « {words} »',
  lookUpTitle: 'Chercher un paragraphe',
  lookUpShow: 'Afficher',
  lookUpShare: 'Partager',
  lookUpClose: 'Fermer',
  lookUpField: 'Que cherchez-vous ?',
  lookUpHint:
    'Un numéro de paragraphe, des mots dans n’importe quelle langue officielle ou une mission : le menu propose ce qui convient au fil de la saisie.',
  lookUpPlaceholder: '148, protection de l’enfance, MINUSMA…',
  lookUpShareField: 'Partager dans une conversation',
  lookUpSharePlaceholder: 'Choisir une conversation',
  lookUpShareRefused:
    'Slack n’a pas accepté le message pour cette conversation : il n’a pas été partagé. Personne ne l’a vu.',
  lookUpShareNowhere: 'Slack ne permet pas de publier dans cette conversation. Veuillez en choisir une autre.',
  lookUpShareUnsure:
    'Slack n’a pas encore confirmé le message. Veuillez consulter la conversation avant de partager à nouveau.',
  lookUpUnopened:
    'Le formulaire de recherche n’a pas pu s’ouvrir. Veuillez réessayer, ou poser la question avec {command}.',
  findFound: 'Dans ce message : {count, plural, one {# référence} other {# références}}',
  findMore: '{count, plural, one {# autre référence} other {# autres références}} dans ce message',
  findNothing: 'Je n’ai trouvé dans ce message aucun paragraphe, aucune mission ni aucun thème du rapport.',
  findOnlyMissing: 'Ce message ne cite rien qui figure dans le tableau.',
  findQuoted: '« {text} »',
  findReport: 'le rapport sur les paragraphes de {reference}',
};
