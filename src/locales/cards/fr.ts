import type { CardMessages } from './en.ts';

/** What the bot says in French on the buttons of answers, of languages and of follow-ups. */
export const fr: CardMessages = {
  listMore: 'Suite',
  listBack: 'Page précédente',
  backToList: 'Retour',
  relatedButton: 'Paragraphes proches',
  languageButton: 'Langue',
  readIn: 'Lire en :',
  relatedTo:
    '{count, plural, =0 {Aucune entrée ne ressemble vraiment à {citation}} one {L’entrée la plus proche de {citation}} other {Les # entrées les plus proches de {citation}}}',
  helpful: 'Utile',
  notHelpful: 'Pas utile',
  thanks: 'Merci de nous l’avoir dit.',
  unhelpfulHint:
    'Merci de nous l’avoir dit. D’autres mots aideront peut-être : nommez le sujet lui-même, une mission ou une section. {command} aide montre ce qui peut être demandé.',
  languageIs:
    'Vos réponses sont en {language}. Pour une autre langue : {command} langue es ; pour tout ce canal : {command} langue es ici ; comme dans Slack : {command} langue auto.',
  languageNone:
    'Vous n’avez choisi aucune langue : la réponse suit celle de votre question, à défaut celle de votre Slack ({language}). Pour en choisir une : {command} langue fr',
  languageChosen: 'Vous recevez désormais vos réponses en {language}, quelle que soit la langue de vos questions.',
  languageLeft: 'La réponse suit désormais la langue de votre question, à défaut celle de votre Slack.',
  languageUnknown: 'Il n’y a pas de réponses en « {value} ». Les langues sont : {names}.',
  languageUnstored:
    'Votre choix n’a pas pu être conservé : le robot ne peut pas joindre sa base de données en ce moment. Rien n’a été modifié ; veuillez réessayer plus tard.',
  channelLanguageIs: 'Les réponses dans ce canal sont en {language}. Pour changer : {command} langue fr ici',
  channelLanguageNone:
    'Aucune langue n’a été choisie pour ce canal : la réponse suit celle de la question. Pour en choisir une : {command} langue fr ici',
  channelLanguageChosen: '{person} a choisi la langue des réponses dans ce canal : {language}.',
  channelLanguageLeft: '{person} a laissé chaque question décider de la langue des réponses dans ce canal.',
  noNext: 'Il n’y a rien après.',
  noPrevious: 'Il n’y a rien avant.',
  noMore: 'C’était tout.',
  noOfficial: 'C’est le texte officiel, ou il n’y en a pas ici.',
  helpGoOn:
    'Dans les messages directs et les fils avec {mention}, poursuivez à partir d’une réponse : « suivant », « plus », « en anglais », « et au Mali ? ». {command} langue fr choisit la langue de vos réponses.',
};
