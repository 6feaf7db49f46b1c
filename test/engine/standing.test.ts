import { expect, test } from 'vitest';
import { dispatcher } from '#electron/hosts/dispatch.ts';
import { scratchFolder } from '../store/scratch-store.ts';
import { builtWorkers } from './built-workers.ts';
import { openedEngine } from './opened-engine.ts';

const workers = builtWorkers();
const hour = 3_600_000;

test('how a club stands is answered behind the lock as well, in numbers and without a name', async () => {
  const { engine, told } = await openedEngine({ folder: await scratchFolder(), workers: workers() });
  const mailings = await told('mailings.all', { search: '' });
  const idOf = (wanted: string) => mailings.find(({ state }) => state === wanted)?.id ?? expect.fail(wanted);
  await told('mailings.schedule', { mailingId: idOf('draft'), at: Date.now() + hour });
  const { counts } = await told('decide.cases', { tab: 'all' });
  const standing = await told('jobs.standing', {});
  expect(standing).toEqual({
    pickup: false,
    checkedAt: null,
    decisions: counts.all,
    scheduled: 1,
    missed: [],
  });
  const sent = await told('jobs.mailing', { mailingId: idOf('sent') });
  expect(sent).toMatchObject({ state: 'sent', accepted: expect.any(Number) });

  await told('store.protect', {
    current: { kind: 'none' },
    next: { kind: 'passphrase', passphrase: 'Ufer und Steg am Morgen' },
  });
  await told('store.lock', {});
  const ask = dispatcher(engine);
  expect(await ask('jobs.standing', {})).toEqual({ ok: true, value: standing });
  expect(await ask('jobs.mailing', { mailingId: idOf('sent') })).toEqual({ ok: true, value: sent });
  expect(await ask('mailings.progress', { mailingId: idOf('sent') })).toMatchObject({ ok: false });
});
