import { expect, test } from 'vitest';
import { openMailings, send } from './mailing-bench.ts';

const people = 10_000;

test('ten thousand recipients are checked and frozen quickly enough to wait for', async () => {
  const bench = await openMailings();
  await bench.db.transaction(() => {
    const numbers = JSON.stringify(Array.from({ length: people }, (_, index) => index));
    bench.db.run(
      `INSERT INTO address (public_number, spelling, normalised)
       SELECT 4000000000 - value, 'p' || value || '@example.org', 'p' || value || '@example.org' FROM json_each(?)`,
      [numbers],
    );
    bench.db.run(
      `INSERT INTO recipient (public_number, address_id, given_name, family_name, salutation, language, sort_key, created_at)
       SELECT 4000000000 - value, (SELECT id FROM address WHERE normalised = 'p' || value || '@example.org'),
         'Vorname' || value, 'Nachname', 'Hallo Vorname' || value, 'de', 'nachname ' || value, 0 FROM json_each(?)`,
      [numbers],
    );
    bench.db.run(
      `INSERT INTO membership (recipient_id, list_id, state, source, era, since)
       SELECT id, ?, 'active', 'import', 0, 0 FROM recipient WHERE family_name = 'Nachname'`,
      [bench.club.lists.newsletter],
    );
    bench.db.run(
      `INSERT INTO consent (recipient_id, list_id, kind, how, wording, note, at, recorded_by, entry_hash, chain_hash)
       SELECT id, ?, 'given', 'paper', '', '', 0, '', x'00', x'00' FROM recipient WHERE family_name = 'Nachname'`,
      [bench.club.lists.newsletter],
    );
  });
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
