import type { PersonLanguage } from '../recipients/recipient.ts';
import { escapeHtml } from './escape.ts';
import type { LeaveWay } from './leave-way.ts';
import { mailto } from './mailto.ts';

/** What the locked end of every mail says. */
export interface FooterFacts {
  readonly language: PersonLanguage;
  readonly address: string;
  /** Empty in the preview of a draft that goes to no list yet. */
  readonly list: string;
  readonly organisation: string;
  readonly leave: LeaveWay;
  /** What the list adds in every mail to it; '' for nothing. */
  readonly listText: string;
  readonly legalNotice: string;
}

interface Words {
  readonly why: (facts: FooterFacts) => string;
  readonly leave: string;
  readonly how: (leave: LeaveWay) => string;
  readonly notice: string;
}

/** These sentences are part of the mail, in the recipient's language, and so a rule of this noun, not screen text. */
const words: Readonly<Record<PersonLanguage, Words>> = {
  de: {
    why: ({ address, list, organisation }) =>
      `Diese Mail ging an ${address}, weil diese Adresse auf ${list === '' ? 'einer Liste' : `der Liste „${list}“`} von ${organisation} steht.`,
    leave: 'Abmelden',
    how: ({ address, subject }) => `Eine Mail mit dem Betreff „${subject}“ an ${address} genügt.`,
    notice: 'Impressum',
  },
  en: {
    why: ({ address, list, organisation }) =>
      `This mail went to ${address} because that address is on ${list === '' ? 'a list' : `the list “${list}”`} of ${organisation}.`,
    leave: 'Unsubscribe',
    how: ({ address, subject }) => `A mail with the subject “${subject}” to ${address} is enough.`,
    notice: 'Legal notice',
  },
};

const line =
  "margin:0 0 10px;font-family:'Segoe UI',Helvetica,Arial,sans-serif;font-size:13px;line-height:1.5";

/** Why the mail came, how to leave, what the list adds and who answers for it, as plain text. */
export function footerText(facts: FooterFacts): string {
  const { why, leave, how, notice } = words[facts.language];
  const legal = facts.legalNotice.trim();
  const own = facts.listText.trim();
  return [
    '-'.repeat(60),
    why(facts),
    '',
    `${leave}: ${how(facts.leave)}`,
    ...(own === '' ? [] : ['', own]),
    ...(legal === '' ? [] : ['', `${notice}:`, legal]),
    '',
  ].join('\n');
}

export function footerHtml(facts: FooterFacts): string {
  const { why, leave, how, notice } = words[facts.language];
  const { address, subject } = facts.leave;
  const legal = broken(facts.legalNotice);
  const own = broken(facts.listText);
  const link = `<a href="${escapeHtml(mailto(address, subject))}" style="color:#0b6b63;text-decoration:underline">${leave}</a>`;
  return [
    `<p style="${line}">${escapeHtml(why(facts))}</p>`,
    `<p style="${line}">${link}: ${escapeHtml(how(facts.leave))}</p>`,
    ...(own === '' ? [] : [`<p style="${line}">${own}</p>`]),
    ...(legal === '' ? [] : [`<p style="${line}">${notice}:<br>\n${legal}</p>`]),
  ].join('\n');
}

/** Lines of plain text as HTML. */
function broken(text: string): string {
  return text.trim().split('\n').map(escapeHtml).join('<br>\n');
}
