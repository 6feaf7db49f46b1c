import { expect } from 'vitest';
import { mailboxHandlers } from '#electron/features/mailbox/handlers.ts';
import type { ChosenFolders } from '#electron/features/mailbox/ports.ts';
import { imapFolders } from '#electron/mail/imap/mailbox-folders.ts';
import { systemClock } from '#electron/system/clock.ts';
import { inEachWorld } from '../../servers/each-world.ts';
import { accountAt, address, deliverPrivately, openClubMailbox, planned } from './club-mailbox.ts';

const cast = ['bruno.fink', 'karl.ehlers', 'frida.maas', 'gesa.fries', 'inge.albers', 'arne.beck'];
const outcomes = {
  'bruno.fink': 'to-decide',
  'karl.ehlers': 'noted',
  'frida.maas': 'nothing-to-do',
  'gesa.fries': 'not-counted',
  'Inge Albers': 'left',
  'Arne Beck': 'answer',
  'Nele Vogel': 'to-decide',
};

inEachWorld({ mailboxes: [address] }, (story) => {
  story('what people and servers answer is understood as in practice, and read only once', async (world) => {
    const club = await openClubMailbox(world);
    await club.answersArrive(cast);
    await club.job.check();
    const rows = await club.rows();
    expect(Object.fromEntries(rows.map(({ who, outcome }) => [who, outcome]))).toEqual(outcomes);
    club.line.forget();
    await club.job.check();
    expect(await club.rows()).toEqual(rows);
    expect(club.line.said()).not.toContain('FETCH');
    expect(club.job.status()).toMatchObject({ problem: null, failedAt: null, checkedAt: club.clock.now() });
  });

  story('the first look goes through nothing that was there before', async (world) => {
    await deliverPrivately(world, 'Abmelden bitte');
    const club = await openClubMailbox(world);
    expect(club.line.said()).not.toContain('FETCH');
    expect(await club.rows()).toEqual([]);
    await club.job.check();
    expect(club.line.said()).not.toContain('FETCH');
  });

  story('nothing in the mailbox is changed by looking', async (world) => {
    const club = await openClubMailbox(world);
    await club.answersArrive(cast);
    await deliverPrivately(world, 'Sommerfest');
    const before = await world.letters(address);
    await club.job.check();
    const after = await world.letters(address);
    expect(after.map(({ folder, flags }) => [folder, flags])).toEqual(
      before.map(({ folder, flags }) => [folder, flags]),
    );
    expect(after.map(({ bytes }) => bytes.length)).toEqual(before.map(({ bytes }) => bytes.length));
    expect(after.flatMap(({ flags }) => flags)).toEqual([]);
    const said = club.line.said();
    expect(said).not.toMatch(/\b(?:SELECT|STORE|COPY|MOVE|EXPUNGE|APPEND|CLOSE)\b/);
    expect(said).not.toMatch(/BODY\[/);
  });

  story('of a private letter only the head is read, and nothing is kept', async (world) => {
    const club = await openClubMailbox(world);
    await deliverPrivately(world, 'Zum Geburtstag');
    const [before] = club.common.mailboxes.cursors(1);
    await club.job.check();
    const [after] = club.common.mailboxes.cursors(1);
    expect(club.line.said()).toMatch(/BODY\.PEEK\[HEADER\]<0\./);
    expect(club.line.said()).not.toContain('BODY.PEEK[]');
    expect(await club.rows()).toEqual([]);
    expect(after?.lastUid).toBe((before?.lastUid ?? 0) + 1);
  });

  story('a letter is found among the spam too, and counts once where it lies in both', async (world) => {
    const club = await openClubMailbox(world);
    const [report] = await planned(club, ['bruno.fink']);
    if (report === undefined) throw new Error('no report');
    for (const folder of ['Junk', 'INBOX']) {
      await world.deliver(address, report, { folder });
      await club.job.check();
      expect((await club.rows()).map(({ who }) => who)).toEqual(['bruno.fink']);
    }
  });

  story(
    'a folder that was chosen is read too, and a letter counts once where it lies in two',
    async (world) => {
      const now: { mailboxes: ChosenFolders | null } = { mailboxes: null };
      const chosen = (accountId: number) => now.mailboxes?.chosen(accountId) ?? [];
      const club = await openClubMailbox(world, { options: { chosen } });
      now.mailboxes = club.common.mailboxes;
      const ports = {
        accounts: { get: () => accountAt(world.mailbox.plain) },
        passwords: { read: () => Promise.resolve({ state: 'there', password: world.password } as const) },
        clock: systemClock,
      };
      const folders = imapFolders(ports);
      const calls = mailboxHandlers({ ...club.common, ...ports, checks: club.job, folders });
      const [report] = await planned(club, ['bruno.fink']);
      if (report === undefined) throw new Error('no report');
      await world.deliver(address, report, { folder: 'Sent' });
      await club.job.check();
      expect(await club.rows()).toEqual([]);
      await calls['mailbox.choose-folders']({ folders: ['Sent', 'Long gone'] });
      expect(await calls['mailbox.folders']({})).toEqual({
        problem: null,
        always: ['INBOX', 'Junk'],
        further: [{ path: 'Sent', isChosen: true }],
      });
      await club.job.check();
      expect((await club.rows()).map(({ who }) => who)).toEqual(['bruno.fink']);
      await world.deliver(address, report);
      await club.job.check();
      expect(await club.rows()).toHaveLength(1);
      expect(club.job.status().problem).toBeNull();
    },
  );

  story('I13 of a letter of 100 MB only size and head are asked for, and it is listed', async (world) => {
    const club = await openClubMailbox(world);
    const [report] = await planned(club, ['bruno.fink']);
    if (report === undefined) throw new Error('no report');
    const huge = Buffer.concat([report, Buffer.alloc(100 * 1024 * 1024, 'Lorem ipsum dolor sit.\r\n')]);
    await world.deliver(address, huge);
    club.line.forget();
    await club.job.check();
    expect(club.job.status()).toMatchObject({ problem: null, unreadable: 1 });
    expect(club.line.received()).toBeLessThan(16 * 1024);
    const rows = await club.rows();
    expect(rows).toMatchObject([
      { kind: 'unreadable', outcome: 'too-large', who: 'MAILER-DAEMON@mx.example.org' },
    ]);
    expect(club.db.all('SELECT raw, raw_blob FROM letter')).toEqual([{ raw: null, raw_blob: null }]);
    await club.job.check();
    expect(await club.rows()).toEqual(rows);
  });

  story('of a report that returns a whole letter only the first 256 KiB are fetched', async (world) => {
    const club = await openClubMailbox(world);
    const [report] = await planned(club, ['bruno.fink']);
    if (report === undefined) throw new Error('no report');
    await world.deliver(address, Buffer.concat([report, Buffer.alloc(2 * 1024 * 1024, 'Lorem ipsum.\r\n')]));
    club.line.forget();
    await club.job.check();
    expect(club.line.received()).toBeGreaterThan(256 * 1024);
    expect(club.line.received()).toBeLessThan(280 * 1024);
    expect((await club.rows()).map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['bounce', 'to-decide'],
    ]);
  });
});
