import { test } from 'vitest';
import { childProgram } from '../store/child-program.ts';
import { killOneMailing } from './kill-one-mailing.ts';
import { seedOfRun } from './seeded.ts';

const sending = childProgram('send-until-killed');

test('killed fifty times while a mailing goes out, nobody gets it twice and everybody is in one state', async () => {
  await killOneMailing(sending, seedOfRun(), (random) => ({ deed: 'take', wait: random() * 4 }));
}, 600_000);
