/** What the READMEs say, done. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openService } from './testing/service.ts';

test('the request in the README is answered by the backend that it names', async () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const [, path = '', body = ''] = /curl http:\/\/127\.0\.0\.1:3000(\S+) -d '(.*?)'/s.exec(readme) ?? [];
  const service = await openService();
  const { status, text } = await service.ask(path, { method: 'POST', body });
  await service.close();
  expect(status).toBe(200);
  const { parameters, outputs } = JSON.parse(text);
  expect(parameters.backend).toBe(JSON.parse(body).parameters.backend);
  expect(outputs[0].shape).toEqual([1, 3]);
});

test('the README of the service names every variable that is read', () => {
  const named = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const settings = readFileSync(new URL('settings.ts', import.meta.url), 'utf8');
  const variables = [...settings.matchAll(/read\.(?!unread)\w+\('([A-Z_]+)'/g)];
  expect(variables.length).toBeGreaterThan(15);
  for (const [, variable = ''] of variables) expect(named).toContain(`\`${variable}\``);
});
