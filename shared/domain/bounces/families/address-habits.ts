import type { Rule } from './family.ts';

/** Words before the address of a recipient that a mail did not reach. */
export const addressLabels = [
  // Everybody, German and English.
  String.raw`(?:failed |original |intended |final[ -])?recipient(?: address)?(?:\(?s\)?)?|empf(?:ä|ae)nger(?:adresse)?`,
  // SurfControl, Zoho and Sun: the address as a field of its own.
  String.raw`addressed to|address|failed address|undeliverable address|intended recipient|error-for|(?:the )?user'?s? mailbox is full|e-?mail address|adresse`,
  // IMail, MDaemon: the cause and then the address.
  String.raw`(?:unknown|invalid|no such|bad) (?:user|recipient|address|mailbox)|invalid final delivery userid|delivery failed \d{1,3} attempts|undeliverable to|user mailbox exceeds allowed size|mailbox (?:is )?full`,
  // KDDI, GroupWise and others: the end of a sentence.
  String.raw`(?:could not be|was not|not) delivered to|did not reach the following recipients?`,
  // Sendmail before version 8 and many gateways repeat the command.
  String.raw`[<>]{0,3}\s?rcpt to`,
].join('|');

/** Sentences that name a recipient; ADDRESS stands for it. */
export const addressSentences: readonly Rule[] = [
  {
    family: 'common',
    pattern:
      /(?:deliver(?:ed|y|ing|able)?|undeliverable|reach(?:ed)?|send(?:ing)?|sent|message|mail)\b[^@<>]{0,80}?\b(?:to|for|recipients?)\s{0,4}:?\s{0,4}["'<(]{0,3}ADDRESS/,
  },
  { family: 'common', pattern: /rcpt to:?\s{0,4}["'<]{0,2}ADDRESS/ },
  {
    family: 'smtp-service',
    pattern: /(?:rejected|refused) (?:the )?(?:recipient|address)[^@<>]{0,30}["'<]{0,2}ADDRESS/,
  },
  { family: 'llnl', pattern: /your message was addressed,?\s{1,4}ADDRESS/ },
  { family: 'x400', pattern: /\bdda:smtp=ADDRESS/ },
  { family: 'demon', pattern: /addressed to\s{1,4}['"<]{0,2}ADDRESS/ },
  { family: 'zoho', pattern: /\baddress:\s{0,4}<ADDRESS>/ },
  {
    family: 'common',
    pattern:
      /(?:user|mailbox|recipient|account|address|entry)\s(?:for\s)?["'<(]{0,3}ADDRESS["'>)]{0,3}\s?(?:is|was|has|does|not|unknown|could|cannot|exceed|\.|:|$)/,
  },
  {
    family: 'common',
    pattern: /(?:unknown|no such|invalid) (?:user|recipient|mailbox|address)\W{1,4}ADDRESS/,
  },
  {
    family: 'german',
    pattern:
      /(?:an|für|empfänger|adresse)\s{1,3}["'<(„]{0,3}ADDRESS["'>)“]{0,3}.{0,60}(?:nicht|unbekannt|fehlgeschlagen)/,
  },
  { family: 'common', pattern: /(?:^|\s)[45]\d\d[\s-][^@]{0,160}?["'<(]{0,3}ADDRESS/ },
];

/** An address after these is one to write to, or whose mail it was. */
export const contactWords =
  /(?:contact|assistance|please (?:reply|send|forward|e-?mail|write)|support|questions|help|mailto:|from:?\s{0,3}<?|sender:?|message-id:|by|kontakt|fragen|received:.{0,200}|hosts?|reply to|sorry)\s{0,4}["'<(]{0,3}$/i;

/** Whose mail it was before an alias or a forwarding led on. */
export const originalAddress =
  /(?:generated (?:from|by)|expanded from:?|originally addressed to|forwarded (?:from|by))\s{0,4}["'<(]{0,3}([^\s<>"'()[\]:;,@]{1,64}@[\w.-]{1,253}\w)/i;

/** A line above an address that says whose mail it was. */
export const senderAbove = /(?:message sent by|the sender is|message from|return path)\s?:?$/i;
