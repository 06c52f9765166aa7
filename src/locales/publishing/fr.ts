import type { PublishingMessages } from './en.ts';

export const fr: PublishingMessages = {
  published: '{source} ({language}) est publié : {changes}.',
  publishedFirst:
    '{source} ({language}) est désormais consultable, avec {count, plural, one {# entrée} other {# entrées}}.',
  publishedSame: '{source} ({language}) est publié ; ses entrées disent ce qu’elles disaient déjà.',
  publishedAlready: '{source} ({language}) : c’est le texte déjà en service. Rien n’a été changé.',
  countAdded: '{count, plural, one {# entrée ajoutée} other {# entrées ajoutées}}',
  countAmended: '{count, plural, one {# modifiée} other {# modifiées}}',
  countWithdrawn: '{count, plural, one {# retirée} other {# retirées}}',
  countRenumbered: '{count, plural, one {# renumérotée} other {# renumérotées}}',
  uploadRefused:
    'Seules les personnes désignées par l’exploitant peuvent publier une édition ici. Rien n’a été enregistré.',
  uploadBroken: '{file} n’a pas été publié et rien n’a été enregistré : {problem}',
  uploadTooLarge: '{file} est trop volumineux : une édition ne dépasse pas {limit} Mo. Rien n’a été enregistré.',
  uploadNoScope:
    'Je n’ai pas le droit de lire les fichiers dans cet espace de travail (il faut à l’application l’autorisation files:read). {file} n’a pas été publié.',
  uploadFailed:
    '{file} n’a pas pu être récupéré auprès de Slack et rien n’a été enregistré. Veuillez l’envoyer de nouveau.',
  uploadUnstored:
    '{file} ne peut pas être enregistré pour le moment ; rien n’a été changé. Veuillez l’envoyer de nouveau plus tard.',
  controlPublish: 'Publier une mise à jour',
  controlPublishHint: 'Publie un rectificatif inventé en six langues ; appuyez de nouveau pour le retirer',
  controlPublished:
    '{count, plural, one {Publié : # entrée modifiée} other {Publié : # entrées modifiées}}. Essayez {command}, ou abonnez-vous et avancez l’horloge.',
  controlTakenBack: 'Retiré : le texte du rapport lui-même est de nouveau en service.',
  controlClock: 'Avancer l’horloge au prochain {time}',
  controlClockHint: 'Les bulletins à envoyer d’ici là arrivent maintenant',
  controlClockMoved: 'Il est {time}. Les bulletins attendus ont été envoyés.',
};
