import { test } from 'vitest';
import { report } from './figures.ts';
import { gridFigures } from './grid-figures.ts';
import { importFigures } from './import-figures.ts';
import { waitFigures } from './wait-figures.ts';

test('recipients', async () => {
  await report([...(await gridFigures()), ...(await importFigures()), ...(await waitFigures())]);
});
