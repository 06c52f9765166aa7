import { isRecord } from '../record.ts';
import type { Problem } from './problem.ts';

/** Looks at a value at a JSON pointer and tells what Slack would find wrong with it. */
export type Check = (value: unknown, pointer: string) => readonly Problem[];

const problem = (pointer: string, sentence: string): readonly Problem[] => [{ pointer, problem: sentence }];

/** A part of a JSON pointer (RFC 6901). */
const step = (key: string | number) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

export const anything: Check = () => [];

/** A string, not empty unless `min` is 0, of a pattern where one is given. */
export function string({ max, min = 1, pattern }: { max?: number; min?: number; pattern?: RegExp } = {}): Check {
  return (value, at) => {
    if (typeof value !== 'string') return problem(at, 'must be a string');
    if (value.length < min) return problem(at, `must be more than ${min - 1} characters`);
    if (max !== undefined && value.length > max) return problem(at, `must be less than ${max + 1} characters`);
    if (pattern !== undefined && !pattern.test(value)) return problem(at, `must match pattern ${pattern.source}`);
    return [];
  };
}

export const boolean: Check = (value, at) => (typeof value === 'boolean' ? [] : problem(at, 'must be a boolean'));

/** A whole number within bounds, both included. */
export function integer({ min, max }: { min: number; max: number }): Check {
  return (value, at) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? []
      : problem(at, `must be a whole number from ${min} to ${max}`);
}

/** One of some words. */
export function word(...words: readonly string[]): Check {
  return (value, at) =>
    typeof value === 'string' && words.includes(value) ? [] : problem(at, `must be one of: ${words.join(', ')}`);
}

/** An array of so many items, each checked. */
export function list(item: Check, { min = 0, max }: { min?: number; max: number }): Check {
  return (value, at) => {
    if (!Array.isArray(value)) return problem(at, 'must be an array');
    if (value.length < min) return problem(at, `no fewer than ${min} items required`);
    if (value.length > max) return problem(at, `no more than ${max} items allowed`);
    return value.flatMap((entry, index) => item(entry, at + step(index)));
  };
}

export type Fields = Readonly<Record<string, Check>>;

/** An object with the required fields, perhaps the optional ones, and no other. */
export function object(required: Fields, optional: Fields = {}): Check {
  const known: Fields = { ...required, ...optional };
  return (value, at) => {
    if (!isRecord(value)) return problem(at, 'must be an object');
    const missing = Object.keys(required).filter((key) => value[key] === undefined);
    return [
      ...missing.flatMap((key) => problem(at, `missing required field: ${key}`)),
      ...Object.entries(value).flatMap(([key, part]) => {
        if (part === undefined) return [];
        const check = Object.hasOwn(known, key) ? known[key] : undefined;
        return check === undefined ? problem(at, `invalid additional property: ${key}`) : check(part, at + step(key));
      }),
    ];
  };
}

/** An object whose `type` says which of some checks it must pass. */
export function byType(table: Fields): Check {
  return (value, at) => {
    if (!isRecord(value)) return problem(at, 'must be an object');
    if (value.type === undefined) return problem(at, 'missing required field: type');
    const check = typeof value.type === 'string' && Object.hasOwn(table, value.type) ? table[value.type] : undefined;
    return check === undefined ? problem(`${at}/type`, `unsupported type: ${String(value.type)}`) : check(value, at);
  };
}

/** A check, and then others that only make sense where it has found nothing. */
export function also(first: Check, ...then: readonly Check[]): Check {
  return (value, at) => {
    const found = first(value, at);
    return found.length > 0 ? found : then.flatMap((check) => check(value, at));
  };
}

/** At least one of the fields, or exactly one with `exactly`. */
export function oneOfFields(names: readonly string[], { exactly = false }: { exactly?: boolean } = {}): Check {
  return (value, at) => {
    const given = isRecord(value) ? names.filter((name) => value[name] !== undefined) : [];
    if (given.length === 0) return problem(at, `missing required field: one of ${names.join(', ')}`);
    return exactly && given.length > 1 ? problem(at, `only one of these is allowed: ${names.join(', ')}`) : [];
  };
}
