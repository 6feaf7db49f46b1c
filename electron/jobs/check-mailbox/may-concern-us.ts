import { findMessageIds, readMessageId } from '#domain/deliveries/message-id.ts';
import type { Mac } from '#domain/identity/token.ts';
import { readToken } from '#domain/identity/token.ts';
import { readCommand } from '#domain/letters/command.ts';
import { findOwnerWords } from '#domain/owners/owner-word.ts';
import type { Correspondents, LetterHead, OwnerBook } from './ports.ts';

export interface HeadPorts {
  readonly mac: Mac;
  readonly people: Pick<Correspondents, 'addressByText'>;
  readonly ownerCodes: Pick<OwnerBook, 'isOwner'>;
}

/**
 * Whether a letter may be about our mailings, by its head alone: a report, something with a token or Message-ID
 * of ours, a command word on top, or a sender we know. Only then is the whole read, and `concernsUs` decides.
 */
export function mayConcernUs(head: LetterHead, { mac, people, ownerCodes }: HeadPorts): boolean {
  if (head.report) return true;
  if (isOwnMailing(head, mac)) return false;
  return (
    head.tokens.some((text) => readToken(text, mac) !== null || readMessageId(text, mac) !== null) ||
    readCommand(head.subject, []) !== null ||
    findOwnerWords(head.subject, []).length > 0 ||
    (head.from.address !== '' &&
      (people.addressByText(head.from.address) !== null || ownerCodes.isOwner(head.from.address)))
  );
}

/** A mailing of ours that came here too, because the club's own address is on the list, is no answer to itself. */
function isOwnMailing({ messageId }: LetterHead, mac: Mac): boolean {
  return findMessageIds(messageId).some((left) => readMessageId(left, mac) !== null);
}
