import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';

/** The part of pino that handlers use: events with their facts, never message text. */
export interface EventLogger {
  debug(facts: object): void;
  info(facts: object): void;
  warn(facts: object): void;
  error(facts: object): void;
}

/**
 * Bolt's own lines as events of ours. What Bolt says at debug level holds whole payloads, so it is left out; a broken
 * request from outside, which Bolt calls an error at times, is a warning here: no sender can make this bot log errors.
 */
export function createBoltLogger(log: EventLogger): BoltLogger {
  const detail = (message: readonly unknown[]) => message.map(String).join(' ').slice(0, 500);
  return {
    debug: () => undefined,
    info: (...message) => log.debug({ event: 'bolt.info', detail: detail(message) }),
    warn: (...message) => log.warn({ event: 'bolt.warning', detail: detail(message) }),
    error: (...message) => log.warn({ event: 'bolt.error', detail: detail(message) }),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
