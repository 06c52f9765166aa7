import type { ChangeMessages } from './en.ts';

export const fr: ChangeMessages = {
  changes: '{count, plural, one {# modification} other {# modifications}}',
  changesSince: '{count, plural, one {# modification} other {# modifications}} depuis le {date}',
  changesNone: 'Aucune modification n’est enregistrée',
  changesNoneSince: 'Aucune modification n’est enregistrée depuis le {date}',
  changesInSections: '{count, plural, one {section {numerals}} other {sections {numerals}}}',
  changesInParagraphs: '{count, plural, one {paragraphe {paragraphs}} other {paragraphes {paragraphs}}}',
  changeAdded: 'ajouté',
  changeAmended: 'modifié',
  changeWithdrawn: 'supprimé',
  changeRenumbered: 'renuméroté, ancien par. {paragraph}',
  changeMoved: 'déplacé, auparavant dans la section {numeral}',
  changeSameText: 'Le texte est le même.',
  changeTextIn: 'texte en {language}',
  history: 'Historique : {citation}',
  historyNone: 'Aucune modification de cette entrée n’est enregistrée.',
  historyNoneSince: 'Aucune modification de cette entrée n’est enregistrée. Le texte a été publié ici le {date}.',
  historyGone: 'Le tableau ne contient plus d’entrée sous ce numéro.',
  linkProbableOlder: 'Probablement l’année précédente : {citation}',
  linkPossibleOlder: 'Peut-être l’année précédente : {citation}',
  linkProbableNewer: 'Probablement l’année suivante : {citation}',
  linkPossibleNewer: 'Peut-être l’année suivante : {citation}',
  otherReports: 'Également disponibles : {reports}. Nommez le document pour l’interroger, par exemple « {example} ».',
  invalidImpossibleDate:
    'Le jour {value} n’existe pas. Écrivez la date ainsi : « 2026-11-01 » ou « 1er novembre 2026 ».',
  invalidFutureDate: 'Le {value} est encore à venir. Demandez les modifications depuis un jour passé.',
};
