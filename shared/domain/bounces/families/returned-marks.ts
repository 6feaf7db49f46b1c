import type { Rule } from './family.ts';

/** Lines below which a report in prose repeats the mail it returns; nothing there is the server's word. */
export const returnedMarks: readonly Rule[] = [
  {
    family: 'common',
    pattern:
      /^[-=_*| ]{0,70}(?:below this line|(?:this is|enclosed is) a copy of|(?:a )?copy of the original message|returned message|original(?: |-)message|the header of the original|unsent message|message (?:header|text)s? follows?|original message follows|original message headers|original mail (?:info|as follows)|possibly truncated original|old message|returned mail(?: follows)?|start of returned message|here is your returned mail|(?:included|below the next line) is a copy|a copy of the message)/i,
  },
  {
    family: 'exchange',
    pattern: /^(?:original message headers:|ursprüngliche (?:nachricht|nachrichtenkopf))/i,
  },
  { family: 'imail', pattern: /^original message follows/i },
  { family: 'mailmarshal', pattern: /^-- the header and top \d+ lines/i },
  { family: 'hotpop', pattern: /^original message attached/i },
  { family: 'mercury', pattern: /^your message reads/i },
  { family: 'german', pattern: /^[-=_* ]{0,70}(?:ursprüngliche|original-?)\s?nachricht/i },
];

/** A header line; two in a row are the head of the mail itself. */
export const headLine =
  /^(?:return-path|received|from|to|cc|subject|date|message-id|mime-version|content-type|x-[\w-]{1,60}|dkim-signature|reply-to|sender|references|in-reply-to)\s?:/i;
