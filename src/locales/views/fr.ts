import type { ViewMessages } from './en.ts';

export const fr: ViewMessages = {
  overview: '{source} par section',
  overviewNote: 'Adressées, non adressées : au Secrétariat.',
  overviewNoteSince: 'Adressées, non adressées : au Secrétariat. Modifiées : depuis le {date}.',
  overviewOpen: 'Pour lire une section, demandez-la par son numéro : {example}',
  overviewExample: 'section {number}',
  overviewSection: 'Section',
  overviewEntries: 'Entrées',
  overviewAddressed: 'Adressées',
  overviewNotAddressed: 'Non adressées',
  overviewChanged: 'Modifiées',
  overviewTotal: 'Total',
  timeline: '{count, plural, one {# engagement daté} other {# engagements datés}} dans {source}',
  timelineNone: 'Aucun engagement daté n’a été trouvé dans {source}',
  timelinePast:
    '{count, plural, one {# engagement de {source} dont la date est passée} other {# engagements de {source} dont la date est passée}}',
  timelineNonePast: 'Aucun engagement dont la date est passée n’a été trouvé dans {source}',
  timelineNote: 'Trouvé d’après les termes du texte, qui est cité. Le rapport ne dit pas si cela a été fait depuis.',
  datePassed: 'date passée',
  dateQuarter:
    '{quarter, select, 1 {premier trimestre de {year}} 2 {deuxième trimestre de {year}} 3 {troisième trimestre de {year}} other {quatrième trimestre de {year}}}',
  dateHalf: '{half, select, 1 {premier semestre de {year}} other {second semestre de {year}}}',
  datePart: '{part, select, 1 {début {year}} 2 {milieu de {year}} other {fin {year}}}',
  dateYear: '{year}',
  exportReference: 'Référence',
  exportParagraph: 'Paragraphe',
  exportTitle: 'Titre de la section',
  exportSource: 'Source',
  exportOfficial: '{language} (texte officiel)',
  exportTranslation: '{language} (traduction de travail, non officielle)',
  exported:
    '{count, plural, one {# entrée de {source}} other {# entrées de {source}}}, dans toutes les langues disponibles',
  exportedDirect:
    'Le fichier est dans vos messages directs avec {bot} : la réponse à une commande n’est que pour vous. Il contient {count, plural, one {# entrée} other {# entrées}}.',
  exportNothing:
    'Il n’y a là aucune entrée à exporter. Nommez-en, par exemple « exporter section 8 », « exporter csv tout » ou « exporter engins explosifs improvisés ».',
  exportNoScope:
    'Ce bot ne peut pas encore envoyer de fichiers : un administrateur de l’espace de travail doit lui accorder l’autorisation {scope}.',
  exportRefused: 'Slack n’a pas accepté le fichier ({error}). Veuillez réessayer.',
};
