// @ts-check
/** @import { Session } from './session.js' */
/** @import { Strings } from './page-strings.js' */
import { channelsOf } from './workspace-view.js';

/**
 * What rendering needs to know besides the message itself.
 *
 * @typedef {object} RenderContext
 * @property {string} language the reader's
 * @property {import('./slack-date.js').ReaderTime} readerTime
 * @property {Strings} strings
 * @property {(userId: string) => string | undefined} nameOfPerson
 * @property {(channelId: string) => string | undefined} nameOfChannel
 * @property {(userId: string) => boolean} isReader whether the person is in front of the screen
 * @property {readonly { id: string, name: string }[]} conversations those that the reader sees, by name
 * @property {string} conversation the one that they are in
 * @property {string} botName
 * @property {string} viewerId who presses what is pressed here
 * @property {(action: PressedAction) => Promise<boolean>} onPress whether it goes to the app: not where the reader denies it, or
 *   something else is under way
 * @property {number} [attachmentId] where something is drawn within an attachment
 * @property {(place: ElementPlace) => string | undefined} [chosenOf] which of an element's own buttons was pressed last
 * @property {import('./view-fields.js').ViewFields} [fields] where something can be filled in: in a view
 */

/**
 * @typedef {object} ElementPlace
 * @property {string} blockId
 * @property {string} actionId
 * @property {number} [attachmentId] of the attachment that holds it, where one does
 */

/**
 * @typedef {object} PressedAction
 * @property {string} blockId
 * @property {string} actionId
 * @property {number} [attachmentId]
 * @property {import('../protocol.ts').Choice} [choice] what is chosen with it
 * @property {string} label what the reader saw on it
 * @property {Json | undefined} confirm Block Kit's confirmation dialog, to be asked first, if the element has one
 */

/**
 * Block Kit as it arrives. Nothing about it is certain but that it is JSON: each renderer reads it field by field and
 * `renderBlocks` catches what breaks.
 *
 * @typedef {Record<string, any>} Json
 */

/**
 * @param {Session} session
 * @returns {Omit<RenderContext, 'onPress'>}
 */
export function contextOf(session) {
  return {
    language: session.language,
    readerTime: session.readerTime,
    strings: session.strings,
    nameOfPerson: (id) => session.person(id)?.name,
    nameOfChannel: (id) => session.state.channels.find((channel) => channel.id === id)?.name,
    conversations: channelsOf(session.state, session.reader.id).map(({ id, name, kind }) => ({
      id,
      name: kind === 'dm' ? session.state.bot.name : `#${name}`,
    })),
    conversation: session.channel.id,
    botName: session.state.bot.name,
    viewerId: session.reader.id,
    isReader: (id) => session.state.readers.some((person) => person.id === id),
  };
}
