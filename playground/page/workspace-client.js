// @ts-check
/** @import { ControlOutcome, Outcome, Press, Say, StreamEvent, Upload, UseControl, WorkspaceState } from '../protocol.ts' */

const RETRY_DELAY_MS = 1_500;

/**
 * The page's side of `protocol.ts`.
 *
 * @typedef {object} WorkspaceClient
 * @property {(say: Say) => Promise<Outcome>} say
 * @property {(press: Press) => Promise<Outcome>} press
 * @property {(file: File, upload: Upload) => Promise<Outcome>} upload
 * @property {(use: UseControl) => Promise<ControlOutcome>} useControl
 * @property {(listener: WorkspaceListener) => void} follow starts the live updates
 */

/**
 * @typedef {object} WorkspaceListener
 * @property {(state: WorkspaceState) => void} onState the whole workspace: at the start and after every reconnection
 * @property {(event: StreamEvent) => void} onEvent
 * @property {(isConnected: boolean) => void} onConnection
 */

/** @returns {WorkspaceClient} */
export function createWorkspaceClient() {
  return {
    say: (say) => post('/playground/say', say),
    press: (press) => post('/playground/press', press),
    useControl: (use) => post('/playground/control', use),
    upload: (file, upload) =>
      send(`/playground/upload?${new URLSearchParams({ ...upload })}`, 'application/octet-stream', file),
    follow,
  };
}

/**
 * The state is fetched only once the stream is open, and events that arrive meanwhile wait for it: so nothing that
 * happens between the two is missed, neither at the start nor after a lost connection.
 *
 * @param {WorkspaceListener} listener
 */
function follow({ onState, onEvent, onConnection }) {
  const stream = new EventSource('/playground/stream');
  /** @type {StreamEvent[] | undefined} */
  let waiting = [];

  function startAgain() {
    stream.close();
    onConnection(false);
    setTimeout(() => follow({ onState, onEvent, onConnection }), RETRY_DELAY_MS);
  }

  stream.addEventListener('open', async () => {
    waiting = [];
    try {
      onState(await fetchState());
    } catch {
      startAgain();
      return;
    }
    onConnection(true);
    for (const event of waiting) onEvent(event);
    waiting = undefined;
  });
  stream.addEventListener('message', ({ data }) => {
    const event = /** @type {StreamEvent} protocol.ts is the contract */ (JSON.parse(data));
    if (waiting) waiting.push(event);
    else onEvent(event);
  });
  stream.addEventListener('error', startAgain);
}

/** @returns {Promise<WorkspaceState>} */
async function fetchState() {
  const response = await fetch('/playground/state');
  if (!response.ok) throw new Error(`GET /playground/state answered ${response.status}`);
  return response.json();
}

/**
 * @param {string} path
 * @param {Say | Press | UseControl} body
 */
const post = (path, body) => send(path, 'application/json', JSON.stringify(body));

/**
 * @param {string} path
 * @param {string} contentType
 * @param {BodyInit} body
 * @returns {Promise<Outcome>}
 */
async function send(path, contentType, body) {
  try {
    const response = await fetch(path, { method: 'POST', headers: { 'content-type': contentType }, body });
    const outcome = await response.json();
    return typeof outcome?.ok === 'boolean' ? outcome : { ok: false, error: `HTTP ${response.status}` };
  } catch {
    return { ok: false, error: 'workspace_unreachable' };
  }
}
