// @ts-check
/** @import { ControlOutcome, OpenHome, Outcome, PressInMessage, Say, StreamEvent, Upload, UseControl, UseMessageShortcut, UseShortcut, WorkspaceState } from '../protocol.ts' */
/** @import { CloseView, HomeAnswer, OpenView, PressInView, SubmitView, Suggestions, TypingInView, ViewOutcome } from '../protocol-views.ts' */
/** @import { RunFunction, StepOutcome } from '../step-protocol.ts' */

const RETRY_DELAY_MS = 1_500;

/**
 * The page's side of `protocol.ts`.
 *
 * @typedef {object} WorkspaceClient
 * @property {(say: Say) => Promise<Outcome>} say
 * @property {(press: PressInMessage) => Promise<Outcome>} press
 * @property {(open: OpenHome) => Promise<Outcome>} openHome
 * @property {(user: string) => Promise<HomeAnswer | undefined>} home `undefined` where it cannot be known
 * @property {(use: UseShortcut) => Promise<Outcome>} useShortcut
 * @property {(use: UseMessageShortcut) => Promise<Outcome>} useMessageShortcut
 * @property {(user: string) => Promise<readonly OpenView[] | undefined>} openViews `undefined` where they cannot be known
 * @property {(submit: SubmitView) => Promise<ViewOutcome>} submitView
 * @property {(close: CloseView) => Promise<Outcome>} closeView
 * @property {(press: PressInView) => Promise<Outcome>} pressInView
 * @property {(typing: TypingInView) => Promise<Suggestions>} suggest
 * @property {(file: File, upload: Upload) => Promise<Outcome>} upload
 * @property {(run: RunFunction) => Promise<StepOutcome>} runFunction
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
    openHome: (open) => post('/playground/home', open),
    home: (user) => fetchOf('/playground/home', user),
    useShortcut: (use) => post('/playground/shortcut', use),
    useMessageShortcut: (use) => post('/playground/message-shortcut', use),
    openViews: async (user) => (await fetchOf('/playground/views', user))?.views,
    submitView: (submit) => post('/playground/views/submit', submit),
    closeView: (close) => post('/playground/views/close', close),
    pressInView: (press) => post('/playground/views/press', press),
    suggest: (typing) => post('/playground/views/suggest', typing),
    runFunction: (run) => post('/playground/function', run),
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
 * @param {string} user
 * @returns {Promise<any>} what the path tells this person, if it can be had
 */
async function fetchOf(path, user) {
  try {
    const response = await fetch(`${path}?${new URLSearchParams({ user })}`);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} path
 * @param {Say | PressInMessage | OpenHome | RunFunction | UseShortcut | UseControl | SubmitView | CloseView | PressInView | TypingInView} body
 */
const post = (path, body) => send(path, 'application/json', JSON.stringify(body));

/**
 * @param {string} path
 * @param {string} contentType
 * @param {BodyInit} body
 * @returns {Promise<any>} what the path answers, else an outcome that is not ok
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
