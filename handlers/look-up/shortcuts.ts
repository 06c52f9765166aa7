/**
 * What Slack's menus offer of this bot, as the manifest declares it; a name has at most 24 characters
 * (docs.slack.dev/interactivity/implementing-shortcuts). Slack shows one name in every language.
 */
export const SHORTCUTS = [
  { kind: 'global', callbackId: 'look_up', name: 'Look up a paragraph' },
  { kind: 'message', callbackId: 'find_paragraphs', name: 'Find the paragraphs' },
] as const;

export const [LOOK_UP, FIND_PARAGRAPHS] = SHORTCUTS;
