/** What a person reads when the service is up: what to open, and one line to try, quoted for any shell of Unix. */

import type { RunningServer } from './server.ts';

const EXAMPLE = '{"inputs":[{"name":"x","datatype":"FP32","shape":[1,2],"data":[0.5,-0.25]}]}';

export function welcome({ url, hasPlayground }: RunningServer): string {
  const playground = hasPlayground ? `${url}/` : 'not built (npm start builds it)';
  return `Glassnet is up.

  Playground   ${playground}
  Service      ${url}/v2
  Stop         Ctrl+C

Try:

  curl -s '${url}/v2/models/spiral/infer' -d '${EXAMPLE}'

`;
}
