import { matrix, type Net } from '@glassnet/core';
import { digest } from '@glassnet/core/receipt';

/** What the receipt of one row has to say. */
export function digestOf(net: Net, x: readonly number[]): string {
  return digest(net.predict(matrix([x])));
}
