import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { defined } from '../defined.ts';
import { isRecord } from '../record.ts';
import { parseJson } from '../request-body.ts';
import type { Acknowledgement } from './acknowledgement.ts';

/** Path of the sockets on this server. */
export const socketPath = '/link/';

/** Up to ten connections at a time; each envelope goes to one of them (docs.slack.dev, "Using Socket Mode"). */
const maxConnections = 10;

const partingMs = 500;

export interface Envelope {
  readonly type: 'events_api' | 'slash_commands' | 'interactive';
  readonly payload: unknown;
  readonly acceptsPayload: boolean;
  readonly retry?: { readonly attempt: number; readonly reason: string };
}

export interface SocketModeOptions {
  readonly appId: string;
  readonly heartbeatMs: number;
  /** The number of connections has changed. */
  readonly onConnections: () => void;
}

/** Socket Mode: tickets for connections, the connections, and envelopes over them with their acknowledgements. */
export function createSocketMode({ appId, heartbeatMs, onConnections }: SocketModeOptions) {
  const server = new WebSocketServer({ noServer: true, maxPayload: 4 * 1024 * 1024 });
  const tickets = new Set<string>();
  const greeted: WebSocket[] = [];
  const waiting = new Map<string, (acknowledgement: Acknowledgement) => void>();
  let turn = 0;

  const send = (socket: WebSocket, message: unknown) => socket.send(JSON.stringify(message));

  const greet = (socket: WebSocket) => {
    const heartbeat = setInterval(() => socket.ping(), heartbeatMs).unref();
    socket.on('message', (data) => {
      const message = parseJson(String(data));
      if (!isRecord(message) || typeof message.envelope_id !== 'string') return;
      const isEmpty = isRecord(message.payload) && Object.keys(message.payload).length === 0;
      waiting.get(message.envelope_id)?.({ kind: 'acknowledged', payload: isEmpty ? undefined : message.payload });
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(heartbeat);
      greeted.splice(greeted.indexOf(socket), 1);
      onConnections();
    });
    greeted.push(socket);
    socket.ping();
    send(socket, {
      type: 'hello',
      num_connections: greeted.length,
      debug_info: { host: 'applink-playground', build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: appId },
    });
    onConnections();
  };

  return {
    /** The path and query of a new connection, for `apps.connections.open`; good for one use. */
    issueTicket(): string {
      const ticket = randomBytes(16).toString('hex');
      tickets.add(ticket);
      return `${socketPath}?ticket=${ticket}&app_id=${appId}`;
    },
    connections: () => greeted.length,
    /** Takes over an upgrade request to `socketPath`; refuses it without a fresh ticket. */
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
      const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket) || greeted.length >= maxConnections) {
        socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, greet);
    },
    /** Sends an envelope over one of the connections, in turn, and waits for its acknowledgement. */
    deliver(envelope: Envelope, limitMs: number): Promise<Acknowledgement> {
      const socket = greeted[turn++ % Math.max(1, greeted.length)];
      if (socket === undefined) return Promise.resolve({ kind: 'unreachable', reason: 'no socket is connected' });
      const id = randomUUID();
      return new Promise((resolve) => {
        const finish = (acknowledgement: Acknowledgement) => {
          clearTimeout(timer);
          waiting.delete(id);
          socket.off('close', onClose);
          resolve(acknowledgement);
        };
        const onClose = () => finish({ kind: 'unreachable', reason: 'the socket closed before it acknowledged' });
        const timer = setTimeout(() => finish({ kind: 'timed-out' }), limitMs);
        waiting.set(id, finish);
        socket.on('close', onClose);
        send(socket, {
          ...defined({ retry_attempt: envelope.retry?.attempt, retry_reason: envelope.retry?.reason }),
          envelope_id: id,
          type: envelope.type,
          payload: envelope.payload,
          accepts_response_payload: envelope.acceptsPayload,
        });
      });
    },
    /** Asks every client to reconnect, as Slack does when it refreshes a connection. */
    askToReconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled' = 'refresh_requested') {
      for (const socket of greeted)
        send(socket, { type: 'disconnect', reason, debug_info: { host: 'applink-playground' } });
    },
    /** Cuts every connection without a word, as a network does. */
    cut() {
      for (const socket of [...greeted]) socket.terminate();
    },
    /** Closes every connection, politely at first: a client that is closing too must not see a broken one. */
    async close(): Promise<void> {
      server.close();
      await Promise.all(
        [...server.clients].map(
          (socket) =>
            new Promise<void>((resolve) => {
              const timer = setTimeout(() => socket.terminate(), partingMs);
              socket.once('close', () => {
                clearTimeout(timer);
                resolve();
              });
              socket.close(1001);
            }),
        ),
      );
    },
  };
}

export type SocketMode = ReturnType<typeof createSocketMode>;
