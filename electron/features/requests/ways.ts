import { listAddress } from '#domain/lists/list-address.ts';
import { plusAddress } from '#domain/identity/plus-address.ts';
import type { MailAddress } from '#domain/identity/address.ts';
import type { MailWay } from '#domain/notices/notice.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import type { NoticeAddress, NoticeSender } from '../notices/ports.ts';

const words = {
  yes: { de: 'JA', en: 'YES' },
  leave: { de: 'Abmelden', en: 'Unsubscribe' },
  join: { de: 'Anmelden', en: 'Subscribe' },
} as const;

/** A mail that says yes: the token stands in its subject and its text, wherever a mail program keeps it. */
export function yesWay({ address }: NoticeSender, token: string, language: PersonLanguage): MailWay {
  const text = `${words.yes[language]} ${token}`;
  return { address, subject: text, body: text };
}

/** A mail that leaves a list; the token stands in its address, or in its subject where the account takes no such address. */
export function leaveBy(sender: NoticeSender, token: string, language: PersonLanguage): MailWay {
  const word = words.leave[language];
  const address = sender.plusAddress ? plusAddress(sender.address, token) : null;
  return address === null
    ? { address: sender.address, subject: `${word} ${token}`, body: '' }
    : { address, subject: word, body: '' };
}

/** A mail that asks to join a list, by the list's address or else by its name. */
export function joinBy(
  sender: NoticeSender,
  list: { readonly name: string; readonly label: string },
  language: PersonLanguage,
): MailWay {
  const word = words.join[language];
  const address = listAddress(sender, list.label);
  return address === null
    ? { address: sender.address, subject: `${word} ${list.name}`, body: '' }
    : { address, subject: word, body: '' };
}

/** An address as it goes on the wire: its domain an A-label (RFC 5891). */
export function onTheWire({ spelling, normalised }: MailAddress): NoticeAddress {
  const to = spelling.slice(0, spelling.lastIndexOf('@')) + normalised.slice(normalised.lastIndexOf('@'));
  return { to, normalised };
}
