/** Who a request is and what it asked for, never what was in it: what the log says of it. */

export interface CallRecord {
  /** The caller's name for the request, or one of ours. In the answer as X-Request-Id. */
  readonly id: string;
  /** The trace that the caller's request is part of. */
  readonly traceId: string | undefined;
  model?: string;
  version?: string;
  backend?: string;
  rows?: number;
}

const REQUEST_ID = /^[\w.:/+=@-]{1,128}$/;
/** https://www.w3.org/TR/trace-context/#traceparent-header */
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}/;

/** From the headers X-Request-Id and traceparent. Ones that make no sense count as none: they must not break a call. */
export function recordOf(requestId: string | undefined, traceparent: string | undefined): CallRecord {
  const isId = requestId !== undefined && REQUEST_ID.test(requestId);
  return {
    id: isId ? requestId : crypto.randomUUID(),
    traceId: traceparent === undefined ? undefined : TRACEPARENT.exec(traceparent)?.[1],
  };
}
