import { plusAddress } from '../identity/plus-address.ts';
import type { Mac } from '../identity/token.ts';
import { mintToken } from '../identity/token.ts';
import type { PersonLanguage } from '../recipients/recipient.ts';
import type { Addressee, MailingContent } from './frozen.ts';

/** How to leave: a mail with this subject to this address. */
export interface LeaveWay {
  readonly address: string;
  readonly subject: string;
}

/** In a letter to oneself: no word that asks for anything. */
const test: Readonly<Record<PersonLanguage, string>> = { de: 'Nur zur Ansicht', en: 'For viewing only' };
const word: Readonly<Record<PersonLanguage, string>> = { de: 'Abmelden', en: 'Unsubscribe' };

/**
 * The header and the footer carry tokens of different purpose: a header stays behind when a mail is
 * forwarded, a footer travels along. Where the token does not fit behind the account's name, the subject
 * carries it; so it does where the account takes no address with a token. Without a key (null) it is a test mail, and
 * whoever follows its way signs nobody off.
 */
export function leaveWay(
  purpose: 'leave' | 'leave-body',
  content: MailingContent,
  addressee: Addressee,
  mac: Mac | null,
): LeaveWay {
  if (mac === null) return { address: content.senderAddress, subject: test[addressee.language] };
  const token = mintToken({ purpose, ...tokenFacts(content, addressee) }, mac);
  const subject = word[addressee.language];
  const address = content.plusAddress ? plusAddress(content.senderAddress, token) : null;
  return address === null
    ? { address: content.senderAddress, subject: `${subject} ${token}` }
    : { address, subject };
}

/** What every token in this mail stands for. */
export function tokenFacts(content: MailingContent, addressee: Addressee) {
  return {
    list: content.lists.find(({ id }) => id === addressee.listId)?.number ?? 0,
    address: addressee.number,
    era: addressee.era,
    mailing: content.number,
  };
}
