import { GlassnetError } from '@glassnet/kernels/errors';

/** Bytes that hold no rows of numbers; the message says where they go wrong, and the way out. */
export class RowsError extends GlassnetError {
  override readonly name = 'RowsError';
}

/** Says of what goes wrong in `work` where that was. @throws RowsError, `PLACE: what is wrong` */
export function within<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RowsError) throw new RowsError(`${place}: ${error.message}`, { cause: error });
    throw error;
  }
}
