import { expect } from 'vitest';
import { number, text } from '#electron/store/row.ts';
import { openClubStore } from './club-to-send.ts';
import type { CountingServer } from './counting-server.ts';
import type { Story } from './kill-while-sending.ts';

/** The mailing is done: everybody is in one state that agrees with what the server took, and nobody was sent it twice. */
export async function expectOneStateEach(
  folder: string,
  people: number,
  server: CountingServer,
  { unclear, tooMany }: Story,
): Promise<void> {
  const store = await openClubStore(folder);
  const rows = store
    .all(
      'SELECT address_id, state, message_id FROM delivery WHERE mailing_id = (SELECT max(id) FROM mailing)',
    )
    .map((row) => ({
      address: number(row, 'address_id'),
      state: text(row, 'state'),
      id: text(row, 'message_id'),
    }));
  await store.close();
  const inState = (state: string) => rows.filter((row) => row.state === state).map(({ id }) => id);

  expect([...server.copies].filter(([, copies]) => copies > 1)).toEqual([]);
  expect(rows).toHaveLength(people);
  expect(new Set(rows.map(({ address }) => address)).size).toBe(people);
  expect(inState('accepted').length + inState('unclear').length).toBe(people);
  expect(inState('accepted').filter((id) => !server.copies.has(id))).toEqual([]);
  const known = new Set(rows.map(({ id }) => id));
  expect([...server.copies.keys()].filter((id) => !known.has(id))).toEqual([]);

  const inTheEnd = new Set(inState('unclear'));
  expect([...unclear.keys()].filter((id) => !inTheEnd.has(id))).toEqual([]);
  // Sent again by nobody: what the server did not have when the letter became unclear it does not have now.
  expect([...unclear].filter(([id, taken]) => server.copies.has(id) !== taken)).toEqual([]);
  expect(tooMany).toEqual([]);
}
