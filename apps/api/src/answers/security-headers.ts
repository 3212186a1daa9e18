/** What answers tell a browser: run only what this server sent, and nothing from anywhere else. */

import { secureHeaders } from 'hono/secure-headers';

/** For pages: the playground, and the documentation. */
export const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    workerSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  // With Cross-Origin-Opener-Policy, sent by default, it isolates the page: without both there is no
  // SharedArrayBuffer and so no `workers` in the playground.
  crossOriginEmbedderPolicy: true,
  xFrameOptions: 'DENY',
  // We speak plain http, where browsers must ignore it. Behind a proxy that speaks https, the promise to
  // stay with https is the proxy's to make: made here it would bind every subdomain of a host we do not own.
  strictTransportSecurity: false,
});

/** For data, which no browser has a reason to show as a page: fewer of them, for they are sent with every answer. */
export const serviceHeaders = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
} as const;
