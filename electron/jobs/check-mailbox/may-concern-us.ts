import { findMessageIds, readMessageId } from '#domain/deliveries/message-id.ts';
import type { Mac } from '#domain/identity/token.ts';
import { findNoticeIds, readNoticeId } from '#domain/notices/notice-id.ts';
import { readToken } from '#domain/identity/token.ts';
import { readCommand } from '#domain/letters/command.ts';
import { findOwnerWords } from '#domain/owners/owner-word.ts';
import { listWrittenTo } from './take-list-letter.ts';
import type { Correspondents, LetterHead, NamedList, OwnerBook, ReceivingAccount } from './ports.ts';

export interface HeadPorts {
  readonly mac: Mac;
  readonly people: Pick<Correspondents, 'addressByText' | 'lists'>;
  readonly account: () => ReceivingAccount;
  readonly ownerCodes: Pick<OwnerBook, 'isOwner'>;
}

/**
 * Whether a letter may be about our mailings, by its head alone: a report, something with a token or Message-ID
 * of ours, a command word on top, or a sender we know. Only then is the whole read, and `concernsUs` decides.
 */
export function mayConcernUs(head: LetterHead, { mac, people, account, ownerCodes }: HeadPorts): boolean {
  if (head.report) return true;
  if (isOwnMailing(head, mac)) return false;
  return (
    head.tokens.some((text) => isOurs(text, mac)) ||
    readCommand(head.subject, []) !== null ||
    findOwnerWords(head.subject, []).length > 0 ||
    toList(head, people.lists(), account()) ||
    (head.from.address !== '' &&
      (people.addressByText(head.from.address) !== null || ownerCodes.isOwner(head.from.address)))
  );
}

/** Whether a list is named as who it is for; the rest is read only then. */
function toList(head: LetterHead, lists: readonly NamedList[], account: ReceivingAccount): boolean {
  const facts = { ...head, automatic: false, report: false };
  return listWrittenTo(facts, lists, account) !== null;
}

function isOurs(text: string, mac: Mac): boolean {
  return (
    readToken(text, mac) !== null || readMessageId(text, mac) !== null || readNoticeId(text, mac) !== null
  );
}

/** A mail of ours that came here too, because the club's own address is on the list, is no answer to itself. */
function isOwnMailing({ messageId }: LetterHead, mac: Mac): boolean {
  return (
    findMessageIds(messageId).some((left) => readMessageId(left, mac) !== null) ||
    findNoticeIds(messageId).some((left) => readNoticeId(left, mac) !== null)
  );
}
