import { defineConfig } from 'vitest/config';
import { countReporter } from './tests/count-reporter.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/browser.ts', 'tests/kept-index.ts', 'tests/postgres/set-up.ts'],
    reporters: ['default', countReporter],
    // One for each core: by itself vitest leaves one core of two idle.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
