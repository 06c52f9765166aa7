import { afterEach } from 'vitest';
import { createWorkspace, type Workspace } from '../../playground/workspace.ts';
import type { WorkspaceOptions } from '../../playground/workspace-options.ts';
import { promptTimings } from './bolt-app.ts';

const closing = new Set<() => Promise<unknown>>();
afterEach(async () => {
  for (const close of closing) await close();
  closing.clear();
});

/** Something to be closed after the test. */
export function closeAfterwards(close: () => Promise<unknown>): void {
  closing.add(close);
}

export type ApiResult = Record<string, unknown> & { readonly ok: boolean };

/** A clock that stands still until it is moved on. */
export function createClock(start = 1_780_000_000_000) {
  let at = start;
  return {
    now: () => at,
    pass: (ms: number) => {
      at += ms;
    },
  };
}

/** A listening workspace, closed after the test, and a bare client of its Web API. */
export async function startWorkspace(options: WorkspaceOptions = {}) {
  const workspace: Workspace = createWorkspace({ timings: promptTimings, ...options });
  const { url, apiUrl } = await workspace.listen();
  closeAfterwards(() => workspace.close());
  const post = (method: string, fields: object, headers: Record<string, string> = {}) =>
    fetch(`${apiUrl}${method}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${workspace.botToken}`,
        'content-type': 'application/json; charset=utf-8',
        ...headers,
      },
      body: JSON.stringify(fields),
    });
  const call = async (method: string, fields: object = {}, headers?: Record<string, string>): Promise<ApiResult> => {
    const response = await post(method, fields, headers);
    // Safe: every answer of the Web API is an object with `ok`.
    return (await response.json()) as ApiResult;
  };
  return { workspace, url, apiUrl, post, call };
}
