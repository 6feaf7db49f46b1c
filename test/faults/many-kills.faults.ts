import { test } from 'vitest';
import { childProgram } from '../store/child-program.ts';
import type { Manner } from './counting-session.ts';
import { mischief } from './counting-session.ts';
import { killOneMailing, killsOfOneMailing } from './kill-one-mailing.ts';
import { seedOfRun } from './seeded.ts';

const sending = childProgram('send-until-killed');
const mailings = Math.ceil(Number(process.env.RUNDPOST_KILLS ?? 1_000) / killsOfOneMailing);
const seed = seedOfRun();

/** One letter in six meets mischief, one in twenty waits for its answer. */
function moody(random: () => number): Manner {
  const deed = random() < 1 / 6 ? mischief[Math.floor(random() * mischief.length)] : undefined;
  return { deed: deed ?? 'take', wait: random() < 1 / 20 ? 200 + random() * 800 : random() * 4 };
}

test.each(Array.from({ length: mailings }, (_, place) => seed + place))(
  'killed fifty times while a server does what it likes, nobody gets it twice and everybody is in one state (seed %i)',
  (own) => killOneMailing(sending, own, moody),
  600_000,
);
