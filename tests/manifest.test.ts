import { readFileSync } from 'node:fs';
import type { App } from '@slack/bolt';
import { expect, test } from 'vitest';
import { readManifest } from '../compose/manifest.ts';
import type { Context } from '../handlers/context.ts';
import { BOT_NAME, COMMAND } from '../handlers/create-bot.ts';
import { SHORTCUTS } from '../handlers/look-up/shortcuts.ts';
import { registerListeners } from '../handlers/register.ts';
import { DOCUMENT_DOMAINS } from '../src/answers/links/document-link.ts';

type Registered = Record<'command' | 'event' | 'shortcut' | 'function', unknown[]>;

/** The commands, events, shortcuts and steps for which listeners are registered, in order; patterns are the catch-alls. */
function registered() {
  const names: Registered = { command: [], event: [], shortcut: [], function: [] };
  const ignore = () => undefined;
  const app = {
    command: (name: unknown) => names.command.push(name),
    event: (name: unknown) => names.event.push(name),
    action: ignore,
    options: ignore,
    view: ignore,
    shortcut: (id: unknown) => names.shortcut.push(id),
    function: (id: unknown) => names.function.push(id),
  };
  // Safe casts: registering only calls these methods, and no listener runs.
  registerListeners(app as unknown as App, { command: COMMAND } as Context);
  return names;
}

interface Declared {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
}

interface Step {
  readonly title: string;
  readonly input_parameters: Declared;
  readonly output_parameters: Declared;
}

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));

/** What each method and event of the bot needs, and nothing more (docs.slack.dev, methods and events). */
const SCOPES = {
  commands: 'the slash command',
  'app_mentions:read': 'the event app_mention',
  'assistant:write': 'assistant.threads.setSuggestedPrompts; Slack wants it of every app with an agent view',
  'im:history': 'the event message.im',
  'chat:write': 'chat.postMessage',
  'im:write': 'conversations.open, to tell a subscriber that Slack refuses their digest',
  'users:read': 'users.info, for the language and the time zone',
};

/** What the bot does better with, and does without (docs.slack.dev/changelog/2026/03/16/optional-scopes). */
const OPTIONAL_SCOPES = {
  'channels:history': 'conversations.history, to see after a fault whether a message was posted',
  'groups:history': 'the same in private channels',
  'channels:read': 'conversations.members, to let members of a channel change its subscriptions from elsewhere',
  'groups:read': 'the same in private channels',
  'files:read': 'fetching an edition that was uploaded',
  'files:write': 'files.completeUploadExternal, to send exported entries as a file',
  'links:read': 'the event link_shared',
  'links:write': 'chat.unfurl',
};

test('declares the command that the bot listens to, and the name it goes by', () => {
  const declared = manifest.features.slash_commands.map(({ command }: { command: string }) => command);
  expect(declared).toEqual(registered().command.filter((name) => typeof name === 'string'));
  expect(manifest.features.bot_user.display_name).toBe(BOT_NAME);
});

test('declares the shortcuts that the bot listens to, as the code names them', () => {
  const { shortcuts } = manifest.features;
  const declared = shortcuts.map(({ callback_id }: { callback_id: string }) => callback_id);
  expect(declared).toEqual(registered().shortcut.filter((id) => typeof id === 'string'));
  expect(shortcuts).toMatchObject(
    SHORTCUTS.map(({ kind, callbackId, name }) => ({ type: kind, callback_id: callbackId, name })),
  );
  for (const { name, description } of shortcuts) {
    expect(name.length).toBeLessThanOrEqual(24);
    expect(description.length).toBeLessThanOrEqual(150);
  }
});

test('subscribes to the events that the bot listens to, and to no others', () => {
  const subscribed: readonly string[] = manifest.settings.event_subscriptions.bot_events;
  expect(subscribed.map((name) => name.split('.')[0])).toEqual(registered().event);
});

test('declares the step that the bot takes in workflows, and what custom steps need', () => {
  expect(manifest._metadata.major_version).toBe(2);
  expect(Object.keys(manifest.functions)).toEqual(registered().function);
  const { function_runtime: runtime, org_deploy_enabled: isOrgReady } = manifest.settings;
  expect({ runtime, isOrgReady }).toEqual({ runtime: 'remote', isOrgReady: true });
  for (const { title, input_parameters: inputs, output_parameters: outputs } of Object.values<Step>(
    manifest.functions,
  )) {
    expect(title.length).toBeLessThanOrEqual(255);
    for (const { properties, required } of [inputs, outputs])
      expect(Object.keys(properties)).toEqual(expect.arrayContaining([...required]));
  }
});

test('declares the domains whose links the bot reads', () => {
  expect(manifest.features.unfurl_domains).toEqual(DOCUMENT_DOMAINS);
  expect(manifest.features.unfurl_domains.length).toBeLessThanOrEqual(5);
});

test('is an agent by the newer of Slack’s two ways', () => {
  expect(manifest.features.assistant_view).toBeUndefined();
  expect(manifest.features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
});

test('is what the stand-in for Slack is told', async () => {
  const { bot, bot_optional: optional } = manifest.oauth_config.scopes;
  const told = await readManifest();
  expect(told).toMatchObject({
    botEvents: manifest.settings.event_subscriptions.bot_events,
    scopes: [...bot, ...optional],
    unfurlDomains: [...DOCUMENT_DOMAINS],
    functions: [{ callbackId: 'look_up_paragraph', title: 'Look up a paragraph' }],
  });
  const [step] = told.functions;
  expect(step?.inputs.map(({ name, isRequired }) => [name, isRequired])).toEqual([
    ['text', true],
    ['language', false],
  ]);
  expect(step?.outputs.map(({ name }) => name)).toEqual(['text', 'reference', 'source', 'link']);
});

test('asks for the least scopes', () => {
  const { bot, bot_optional: optional } = manifest.oauth_config.scopes;
  expect(bot.toSorted()).toEqual(Object.keys(SCOPES).toSorted());
  expect(optional.toSorted()).toEqual(Object.keys(OPTIONAL_SCOPES).toSorted());
  expect(manifest.settings.interactivity.is_enabled).toBe(true);
  expect(manifest.features.app_home).toMatchObject({
    home_tab_enabled: true,
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
});

test('stays inside Slack’s lengths', () => {
  const { name, description } = manifest.display_information;
  const [command] = manifest.features.slash_commands;
  expect(name.length).toBeLessThanOrEqual(35);
  expect(description.length).toBeLessThanOrEqual(140);
  expect(command.description.length).toBeLessThanOrEqual(2_000);
  expect(command.usage_hint.length).toBeLessThanOrEqual(1_000);
});
