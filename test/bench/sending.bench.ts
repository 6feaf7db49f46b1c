import { test } from 'vitest';
import { childProgram } from '../store/child-program.ts';
import { report } from './figures.ts';
import { sendingFigures } from './sending-figures.ts';
import { sinkMissing } from './smtp-sink.ts';

const sending = childProgram('send-until-killed');
const pool = childProgram('pool-raw');

test('sending', async ({ skip }) => {
  const missing = sinkMissing();
  skip(missing !== null, missing ?? '');
  await report(await sendingFigures({ sending, pool }));
});
