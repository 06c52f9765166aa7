import { LANGUAGES } from '../../src/reports/language.ts';
import { PHRASES } from '../visits/phrases.ts';
import { openStage } from '../visits/stage.ts';
import { ANSWER_SCENES } from './answer-scenes.ts';
import { createCamera } from './camera.ts';
import { NEWS_SCENES, subscribing } from './news-scenes.ts';
import type { Scene } from './scene.ts';
import { prompts, SURFACE_SCENES } from './surface-scenes.ts';

/**
 * Pictures of every message, modal and the Home tab in six languages, to be looked at: `npm run screenshots [FOLDER]`.
 * Whole and as tall as they need be, for a picture has no scroll bar.
 */
const WINDOW = { viewport: { width: 1000, height: 2400 } };

const folder = process.argv[2] ?? 'data/screenshots';
let failures = 0;
const stage = await openStage();
try {
  const camera = await createCamera(folder, console.log);
  const play = async (scenes: readonly Scene[]) => {
    for (const language of LANGUAGES) {
      const visit = (query?: string) => stage.visit(language, query, WINDOW);
      const set = { language, phrases: PHRASES[language], camera: camera.for(language), visit };
      for (const [at, scene] of scenes.entries()) {
        await scene(set).catch((error: unknown) => {
          failures += 1;
          console.log(`FAILED ${language} ${scene.name || at}: ${error}`);
        });
      }
    }
  };
  await play([prompts, subscribing, ...ANSWER_SCENES, ...SURFACE_SCENES]);
  await stage.publishAnUpdate();
  await play(NEWS_SCENES);
  if (stage.errors.length > 0) throw new Error(stage.errors.join('\n'));
  if (failures > 0) process.exitCode = 1;
} finally {
  await stage.close();
}
