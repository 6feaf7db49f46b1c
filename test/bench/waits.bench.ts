import { test } from 'vitest';
import { report } from './figures.ts';
import { waitFigures } from './wait-figures.ts';

test('waits', async () => {
  await report(await waitFigures());
});
