import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Submission } from '#electron/jobs/send-mailing/ports.ts';
import { testSender } from '#electron/jobs/send-test/test-sender.ts';
import { silentLog } from '../../store/scratch-store.ts';
import { openNotices } from '../send-notices/notice-bench.ts';
import { sendingBench, until } from './job-bench.ts';
import { limited } from './limited-account.ts';
import { scriptedServer } from './scripted-server.ts';

const minute = 60_000;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A server whose connections take these times before and after the dot, in turn. */
function slowed(server: Submission, times: readonly number[]): Submission {
  let turn = 0;
  const next = () => pause(times[(turn += 1) % times.length] ?? 0);
  return {
    ...server,
    open: async (signal) => {
      const opened = await server.open(signal);
      if ('kind' in opened) return opened;
      return {
        ...opened,
        submit: async (mail, beforeDot, stop) => {
          await next();
          return opened.submit(
            mail,
            async () => {
              await next();
              await beforeDot();
              await next();
            },
            stop,
          );
        },
      };
    },
  };
}

const rounds = fc.record({
  perHour: fc.integer({ min: 1, max: 7 }),
  lanes: fc.integer({ min: 1, max: 4 }),
  notices: fc.integer({ min: 0, max: 4 }),
  tests: fc.integer({ min: 0, max: 3 }),
  times: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 9 }),
});

test('however the connections of mailings, notices and test mails take turns, together they keep the limit exactly', async () => {
  await fc.assert(
    fc.asyncProperty(rounds, async ({ perHour, lanes, notices, tests, times }) => {
      const server = scriptedServer({ mostConnections: lanes });
      const submission = slowed(server, times);
      const bench = await sendingBench(submission, { people: 8, allowUntil: 0, budget: limited(perHour) });
      const { db, clock, draft, ports, sender } = bench;
      const budget = limited(perHour)(db);
      const notice = openNotices(db, clock, submission, { budget });
      const post = testSender({ store: db, submission, budget, clock, log: silentLog });
      for (let count = 0; count < notices; count += 1) await notice.queue(`gast-${String(count)}`);
      clock.allowUntil((ports.mailings.get(draft)?.holdUntil ?? 0) + 20 * minute);
      await notice.job.start();
      const mail = {
        envelopeFrom: 'post@example.org',
        envelopeTo: 'post@example.org',
        bytes: new Uint8Array(),
        envelopeId: '',
        listUnsubscribe: '',
      };
      const posted = Array.from({ length: tests }, (_, count) =>
        post.post({ ...mail, messageId: `<t${String(count)}@example.org>` }),
      );
      await until(
        () => server.dots.length >= perHour,
        () => server.dots,
      );
      await Promise.all(posted);
      await pause(60);
      expect(server.dots).toHaveLength(perHour);
      await Promise.all([sender.close(), notice.job.close(), post.close()]);
    }),
    { numRuns: 12 },
  );
}, 120_000);
