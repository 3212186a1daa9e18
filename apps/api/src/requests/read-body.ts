/**
 * The body of a request, as bytes. What it is said to be does not matter, for clients of this protocol send JSON under any
 * Content-Type or none; how it is compressed does.
 */

import { HttpError } from '../answers/http-error.ts';
import type { Limits } from '../limits.ts';
import { type Asked, askedOf } from './asked.ts';
import { type ByteBudget, ByteLoan } from './byte-budget.ts';
import { AnnouncedBytes, GrowingBytes, tooLarge } from './collected-bytes.ts';
import { type ContentEncoding, inflate } from './inflate.ts';
import type { ServiceContext } from './service-context.ts';

/**
 * @param headerLength bytes in front of binary tensors, which are read faster from an address that suits their numbers
 * @throws HttpError 413 beyond a limit, 415 for an unknown encoding, 503 when there is no room, 400 when it is not whole
 */
export async function readBody(
  asked: Asked,
  limits: Limits,
  loan: ByteLoan,
  headerLength = 0,
): Promise<Uint8Array> {
  const encoding = contentEncoding(asked.header('content-encoding'));
  const length = asked.header('content-length');
  if (length !== undefined && Number(length) > limits.bodyBytes) throw tooLarge(limits.bodyBytes);
  const bytes =
    length === undefined
      ? new GrowingBytes(limits.bodyBytes, loan)
      : new AnnouncedBytes(Number(length), loan, headerLength);
  const body = await asked.receive(bytes);
  return encoding === undefined ? body : inflate(body, encoding, limits.inflatedBytes, loan);
}

/** Gives the body to `use`, and counts it as held meanwhile. */
export async function withBody<Result>(
  c: ServiceContext,
  { limits, budget }: { readonly limits: Limits; readonly budget: ByteBudget },
  use: (body: Uint8Array) => Promise<Result>,
): Promise<Result> {
  const loan = new ByteLoan(budget);
  try {
    return await use(await readBody(askedOf(c), limits, loan));
  } finally {
    loan.giveBack();
  }
}

function contentEncoding(header: string | undefined): ContentEncoding | undefined {
  const encoding = header?.trim().toLowerCase();
  if (encoding === undefined || encoding === '' || encoding === 'identity') return undefined;
  if (encoding === 'gzip' || encoding === 'deflate') return encoding;
  throw new HttpError(
    415,
    `content encoding ${JSON.stringify(encoding)} is not read here: expected gzip or deflate`,
    { 'Accept-Encoding': 'gzip, deflate' },
  );
}
