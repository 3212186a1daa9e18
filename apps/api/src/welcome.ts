/** What a person reads when the service is up: what to open, how it is set up, and one line to try in any shell of Unix. */

import type { RunningServer } from './server.ts';
import { isLoopback, type Settings } from './settings.ts';

const EXAMPLE = '{"x":[[0.5,-0.25]],"backend":"wasm"}';
const MEBI = 1024 * 1024;
const SHOWN_MODELS = 8;

export function welcome(server: RunningServer, settings: Settings): string {
  const { url, hasPlayground, repository } = server;
  const served = repository.models.filter((model) => model.served.length > 0).map(({ name }) => name);
  const example = served.includes('spiral')
    ? `\nTry:\n\n  curl -s '${url}/v1/predict/spiral' -d '${EXAMPLE}'\n`
    : '';
  return `Glassnet is up.

  Playground   ${hasPlayground ? `${url}/` : 'not built (npm start builds it)'}
  Service      ${url}/v2
  Docs         ${url}/docs
  Models       ${namesOf(served)} from ${settings.models ?? 'Glassnet itself (GLASSNET_MODELS names a folder)'}
  Changing     ${whoChanges(settings)}
  Browsers     ${settings.corsOrigins.length > 0 ? settings.corsOrigins.join(', ') : 'pages of this origin only'}
  Limits       ${limitsOf(settings)}
  Log          ${settings.logLevel}, on stderr
  Stop         Ctrl+C
${unknownOf(settings)}${example}
`;
}

function namesOf(names: readonly string[]): string {
  if (names.length === 0) return 'none yet,';
  const more = names.length > SHOWN_MODELS ? ` and ${names.length - SHOWN_MODELS} more` : '';
  return `${names.slice(0, SHOWN_MODELS).join(', ')}${more},`;
}

function whoChanges({ token, host }: Settings): string {
  if (token !== undefined) return 'whoever has the token';
  return isLoopback(host) ? 'whoever is on this machine' : 'nobody (GLASSNET_TOKEN lets whoever has it)';
}

function limitsOf({ limits, requestSeconds }: Settings): string {
  const { bodyBytes, rows, calls, callSeconds } = limits;
  const sizes = `${Number((bodyBytes / MEBI).toFixed(2))} MiB and ${rows} rows a call, ${calls} calls at a time`;
  return `${sizes}, ${requestSeconds} s to send one and ${callSeconds} s to answer it`;
}

function unknownOf({ unknown }: Settings): string {
  return unknown.map((name) => `  Not known    ${name}: no setting is called so\n`).join('');
}
