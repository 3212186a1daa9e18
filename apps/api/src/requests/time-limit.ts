/** Calls that take too long: their caller gets an answer all the same. */

import { HttpError, RETRY_SOON } from '../answers/http-error.ts';

/** @throws HttpError 503 when it takes longer */
export async function withinSeconds<Result>(seconds: number, work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new HttpError(503, `the call took longer than ${seconds} seconds`, RETRY_SOON));
    }, 1000 * seconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
