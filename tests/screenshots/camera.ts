import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../src/reports/language.ts';

export interface Camera {
  /** Takes a picture `<language>-<name>.png` of an element, or of the window. */
  take(name: string, of: Locator | Page): Promise<void>;
}

/** Writes pictures into a folder and tells of each. */
export async function createCamera(folder: string, tell: (line: string) => void) {
  await mkdir(folder, { recursive: true });
  return {
    for: (language: Language): Camera => ({
      async take(name, of) {
        const path = join(folder, `${language}-${name}.png`);
        const page = 'page' in of ? of.page() : of;
        // What shows under the pointer only is no part of a picture.
        await page.mouse.move(0, 0);
        await of.screenshot({ path, animations: 'disabled', caret: 'initial' });
        tell(path);
      },
    }),
  };
}
