import { flushCompileCache } from 'node:module';
import bolt from '@slack/bolt';

/** The baseline: the least that Bolt can be asked to do, a command that is only acknowledged. */
const {
  SLACK_BOT_TOKEN: token,
  SLACK_SIGNING_SECRET: signingSecret = '',
  SLACK_API_URL: slackApiUrl = '',
} = process.env;
const receiver = new bolt.HTTPReceiver({ signingSecret });
const app = new bolt.App({ token, receiver, clientOptions: { slackApiUrl }, deferInitialization: true });
app.command('/peacekeeping', async ({ ack }) => ack());
await app.init();
const server = await receiver.start(0);
const address = server.address();
process.stdout.write(
  `${JSON.stringify({ event: 'app.ready', port: typeof address === 'object' ? address?.port : 0 })}\n`,
);
// Does nothing unless it was started with code to be kept.
flushCompileCache();
