/**
 * Who may change models. With a token: whoever has it. Without one: whoever is on this machine, as long as the service
 * listens nowhere else, and is no page of another origin that a browser here happens to show.
 */

import { createHash, timingSafeEqual } from 'node:crypto';
import { HttpError } from '../answers/http-error.ts';
import { headerOf, type ServiceContext } from './service-context.ts';

const CHALLENGE = { 'WWW-Authenticate': 'Bearer' };
const BEARER = /^Bearer +(\S+)$/i;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

export interface RepositoryAccess {
  /** @throws HttpError 401 */
  check(c: ServiceContext): void;
}

export function accessWith(token: string): RepositoryAccess {
  const expected = digest(token);
  return {
    check(c) {
      const given = BEARER.exec(headerOf(c, 'authorization') ?? '')?.[1];
      if (given === undefined)
        throw refusal('changing models takes a token: send Authorization: Bearer TOKEN');
      // Digests have one length whatever is given, so the time says nothing about the token.
      if (!timingSafeEqual(digest(given), expected)) throw refusal('this token may not change models');
    },
  };
}

export const loopbackAccess: RepositoryAccess = {
  check(c) {
    const host = headerOf(c, 'host') ?? new URL(c.req.url).host;
    if (!LOOPBACK.test(host)) throw refusal('without a token, models are changed from this machine only');
    const origin = headerOf(c, 'origin');
    const isForeign = origin !== undefined && origin !== `http://${host}`;
    const site = headerOf(c, 'sec-fetch-site') ?? 'none';
    if (isForeign || !['none', 'same-origin'].includes(site)) {
      throw refusal('without a token, no page of another origin changes models');
    }
  },
};

export const noAccess: RepositoryAccess = {
  check() {
    throw refusal(
      'changing models is off here: start the service with GLASSNET_TOKEN, or listen on 127.0.0.1',
    );
  },
};

function refusal(message: string): HttpError {
  return new HttpError(401, message, CHALLENGE);
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
