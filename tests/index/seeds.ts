import { readdirSync, readFileSync } from 'node:fs';
import { parseTerms } from '../../index/chinese.ts';
import { publish } from '../../src/reports/publish.ts';

const FOLDER = new URL('../../seeds/', import.meta.url);

const files = readdirSync(FOLDER).map((name) => ({ name, bytes: readFileSync(new URL(name, FOLDER)) }));

/** The report as it is served, in six languages. */
export const EDITIONS = [...publish(files).editions.values()];

export const TERMS = parseTerms(readFileSync(new URL('terms.zh.txt', FOLDER), 'utf8'));
