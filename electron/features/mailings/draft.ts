import { documentSchema } from '#contract/document.ts';
import type { InputOf } from '#contract/define.ts';
import type { MailingDraft, mailings } from '#contract/mailings.ts';
import type { MailingId } from '#domain/ids.ts';
import { drawPublicNumber } from '#domain/identity/public-number.ts';
import type { MailingDocument } from '#domain/mailings/document.ts';
import { inlinesOf } from '#domain/mailings/fields.ts';
import { firstText } from '#domain/mailings/first-text.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import { perform } from '../acts/perform.ts';
import { Refusal } from '../refuse.ts';
import { acceptLine } from '../text/accept-line.ts';
import type { MailingPorts, MailingRecord } from './ports.ts';

/** Longest text of a draft as JSON, in characters: a mail of that length is refused by some providers. */
const longestDocument = 400_000;

/** @throws Refusal `gone` */
export function requireMailing(ports: Pick<MailingPorts, 'mailings'>, mailingId: MailingId): MailingRecord {
  const record = ports.mailings.get(mailingId);
  if (record === null) throw new Refusal({ code: 'gone', params: { noun: 'mailing' } });
  return record;
}

/** @throws Refusal `gone`, `mailing.is-scheduled`, `mailing.not-a-draft` */
export function requireDraft(ports: Pick<MailingPorts, 'mailings'>, mailingId: MailingId): MailingRecord {
  const record = requireUnsent(ports, mailingId);
  if (record.state === 'scheduled') throw new Refusal({ code: 'mailing.is-scheduled', params: {} });
  return record;
}

/** A draft, or one that is scheduled: nothing of it is frozen. @throws Refusal `gone`, `mailing.not-a-draft` */
export function requireUnsent(ports: Pick<MailingPorts, 'mailings'>, mailingId: MailingId): MailingRecord {
  const record = requireMailing(ports, mailingId);
  if (record.state !== 'draft' && record.state !== 'scheduled') {
    throw new Refusal({ code: 'mailing.not-a-draft', params: {} });
  }
  return record;
}

export function readDocument(value: unknown): MailingDocument {
  return documentSchema.parse(value);
}

export function documentOf(record: MailingRecord): MailingDocument {
  return readDocument(JSON.parse(record.document));
}

export function showDraft(ports: MailingPorts, mailingId: MailingId): MailingDraft {
  const record = requireMailing(ports, mailingId);
  const listIds = ports.mailings.lists(mailingId).map(({ id }) => id);
  const sender = ports.sender.sender(listIds);
  return {
    id: record.id,
    state: record.state,
    revision: record.revision,
    listIds,
    subject: record.subject,
    preheader: record.preheader,
    document: documentOf(record),
    savedAt: record.changedAt,
    senderName: sender.name,
    senderAddress: sender.address,
    replyTo: sender.replyTo,
    fromLetter: ports.mailings.fromLetter(mailingId),
  };
}

export function createDraft(ports: MailingPorts, language: PersonLanguage): Promise<MailingId> {
  const document = JSON.stringify(firstText(language));
  return insertDraft(ports, { subject: '', preheader: '', document }, null);
}

/** A new draft with the text and the lists of another mailing, in whatever state that one is. */
export function duplicateMailing(ports: MailingPorts, mailingId: MailingId): Promise<MailingId> {
  return insertDraft(ports, requireMailing(ports, mailingId), mailingId);
}

async function insertDraft(
  ports: MailingPorts,
  text: Pick<MailingRecord, 'subject' | 'preheader' | 'document'>,
  listsOf: MailingId | null,
): Promise<MailingId> {
  const created = await ports.store.transaction(() => {
    const publicNumber = drawPublicNumber(
      16,
      (length) => ports.randomness.bytes(length),
      (number) => ports.mailings.numberTaken(number),
    );
    const { subject, preheader, document } = text;
    const id = ports.mailings.insert({ publicNumber, subject, preheader, document, at: ports.clock.now() });
    if (listsOf !== null) {
      ports.mailings.setLists(
        id,
        ports.mailings.lists(listsOf).map((list) => list.id),
      );
    }
    return id;
  });
  ports.events.changed('mailings', [created]);
  return created;
}

/**
 * Stores a draft.
 * @throws Refusal `mailing.changed-elsewhere` when another revision was saved since this text was loaded;
 *   `mailing.is-scheduled`, `mailing.not-a-draft`, `mailing.too-big`, `text.control-characters`, `gone`
 */
export async function saveDraft(
  ports: MailingPorts,
  input: InputOf<typeof mailings, 'mailings.save'>,
): Promise<{ readonly revision: number; readonly savedAt: number }> {
  const subject = acceptLine(input.subject);
  const preheader = acceptLine(input.preheader);
  const document = JSON.stringify(input.document);
  if (document.length > longestDocument) throw new Refusal({ code: 'mailing.too-big', params: {} });
  refuseControlCharacters(input.document);
  const saved = await ports.store.transaction(() => {
    const before = requireDraft(ports, input.mailingId);
    if (before.revision !== input.revision) {
      throw new Refusal({ code: 'mailing.changed-elsewhere', params: {} });
    }
    const at = ports.clock.now();
    const revision = before.revision + 1;
    ports.mailings.save(before.id, { revision, subject, preheader, document, at });
    ports.mailings.setLists(before.id, [...new Set(input.listIds)]);
    return { revision, savedAt: at };
  });
  ports.events.changed('mailings', [input.mailingId]);
  return saved;
}

/** Halves of surrogate pairs cannot be stored, and control characters are nothing a mail may carry. */
const notText = /\p{Cs}|(?![\n\t])\p{Cc}/u;

function refuseControlCharacters(document: MailingDocument): void {
  for (const inline of inlinesOf(document.content)) {
    const text =
      inline.type === 'text'
        ? inline.text
        : inline.type === 'field'
          ? inline.attrs.name + inline.attrs.fallback
          : '';
    if (notText.test(text)) throw new Refusal({ code: 'text.control-characters', params: {} });
  }
}

/** Puts a draft away, and takes it off the schedule; undo brings it back as a draft. */
export async function discardDraft(ports: MailingPorts, mailingId: MailingId): Promise<void> {
  const { subject } = requireUnsent(ports, mailingId);
  await perform(ports, { kind: 'mailing-discarded', params: { subject } }, () => {
    requireUnsent(ports, mailingId);
    ports.mailings.unschedule(mailingId);
    ports.mailings.discard(mailingId, ports.clock.now());
  });
  ports.events.changed('mailings', [mailingId]);
  ports.events.changed('acts');
}
