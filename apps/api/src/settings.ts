/** What the environment says, looked at before anything starts. */

import { isIP } from 'node:net';
import { defaultLimits, type Limits } from './limits.ts';
import { SettingsReader } from './settings-reader.ts';

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface Settings {
  readonly host: string;
  readonly port: number;
  /** The folder of the models; the bundled ones are served when there is none. */
  readonly models: string | undefined;
  /** Who has it may change models. */
  readonly token: string | undefined;
  /** Other origins whose pages may call, `*` for all. */
  readonly corsOrigins: readonly string[];
  readonly logLevel: LogLevel;
  /** How often the folder is looked at for files that have changed; never when 0. */
  readonly reloadSeconds: number;
  /** How long a client may take for the head of a request, and for all of it. */
  readonly headSeconds: number;
  readonly requestSeconds: number;
  /** How long a stop waits for calls that run. */
  readonly drainSeconds: number;
  /** Of the workers backend; as many as the machine has cores when undefined. */
  readonly threads: number | undefined;
  readonly limits: Limits;
  /** Variables that look like ours and are not: misspelt, probably. */
  readonly unknown: readonly string[];
}

const HOST_NAME = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i;
const PRINTABLE = /^[\x21-\x7e]+$/;
const ORIGIN = /^https?:\/\/[^/\s]+$/;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;
const BILLION = 1e9;
/** Variables of ours that are read elsewhere. */
const elsewhere = ['GLASSNET_WIDE', 'GLASSNET_NODE', 'GLASSNET_NO_CHROMIUM', 'GLASSNET_SOAK'];

/** @throws SettingsError */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const read = new SettingsReader(environment);
  const settings = {
    host: read.text('HOST', isHost, 'a name or an address such as 127.0.0.1 or ::1') ?? '127.0.0.1',
    port: read.whole('PORT', 3000, 0, 65535),
    models: read.text('GLASSNET_MODELS', () => true, 'a folder'),
    token: read.text('GLASSNET_TOKEN', (text) => PRINTABLE.test(text), 'printable characters without spaces'),
    corsOrigins: read.list('GLASSNET_CORS_ORIGINS', isOrigin, 'origins such as https://example.org, or *'),
    logLevel: read.oneOf('GLASSNET_LOG', logLevels, 'info'),
    reloadSeconds: read.whole('GLASSNET_RELOAD_SECONDS', 2, 0, 86_400),
    headSeconds: read.whole('GLASSNET_HEAD_SECONDS', 10, 1, 3600),
    requestSeconds: read.whole('GLASSNET_REQUEST_SECONDS', 60, 1, 3600),
    drainSeconds: read.whole('GLASSNET_DRAIN_SECONDS', 10, 0, 3600),
    threads: read.optionalWhole('GLASSNET_THREADS', 1, 64),
    limits: readLimits(read),
  };
  return { ...settings, unknown: read.unread('GLASSNET_').filter((name) => !elsewhere.includes(name)) };
}

function readLimits(read: SettingsReader): Limits {
  const { bodyBytes, inflatedBytes, rows, answerNumbers, heldBytes, calls, uploads, callSeconds } =
    defaultLimits;
  return {
    bodyBytes: read.whole('GLASSNET_BODY_BYTES', bodyBytes, 1, 2 * BILLION),
    inflatedBytes: read.whole('GLASSNET_INFLATED_BYTES', inflatedBytes, 1, 2 * BILLION),
    rows: read.whole('GLASSNET_ROWS', rows, 1, BILLION),
    answerNumbers: read.whole('GLASSNET_ANSWER_NUMBERS', answerNumbers, 1, BILLION),
    heldBytes: read.whole('GLASSNET_HELD_BYTES', heldBytes, 1, 1000 * BILLION),
    calls: read.whole('GLASSNET_CALLS', calls, 1, BILLION),
    uploads: read.whole('GLASSNET_UPLOADS', uploads, 1, BILLION),
    callSeconds: read.whole('GLASSNET_CALL_SECONDS', callSeconds, 1, 3600),
  };
}

/** Whether only this machine can reach what listens there. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

function isHost(text: string): boolean {
  return isIP(text) !== 0 || HOST_NAME.test(text);
}

function isOrigin(text: string): boolean {
  return text === '*' || ORIGIN.test(text);
}
