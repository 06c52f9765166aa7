import { existsSync } from 'node:fs';

/** The environment variables, with those of a `.env` file in the working directory where the environment has none. */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}
