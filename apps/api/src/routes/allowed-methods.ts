/** Which methods a path takes, for those who came with another. */

import type { Hono } from 'hono';
import { TrieRouter } from 'hono/router/trie-router';
import type { ServiceEnv } from '../requests/service-context.ts';

/** @returns from a path to its methods; none for a path that there is not */
export function allowedMethods(api: Hono<ServiceEnv>): (path: string) => readonly string[] {
  const router = new TrieRouter<string>();
  for (const { path, method } of api.routes) router.add('ALL', path, method);
  return (path) => {
    const methods = router.match('ALL', path)[0].map(([method]) => method);
    return [...new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))];
  };
}
