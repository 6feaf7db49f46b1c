import { messageIdOf } from '#domain/deliveries/message-id.ts';
import type { MailAccount } from '#domain/accounts/account.ts';
import type { SentCopy } from '#domain/mailings/sent-copy.ts';
import { copyTriedFor } from '#domain/mailings/sent-copy.ts';
import type { MailingRecord } from '#electron/features/mailings/ports.ts';
import type { Signal } from '#electron/features/signal.ts';
import { frozenContent } from '../send-mailing/hand-over.ts';
import type { FilePorts } from './ports.ts';

/** No address has this public number: the Message-ID is the mailing's, and no delivery's. */
const noAddress = 0;

/**
 * Files what is due. Each copy is looked for before it is put there, so that what was filed and not noted, because
 * something broke in between, is not filed twice. What fails is noted and tried again next time, for a week.
 */
export async function fileCopies(ports: FilePorts, signal: Signal): Promise<void> {
  for (const mailingId of ports.sentCopies.due()) {
    const record = ports.mailings.get(mailingId);
    const account = ports.accounts.get();
    if (record === null || account === null || signal.aborted) return;
    const copy = await copyOf(ports, record, account, signal);
    if (signal.aborted && copy.state !== 'filed') return;
    if (ports.sentCopies.get(mailingId)?.problem === 'not-checked' && copy.problem === 'not-checked')
      continue;
    await ports.store.transaction(() => ports.sentCopies.put(mailingId, copy));
    ports.events.changed('mailings', [mailingId]);
  }
}

/** Until the account was checked it is not known whether the provider files by itself. */
function copyOf(
  ports: FilePorts,
  record: MailingRecord,
  { probedAt, capabilities }: MailAccount,
  signal: Signal,
): SentCopy | Promise<SentCopy> {
  if (probedAt === null) return { state: 'waiting', problem: 'not-checked' };
  if (capabilities.filesSentCopy) return { state: 'by-provider', problem: null };
  return filed(ports, record, signal);
}

async function filed(ports: FilePorts, record: MailingRecord, signal: Signal): Promise<SentCopy> {
  const content = frozenContent(record);
  const domain = content.senderAddress.slice(content.senderAddress.lastIndexOf('@') + 1);
  const messageId = messageIdOf({ mailing: content.number, address: noAddress }, domain, ports.mac);
  const addressee = {
    to: content.senderAddress,
    name: content.lists.map(({ name }) => name).join(', '),
    number: noAddress,
    language: ports.language(),
    listId: content.lists[0]?.id ?? null,
    era: 0,
    values: {},
  };
  const { bytes } = ports.composer.composeTest(content, addressee, messageId, record.startedAt ?? 0);
  const end = await ports.sentFolder.file({ messageId, bytes }, signal);
  if (end === 'filed') return { state: 'filed', problem: null };
  ports.log.note('file-copies.not-filed', { problem: end });
  const over = record.endedAt !== null && record.endedAt + copyTriedFor <= ports.clock.now();
  return { state: over ? 'given-up' : 'waiting', problem: end };
}
