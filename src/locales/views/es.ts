import type { ViewMessages } from './en.ts';

export const es: ViewMessages = {
  overview: '{source} por sección',
  overviewNote: 'Dirigidas, no dirigidas: a la Secretaría.',
  overviewNoteSince: 'Dirigidas, no dirigidas: a la Secretaría. Modificadas: desde el {date}.',
  overviewOpen: 'Para leer una sección, pídala por su número: {example}',
  overviewExample: 'sección {number}',
  overviewSection: 'Sección',
  overviewEntries: 'Entradas',
  overviewAddressed: 'Dirigidas',
  overviewNotAddressed: 'No dirigidas',
  overviewChanged: 'Modificadas',
  overviewTotal: 'Total',
  timeline: '{count, plural, one {# compromiso con fecha} other {# compromisos con fecha}} en {source}',
  timelineNone: 'No se ha encontrado ningún compromiso con fecha en {source}',
  timelinePast:
    '{count, plural, one {# compromiso de {source} cuya fecha ya pasó} other {# compromisos de {source} cuya fecha ya pasó}}',
  timelineNonePast: 'No se ha encontrado en {source} ningún compromiso cuya fecha ya haya pasado',
  timelineNote:
    'Encontrado por las palabras del texto, que se cita. El informe no dice si se ha cumplido desde entonces.',
  datePassed: 'fecha pasada',
  dateQuarter:
    '{quarter, select, 1 {primer trimestre de {year}} 2 {segundo trimestre de {year}} 3 {tercer trimestre de {year}} other {cuarto trimestre de {year}}}',
  dateHalf: '{half, select, 1 {primer semestre de {year}} other {segundo semestre de {year}}}',
  datePart: '{part, select, 1 {principios de {year}} 2 {mediados de {year}} other {finales de {year}}}',
  dateYear: '{year}',
  exportReference: 'Referencia',
  exportParagraph: 'Párrafo',
  exportTitle: 'Título de la sección',
  exportSource: 'Fuente',
  exportOfficial: '{language} (texto oficial)',
  exportTranslation: '{language} (traducción de trabajo, no oficial)',
  exported:
    '{count, plural, one {# entrada de {source}} other {# entradas de {source}}}, en todos los idiomas disponibles',
  exportedDirect:
    'El archivo está en sus mensajes directos con {bot}: la respuesta a un comando es solo para usted. Contiene {count, plural, one {# entrada} other {# entradas}}.',
  exportNothing:
    'Ahí no hay entradas que exportar. Nombre algunas, por ejemplo «exportar sección 8», «exportar csv todo» o «exportar artefactos explosivos improvisados».',
  exportNoScope:
    'Este bot aún no puede enviar archivos: un administrador del espacio de trabajo debe concederle el permiso {scope}.',
  exportRefused: 'Slack no aceptó el archivo ({error}). Inténtelo de nuevo.',
};
