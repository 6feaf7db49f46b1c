import { expect, test } from 'vitest';
import { listHandlers } from '#electron/features/lists/handlers.ts';
import { ownerTeller } from '#electron/features/owners/owner-teller.ts';
import type { Club } from './owner-bench.ts';
import { clubOf, helga, jan, joins, setOwners } from './owner-bench.ts';

/** The settings of the lists as the program has them: who begins to tell by mail tells at once. */
function tellingAtOnce(club: Club, tellOwnersFails = false) {
  const failing = { ...club.common.store, transaction: () => Promise.reject(new Error('disk')) };
  let queued = 0;
  const teller = ownerTeller({
    ...club.common,
    store: tellOwnersFails ? failing : club.common.store,
    noticeQueued: () => void (queued += 1),
  });
  const lists = listHandlers({ ...club.common, tellOwnersSoon: () => teller.tell() });
  return { lists, told: () => teller.ended(), queued: () => queued };
}

test('what is open when a list begins to tell by mail is told at once, and not again after a look', async () => {
  const club = await clubOf([helga], 'in-program');
  await club.take(joins('Nele'));
  expect(club.notices()).toEqual([]);
  const { lists, told, queued } = tellingAtOnce(club);
  for (const { id } of await club.lists['lists.all']({}))
    await setOwners({ ...club, lists }, id, [helga], 'by-mail');
  await told();
  expect(club.notices().map(({ to }) => to)).toEqual(['helga@example.org']);
  expect(queued()).toBe(1);
  await club.take();
  expect(club.notices()).toHaveLength(1);
});

test('an owner who comes later is told at once of what is open, and a list that tells in the program tells nobody', async () => {
  const club = await clubOf([helga]);
  await club.take(joins('Nele'));
  const { lists, told } = tellingAtOnce(club);
  const ids = (await club.lists['lists.all']({})).map(({ id }) => id);
  for (const id of ids) await setOwners({ ...club, lists }, id, [helga, jan], 'in-program');
  await told();
  expect(club.notices()).toHaveLength(1);
  for (const id of ids) await setOwners({ ...club, lists }, id, [helga, jan], 'by-mail');
  await told();
  expect(club.notices().map(({ to }) => to)).toEqual(['helga@example.org', 'jan@example.org']);
});

test('where telling at once fails, the settings are saved and the next look tells', async () => {
  const club = await clubOf([helga], 'in-program');
  await club.take(joins('Nele'));
  const { lists, told } = tellingAtOnce(club, true);
  for (const { id } of await club.lists['lists.all']({}))
    await setOwners({ ...club, lists }, id, [helga], 'by-mail');
  await told();
  expect(club.notices()).toEqual([]);
  await club.take();
  expect(club.notices()).toHaveLength(1);
});
