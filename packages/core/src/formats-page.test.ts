import { expect, it } from 'vitest';
import { formatsPage } from '../fixtures/formats-page.ts';

it('FORMATS.md says what these tests try; npx vitest run src/formats-page.test.ts --update writes it', async () => {
  await expect(await formatsPage()).toMatchFileSnapshot('../FORMATS.md');
});
