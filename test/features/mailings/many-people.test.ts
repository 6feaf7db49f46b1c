import { expect, test } from 'vitest';
import { addManyPeople } from './many-recipients.ts';
import { openMailings, send } from './mailing-bench.ts';

const people = 10_000;

test('ten thousand recipients are checked and frozen quickly enough to wait for', async () => {
  const bench = await openMailings();
  await addManyPeople(bench, people);
  const timed = async (name: string, work: () => unknown) => {
    const start = performance.now();
    await work();
    return [name, Math.round(performance.now() - start)] as const;
  };
  const times = new Map([
    await timed('check', () => bench.calls['mailings.check']({ mailingId: bench.draft })),
    await timed('preview', () =>
      bench.calls['mailings.preview']({ mailingId: bench.draft, index: 5000, withGaps: false }),
    ),
    await timed('overview', () => bench.calls['mailings.all']({ search: '' })),
    await timed('check and freeze', () => send(bench, bench.draft)),
    await timed('progress', () => bench.calls['mailings.progress']({ mailingId: bench.draft })),
    await timed('log', () =>
      bench.calls['mailings.log']({
        mailingId: bench.draft,
        filter: 'all',
        search: 'p99',
        offset: 0,
        limit: 100,
      }),
    ),
  ]);
  process.stdout.write(`${JSON.stringify(Object.fromEntries(times))}\n`);
  expect(bench.ports.deliveries.counts(bench.draft).waiting).toBeGreaterThan(people);
  // Far above what a quiet machine needs: a bound against growing out of hand, not a measurement.
  expect(times.get('check and freeze')).toBeLessThan(10_000);
});
