import { expect, test } from 'vitest';
import type { JobView } from '#contract/jobs.ts';
import { checkMailbox } from '#electron/jobs/check-mailbox/mailbox-checks.ts';
import type { Mailbox } from '#electron/jobs/check-mailbox/ports.ts';
import { onMains } from '../on-mains.ts';
import { openClubMail } from './club-mail.ts';

const letters = 1500;

/** Answers of somebody on the list, as many as are wanted, which are counted before they come. */
function mailboxOfMany(from: string): Mailbox {
  return {
    place: () => ({ accountId: 1, key: 'test' }),
    readNew: async function* ([cursor]) {
      const after = cursor?.lastUid ?? 0;
      yield { kind: 'found', letters: letters - after };
      for (let uid = after + 1; uid <= letters; uid += 1) {
        const bytes = Buffer.from(
          `From: ${from}\r\nTo: post@example.org\r\nSubject: Abmelden\r\nMessage-ID: <${String(uid)}@example.org>\r\n\r\n${String(uid)}\r\n`,
        );
        yield await Promise.resolve({
          kind: 'letter' as const,
          letter: { folder: 'INBOX', uidValidity: 7, uid, receivedAt: Date.UTC(2026, 4, 4), bytes },
        });
      }
    },
    nextLook: () => null,
  };
}

test('1,500 letters are read in one look that says how far it is, is ended in the middle, and goes on there', async () => {
  const club = await openClubMail();
  const seen: { readonly done: number; readonly total: number | null }[] = [];
  const topics: string[] = [];
  let cancelAt = 500;
  const jobs = {
    report: (_id: string, view: JobView | null, cancel?: () => void) => {
      if (view?.kind !== 'check-mailbox') return;
      seen.push({ done: view.done, total: view.total });
      if (view.done >= cancelAt) cancel?.();
    },
  };
  const events = { changed: (topic: string) => topics.push(topic) };
  const mailbox = mailboxOfMany('bruno.fink@example.org');
  const job = checkMailbox({ ...club.common, events, jobs, mailbox, watch: null, power: onMains });
  await job.check();
  const stored = () => club.db.one('SELECT count(*) AS stored FROM letter')?.['stored'];
  const first = Number(stored());
  expect(seen[0]).toEqual({ done: 0, total: letters });
  expect(first).toBeGreaterThanOrEqual(500);
  expect(first).toBeLessThan(700);
  expect(club.common.mailboxes.cursors(1)).toMatchObject([{ lastUid: first }]);
  cancelAt = Infinity;
  await job.check();
  expect(stored()).toBe(letters);
  expect(seen.at(-1)).toEqual({ done: letters - first, total: letters - first });
  // One word for each batch and not for each letter.
  expect(topics.filter((topic) => topic === 'letters').length).toBeLessThan(letters / 20);
}, 60_000);

test('a letter whose storing fails costs no other its place, and is put aside after three looks', async () => {
  let broken = true;
  const club = await openClubMail({
    bounces: (real) => ({
      ...real,
      add: (bounce) => {
        if (broken && bounce.status === '5.1.1') throw new Error('of no use');
        return real.add(bounce);
      },
    }),
  });
  await club.send(['karl.ehlers', 'bruno.fink', 'frida.maas', 'gesa.fries']);
  await club.settle();
  expect(await club.rows()).not.toHaveLength(5);
  await club.settle();
  await club.settle();
  broken = false;
  const rows = await club.rows();
  expect(rows.filter(({ outcome }) => outcome === 'quarantined')).toHaveLength(1);
  expect(club.job.status().unreadable).toBe(1);
  const others = ['karl.ehlers', 'frida.maas', 'gesa.fries'];
  expect(rows.map(({ who }) => who)).toEqual(expect.arrayContaining(others));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});
