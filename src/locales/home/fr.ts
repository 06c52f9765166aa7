import type { HomeMessages } from './en.ts';

/** What the bot says in French on the Home tab. */
export const fr: HomeMessages = {
  homeSearchLabel: 'Chercher une recommandation',
  homeSearchHint: '148 · section 8 · MINUSMA · protection de l’enfance',
  homeLookUp: 'Chercher',
  homeUnopened: 'La fenêtre n’a pas pu s’ouvrir. Veuillez réessayer.',
  homeChanges: 'Modifications récentes',
  homeAllChanges: 'Toutes les modifications',
  homeChangesQuestion: 'modifications',
  homeSubscriptions: 'Mes abonnements',
  homeSubscribe:
    'Vous n’en avez pas encore. Pour recevoir un bulletin des modifications, écrivez-moi ou écrivez dans un canal, par exemple : {command} s’abonner {example}',
  homeMoreSubscriptions:
    '{count, plural, one {# autre abonnement figure} other {# autres abonnements figurent}} dans la liste que donne {command} abonnements dans le canal concerné.',
  homeDirect: 'Message direct',
  homeLanguage: 'Langue',
  homeLanguageHint: 'De cette page et de mes réponses à vos questions.',
  homeLanguageSlack: 'Comme dans Slack',
  homeSections: 'Parcourir par section',
  homeSectionsHint: 'Choisir une section',
  homeSectionQuestion: 'section {number}',
  homeHelp: 'Aide',
  homeHelpAsk:
    'Posez votre question dans un message direct ou mentionnez @{bot} dans un canal : un paragraphe, une section, une mission ou vos propres mots, dans toute langue officielle.',
  homeHelpQuotes: 'Je cite le rapport mot pour mot, toujours avec sa référence. Quand rien ne correspond, je le dis.',
  homeHelpCommand:
    '{command} ne répond qu’à vous, où que vous soyez ; {command} aide montre tout ce que je sais faire.',
};
