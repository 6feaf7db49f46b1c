import { test } from 'vitest';
import { report } from './figures.ts';
import { gridFigures } from './grid-figures.ts';

test('recipients', async () => {
  await report(await gridFigures());
});
