import { expect, test } from 'vitest';
import { unprobed } from '#domain/accounts/account.ts';
import { accountTable } from '#electron/store/tables/accounts.ts';
import { openMailings } from './mailing-bench.ts';

test('R25: the check of a mailing warns where the provider replaces the sender or its domain is not confirmed', async () => {
  const bench = await openMailings();
  const harms = async () => {
    const { notes } = await bench.calls['mailings.check']({ mailingId: bench.draft });
    return notes.flatMap((item) => (item.code === 'account-harms' ? [item.params.finding] : []));
  };
  const probe = (found: Partial<typeof unprobed>) =>
    bench.db.transaction(() =>
      accountTable(bench.db).noteProbe(1, { ...unprobed, ...found }, bench.clock.now()),
    );
  await bench.db.transaction(() => bench.db.run("UPDATE account SET kind = 'mail'"));
  expect(await harms()).toEqual([]);
  await probe({ from: 'name-changed', dkim: 'missing', dmarc: 'none' });
  expect(await harms()).toEqual([]);
  await probe({ from: 'address-changed', dmarc: 'fail' });
  expect(await harms()).toEqual(['from.address-changed', 'dmarc.fail']);
});
