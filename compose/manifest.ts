import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const parametersSchema = z.object({
  properties: z.record(
    z.string(),
    z.object({ type: z.string(), title: z.string(), description: z.string().optional() }),
  ),
  required: z.array(z.string()).default([]),
});

const manifestSchema = z.object({
  features: z.object({ unfurl_domains: z.array(z.string()) }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }) }),
  functions: z.record(
    z.string(),
    z.object({
      title: z.string(),
      description: z.string(),
      input_parameters: parametersSchema,
      output_parameters: parametersSchema,
    }),
  ),
  settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
});

/**
 * What the app's manifest declares, as the stand-in for Slack wants to know it: a Slack app hears and may do what stands
 * there and nothing else. Rejects where the file is not what it should be.
 */
export async function readManifest(file: URL = new URL('../manifest.json', import.meta.url)) {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const { bot, bot_optional: optional } = manifest.oauth_config.scopes;
  return {
    botEvents: manifest.settings.event_subscriptions.bot_events,
    scopes: [...bot, ...optional],
    unfurlDomains: manifest.features.unfurl_domains,
    functions: Object.entries(manifest.functions).map(([callbackId, step]) => ({
      callbackId,
      title: step.title,
      description: step.description,
      inputs: parametersOf(step.input_parameters),
      outputs: parametersOf(step.output_parameters),
    })),
  };
}

function parametersOf({ properties, required }: z.infer<typeof parametersSchema>) {
  return Object.entries(properties).map(([name, { description, ...parameter }]) => ({
    name,
    ...parameter,
    ...(description === undefined ? {} : { description }),
    isRequired: required.includes(name),
  }));
}
