import type { LetterId, ListId, NoticeId } from '#domain/ids.ts';
import { drawPublicNumber } from '#domain/identity/public-number.ts';
import { countedSince, nextNoticeAt } from '#domain/notices/limits.ts';
import type { NoticeContent, NoticePurpose } from '#domain/notices/notice.ts';
import { mostOwnerMailsADay } from '#domain/owners/owner-notice.ts';
import { noticeIdOf } from '#domain/notices/notice-id.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import type { NoticeAddress, NoticePorts } from './ports.ts';

export interface Notice {
  readonly address: NoticeAddress;
  readonly language: PersonLanguage;
  readonly content: NoticeContent;
  /** The list it speaks for; null for the club as a whole. */
  readonly listId: ListId | null;
  readonly letterId: LetterId | null;
  /** Message-ID of the letter it answers; '' where it goes to somebody else than that letter's sender. */
  readonly inReplyTo: string;
}

/** What a mail can carry as envelope recipient on any server (no SMTPUTF8). */
const ascii = /^[\x21-\x7e]+$/;
/** A Message-ID that may be repeated: a dot-atom on both sides (RFC 5322, section 3.6.4) and nothing clever. */
const plainId = /^<[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,200}@[A-Za-z0-9.-]{1,200}>$/;

/** Whether a notice of this purpose may be written to this address now. */
export function mayNotify(
  { notices, clock }: Pick<NoticePorts, 'notices' | 'clock'>,
  { to, normalised }: NoticeAddress,
  purpose: NoticePurpose,
): boolean {
  const now = clock.now();
  const since = countedSince(now);
  return (
    ascii.test(to) &&
    nextNoticeAt(notices.queuedSince(since), now) === null &&
    (purpose === 'owner'
      ? notices.countSince(normalised, purpose, since) < mostOwnerMailsADay
      : !notices.hadSince(normalised, purpose, since))
  );
}

/**
 * Puts a notice in the queue of those that leave, inside a transaction; answers null, having done nothing, when the
 * limits let none be written. Whether the letter may be answered at all is asked before (`LetterFacts.automatic`).
 */
export function queueNotice(ports: NoticePorts, notice: Notice): NoticeId | null {
  const { address, content, language, listId, letterId } = notice;
  if (!mayNotify(ports, address, content.purpose)) return null;
  const sender = ports.sender.sender(listId === null ? [] : [listId]);
  const publicNumber = drawPublicNumber(
    32,
    (length) => ports.randomness.bytes(length),
    (number) => ports.notices.numberTaken(number),
  );
  const domain = sender.address.slice(sender.address.lastIndexOf('@') + 1);
  return ports.notices.add({
    ...address,
    ...ports.noticeWords(content, language),
    publicNumber,
    purpose: content.purpose,
    language,
    listId,
    messageId: noticeIdOf(publicNumber, domain, ports.mac),
    senderName: sender.name,
    senderAddress: sender.address,
    letterId,
    inReplyTo: plainId.test(notice.inReplyTo) ? notice.inReplyTo : '',
    queuedAt: ports.clock.now(),
  });
}
