import { expect } from 'vitest';
import { unprobed } from '#domain/accounts/account.ts';
import { findTokens, readToken } from '#domain/identity/token.ts';
import { findMessageIds, readMessageId } from '#domain/deliveries/message-id.ts';
import { aborter } from '#electron/features/aborter.ts';
import { fileCopies } from '#electron/jobs/file-copies/file-copies.ts';
import { imapSentFolder } from '#electron/mail/imap/sent-copy.ts';
import { sentCopyTable } from '#electron/store/tables/sent-copies.ts';
import { systemClock } from '#electron/system/clock.ts';
import { accountAt } from '../mail/imap/club-mailbox.ts';
import { inEachWorld } from '../servers/each-world.ts';
import type { MailWorld } from '../servers/mail-world.ts';
import { sendingBench, untilDone } from './send-mailing/job-bench.ts';
import { scriptedServer } from './send-mailing/scripted-server.ts';

const address = 'post@example.org';

/** A mailing that was sent, and the way to the real folder of sent mail. */
async function sentIn(world: MailWorld, { password = world.password, filesSentCopy = false } = {}) {
  const bench = await sendingBench(scriptedServer());
  await untilDone(bench, bench.draft);
  const account = {
    ...accountAt(world.mailbox.plain),
    capabilities: { ...unprobed, filesSentCopy },
    probedAt: 1,
  };
  const accounts = { get: () => account };
  const way = { password };
  const passwords = { read: () => Promise.resolve({ state: 'there', password: way.password } as const) };
  const sentCopies = sentCopyTable(bench.db);
  await bench.db.transaction(() => {
    for (const id of sentCopies.due())
      if (id !== bench.draft) sentCopies.put(id, { state: 'none', problem: null });
  });
  const sentFolder = imapSentFolder({ accounts, passwords, clock: systemClock }, { patience: 5000 });
  const { mac } = bench.ports.secrets;
  const ports = { ...bench.ports, accounts, sentCopies, sentFolder, mac };
  const file = () => fileCopies(ports, aborter().signal);
  const copies = async () => (await world.letters(address)).filter(({ folder }) => folder === 'Sent');
  return { file, copies, sentCopies, way, mac, draft: bench.draft, db: bench.db };
}

inEachWorld({ mailboxes: [address] }, (story) => {
  story('one copy of a mailing is filed as read, and never twice, though it was not noted', async (world) => {
    const { file, copies, sentCopies, mac, draft, db } = await sentIn(world);
    const before = (await copies()).length;
    await file();
    const [copy] = (await copies()).slice(before);
    expect(copy?.flags).toEqual(['\\Seen']);
    const text = copy?.bytes.toString('latin1') ?? '';
    expect(findTokens(text).filter((token) => readToken(token, mac) !== null)).toEqual([]);
    expect(findMessageIds(text).map((left) => readMessageId(left, mac)?.address)).toEqual([0]);
    expect(sentCopies.get(draft)).toEqual({ state: 'filed', problem: null });
    await file();
    await db.transaction(() => db.run('DELETE FROM sent_copy WHERE mailing_id = ?', [draft]));
    await file();
    expect(await copies()).toHaveLength(before + 1);
    expect(sentCopies.get(draft)).toEqual({ state: 'filed', problem: null });
  });

  story('what fails is noted and made up for', async (world) => {
    const { file, copies, sentCopies, way, draft } = await sentIn(world, { password: 'falsch' });
    const before = (await copies()).length;
    await file();
    expect(sentCopies.get(draft)).toEqual({ state: 'waiting', problem: 'login-refused' });
    way.password = world.password;
    await file();
    expect(await copies()).toHaveLength(before + 1);
  });

  story('where the provider files by itself nothing is filed', async (world) => {
    const { file, copies, sentCopies, draft } = await sentIn(world, { filesSentCopy: true });
    const before = (await copies()).length;
    await file();
    expect(await copies()).toHaveLength(before);
    expect(sentCopies.get(draft)?.state).toBe('by-provider');
  });
});
