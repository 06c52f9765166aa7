import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startAppDouble } from './app-double.ts';
import { promptTimings } from './bolt-app.ts';
import { closeAfterwards, startWorkspace } from './slack-client.ts';

const english = 'U0READEREN';
const general = 'C0GENERAL';
const mention = { user: english, channel: general, text: '@peacekeeping hello' };

interface Envelope {
  readonly type: string;
  readonly envelope_id: string;
  readonly [field: string]: unknown;
}

async function start(options = {}) {
  const { workspace, call } = await startWorkspace(options);
  const open = async () => {
    const { url } = await call('apps.connections.open', {}, { authorization: `Bearer ${workspace.appToken}` });
    return String(url);
  };
  /** Connects; `answer` gives what to acknowledge with, or `undefined` to say nothing. */
  const connect = async (url: string, answer: (envelope: Envelope) => object | undefined = () => ({})) => {
    const socket = new WebSocket(url);
    const received: Envelope[] = [];
    const hello = Promise.withResolvers<void>();
    socket.on('message', (data) => {
      const envelope: Envelope = JSON.parse(String(data));
      received.push(envelope);
      if (envelope.type === 'hello') hello.resolve();
      if (envelope.envelope_id === undefined) return;
      const payload = answer(envelope);
      if (payload !== undefined) socket.send(JSON.stringify({ envelope_id: envelope.envelope_id, payload }));
    });
    socket.on('error', hello.reject);
    closeAfterwards(async () => socket.terminate());
    await hello.promise;
    return { socket, received };
  };
  return { workspace, open, connect };
}

describe('Socket Mode', () => {
  it('greets, and takes a command to the one connected with its answer back', async () => {
    const { workspace, open, connect } = await start();
    const { received } = await connect(await open(), () => ({ text: 'here' }));
    expect(await workspace.say({ user: english, channel: general, text: '/peacekeeping 148' })).toEqual({ ok: true });
    expect(received).toMatchObject([
      { type: 'hello', num_connections: 1, connection_info: { app_id: 'A0PEACEKEEP' } },
      { type: 'slash_commands', accepts_response_payload: true, payload: { text: '148' } },
    ]);
    expect(workspace.messages(general)).toMatchObject([{ text: 'here', visibleTo: english }]);
  });

  it('lets an address be used once', async () => {
    const { open, connect } = await start();
    const url = await open();
    await connect(url);
    await expect(connect(url)).rejects.toThrow('403');
    await expect(connect(`${url.split('?')[0]}?ticket=guess`)).rejects.toThrow('403');
  });

  it('takes turns between connections', async () => {
    const { workspace, open, connect } = await start();
    const one = await connect(await open());
    const two = await connect(await open());
    await workspace.say(mention);
    await workspace.say(mention);
    const events = ({ received }: typeof one) => received.filter(({ type }) => type === 'events_api').length;
    expect([events(one), events(two)]).toEqual([1, 1]);
  });

  it('tries an event again that was not acknowledged', async () => {
    const { workspace, open, connect } = await start({ timings: { ...promptTimings, ackLimitMs: 30 } });
    const { received } = await connect(await open(), (envelope) => (envelope.retry_attempt === 2 ? {} : undefined));
    await workspace.say(mention);
    await workspace.settled();
    const tries = received.slice(1).map((envelope) => [envelope.retry_attempt, envelope.retry_reason]);
    expect(tries).toEqual([
      [undefined, undefined],
      [1, 'timeout'],
      [2, 'timeout'],
    ]);
  });

  it('asks to reconnect, cuts, and goes over HTTP when nobody is connected', async () => {
    const app = await startAppDouble();
    const { workspace, open, connect } = await start({ requestUrl: app.url });
    const { socket, received } = await connect(await open());
    workspace.socket.askToReconnect('warning');
    workspace.socket.cut();
    await once(socket, 'close');
    expect(received.at(-1)).toMatchObject({ type: 'disconnect', reason: 'warning' });
    await workspace.waitFor(() => workspace.socket.connections() === 0);
    await workspace.say(mention);
    expect(app.received).toHaveLength(1);
    expect(workspace.deliveries()).toMatchObject([{ transport: 'http' }]);
  });

  it('fails a command at once when its socket dies', async () => {
    const { workspace, open, connect } = await start();
    const { socket, received } = await connect(await open(), () => undefined);
    socket.on('message', () => socket.terminate());
    const outcome = await workspace.say({ user: english, channel: general, text: '/peacekeeping' });
    expect(outcome).toEqual({ ok: false, error: 'dispatch_failed' });
    expect(received).toHaveLength(2);
  });
});
