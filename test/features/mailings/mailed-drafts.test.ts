import { expect, test } from 'vitest';
import { toId } from '#domain/ids.ts';
import type { LetterId } from '#domain/ids.ts';
import { draftFromLetter } from '#electron/features/mailings/draft-from-letter.ts';
import { mailingHandlers } from '#electron/features/mailings/handlers.ts';
import { isUnopened } from '#renderer/features/mailings/is-unopened.ts';
import { letterDraftTable } from '#electron/store/tables/letter-drafts.ts';
import { noTimetable, openMailings } from './mailing-bench.ts';

/** A club to which an owner has just sent a letter for its first list. */
async function mailedClub() {
  const bench = await openMailings();
  const { db, ports, club } = bench;
  await db.transaction(() => {
    const { lastId } = db.run(
      `INSERT INTO letter (account_id, folder, uid_validity, uid, fingerprint, at, kind, outcome, who, from_address,
         subject, beginning) VALUES (1, 'INBOX', 1, 1, 'f', 1, 'answer', 'draft', '', '', '', '')`,
    );
    draftFromLetter(
      { ...ports, letterDrafts: letterDraftTable(db) },
      {
        letterId: toId<LetterId>(lastId),
        listId: club.lists.newsletter,
        name: 'Helga Döring',
        address: 'helga@example.org',
        proven: true,
        leftOut: [],
        subject: 'Probe am Montag',
        document: { type: 'doc', content: [] },
      },
    );
  });
  const told: (readonly number[])[] = [];
  const events = { changed: (_: string, ids: readonly number[] = []) => void told.push(ids) };
  const calls = mailingHandlers({ ...ports, events }, noTimetable());
  const unopened = async () => (await calls['mailings.all']({ search: '' })).filter(isUnopened);
  return { ...bench, calls, told, unopened };
}

test('a draft that came by mail counts until it was opened, and then never again', async () => {
  const { calls, told, unopened } = await mailedClub();
  const [draft, ...more] = await unopened();
  expect(more).toEqual([]);
  const mailingId = draft?.id ?? expect.fail();
  expect(await calls['mailings.get']({ mailingId })).toMatchObject({
    fromLetter: { name: 'Helga Döring', isOpened: false },
  });
  expect(await unopened()).toHaveLength(1);
  await calls['mailings.note-opened']({ mailingId });
  expect(await unopened()).toEqual([]);
  expect((await calls['mailings.get']({ mailingId })).fromLetter?.isOpened).toBe(true);
  await calls['mailings.note-opened']({ mailingId });
  expect(told).toEqual([[mailingId]]);
});

test('drafts written here count as nothing new, whoever opens them', async () => {
  const { calls, told, unopened, draft } = await mailedClub();
  await calls['mailings.note-opened']({ mailingId: draft });
  expect(told).toEqual([]);
  expect(await unopened()).toHaveLength(1);
});

test('a draft that is sent off without being opened counts no more', async () => {
  const { db, unopened } = await mailedClub();
  const [draft] = await unopened();
  await db.transaction(() =>
    db.run("UPDATE mailing SET state = 'sending' WHERE id = ?", [draft?.id ?? expect.fail()]),
  );
  expect(await unopened()).toEqual([]);
});
