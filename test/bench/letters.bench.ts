import { test } from 'vitest';
import { report } from './figures.ts';
import { letterFigures } from './letter-figures.ts';
import { mailboxFigures } from './mailbox-figures.ts';

test('letters', async () => {
  await report([...(await letterFigures(process.env.BENCH_FOLDER ?? '')), ...(await mailboxFigures())]);
});
