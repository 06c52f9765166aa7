import type { AnswerMessages } from './en.ts';

export const fr: AnswerMessages = {
  citation: '{reference}, par. {paragraph}',
  section: 'Section {numeral}. {title}',
  sectionOf: '{source} · {reference}, par. {first} à {last} · {count, plural, one {# entrée} other {# entrées}}',
  sectionSpan: 'par. {first} à {last} · {count, plural, one {# entrée} other {# entrées}}',
  sectionNotAddressed: '{count, plural, one {# non adressée au Secrétariat} other {# non adressées au Secrétariat}}',
  officialText: '{source} · texte officiel ({language})',
  workingTranslation: '{source} · traduction de travail ({language}), non officielle ; les textes officiels font foi',
  noEdition: 'Il n’existe pas d’édition dans votre langue ({wanted}). Voici le texte officiel ({language}).',
  matches: '{count, plural, one {# entrée correspond} other {# entrées correspondent}} à « {query} »',
  expansion: '{asked} → {found}',
  alsoFound: 'Voir aussi :',
  concept: '{count, plural, one {# entrée} other {# entrées}} sur « {name} »',
  conceptUnnamed: 'Aucune entrée du rapport ne mentionne « {name} ».',
  notAddressed: 'Non adressées au Secrétariat : {count, plural, one {# recommandation} other {# recommandations}}',
  none: 'Aucune entrée du rapport ne correspond à « {query} ».',
  noneHint:
    'Essayez d’autres mots, une section (« section 8 ») ou un numéro de paragraphe (« paragraphe 148 »). Tapez « aide » pour voir le contenu du rapport.',
  missing:
    '{reference} : le tableau ne contient pas d’entrée pour {count, plural, one {le paragraphe {paragraphs}} other {les paragraphes {paragraphs}}}.',
  nearest: '{count, plural, one {Le plus proche est le {paragraphs}.} other {Les plus proches sont les {paragraphs}.}}',
  invalidTooLong:
    'C’est trop long pour une seule question ({value} caractères). Veuillez vous limiter à {limit} caractères.',
  invalidNoNumber: 'Quel paragraphe ? Ajoutez son numéro, par exemple « paragraphe 148 ».',
  invalidMalformedNumber:
    '« {value} » n’est pas un numéro de paragraphe. Écrivez-le en chiffres, par exemple « paragraphe 148 » ou « paragraphes 36 à 40 ».',
  invalidTooMany:
    'Cela fait {value} paragraphes ; veuillez en demander au plus {limit} à la fois. Le rapport porte sur les paragraphes {first} à {last}.',
  invalidUnknownReport:
    '{value} ne figure pas parmi les rapports disponibles. Ce robot répond d’après {source}, sur les paragraphes du document {reference}.',
  invalidUnknownSection:
    'Il n’y a pas de section {value}. Le rapport compte les sections {firstSection} à {lastSection}.',
  invalidNoReport:
    'Aucun rapport n’est chargé pour le moment : aucune question ne peut recevoir de réponse. Le journal de l’exploitant en donne la raison.',
  helpIntro:
    'Je cite le rapport du Secrétaire général {source} : la suite donnée à chaque recommandation du document {reference}. Toujours le texte lui-même, avec son paragraphe.',
  helpHow: 'Demandez par paragraphe, par section ou avec vos propres mots, dans l’une des langues officielles :',
  helpExamples:
    'paragraphe 148\nparagraphes 36 à 40\nsection 8\nque fait-on contre les engins explosifs improvisés ?\n148 en anglais\nmission MINUSMA\nthème : protection de l’enfance\nsections\nnon adressées\nmodifications\nhistorique 148',
  helpWhere:
    '{command} répond en privé ; {mention} répond dans le fil ; un message direct reçoit sa réponse sur place.',
  helpDigest:
    '{command} s’abonner apporte chaque matin un bulletin des modifications ; par exemple : {command} s’abonner section 8 chaque lundi à 9h à Nairobi',
  helpSections: 'Sections (paragraphes {first} à {last} du document {reference}) :',
  share: 'Partager dans le canal',
  sharedBy: 'Partagé par {person}',
  showRest: 'Afficher la suite',
  pageOf: 'Partie {page} sur {pages}',
  read: 'Lire',
  readWhole: 'Lire toute l’entrée',
  showOfficial: 'Texte officiel ({language})',
  failed:
    'Une erreur s’est produite et votre question est restée sans réponse. Veuillez réessayer ; si l’erreur persiste, indiquez ce numéro à l’exploitant : {incident}.',
  staleButton: 'Ce bouton ne fonctionne plus. Veuillez reposer la question avec {command}.',
  staleForm: 'Ce formulaire ne fonctionne plus, et rien n’a été fait. Veuillez l’ouvrir à nouveau.',
  unknownAction: 'Ce robot ne connaît pas ce bouton ou cette commande. Essayez {command} aide.',
  shareFailed: 'Slack n’a pas accepté le message pour ce canal : il n’a pas été partagé. Personne d’autre ne l’a vu.',
};
