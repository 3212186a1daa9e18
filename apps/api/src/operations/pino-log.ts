/** The log of a server: lines of JSON on stderr, by pino. They are written some at a time, for each costs a system call. */

import { destination, pino } from 'pino';
import type { LogLevel } from '../settings.ts';
import { type Log, silentLog } from './log.ts';

const STDERR = 2;
const FLUSH_MILLISECONDS = 500;
const BUFFER_BYTES = 8 * 1024;

export interface ServerLog {
  readonly log: Log;
  /** Writes what is left, at once. */
  close(): void;
}

export function openLog(level: LogLevel): ServerLog {
  if (level === 'silent') return { log: silentLog, close: () => {} };
  const output = destination({ fd: STDERR, minLength: BUFFER_BYTES, sync: false });
  const log = pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }, output);
  const timer = setInterval(() => output.flush(), FLUSH_MILLISECONDS);
  timer.unref();
  return {
    log,
    close: () => {
      clearInterval(timer);
      output.flushSync();
    },
  };
}
