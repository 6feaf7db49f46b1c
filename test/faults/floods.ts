/** Heads after which a text is read by rules of its own. */
const heads: Readonly<Record<string, string>> = {
  'a letter': 'From: a@example.org\r\nSubject: Frage\r\n\r\n',
  'a report': 'Return-Path: <>\r\nFrom: Mailer-Daemon@mx.example.org\r\nSubject: Undelivered Mail\r\n\r\n',
  'an absence':
    'From: a@example.org\r\nAuto-Submitted: auto-replied\r\nSubject: Abwesend\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\n\r\n',
  'a request': 'From: a@example.org\r\nSubject: Abmelden\r\n\r\n',
  'an address of a report':
    'Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\nAction: failed\r\nFinal-Recipient: rfc822; a@example.org ',
  'a word of a report':
    'Content-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; a@example.org\r\nAction: failed\r\nDiagnostic-Code: smtp; ',
  HTML: 'Content-Type: text/html\r\n\r\n<p>',
  'a sender': 'Subject: x\r\nFrom: ',
  'a subject': 'From: Mailer-Daemon@mx.example.org\r\nSubject: ',
};

/** Pieces whose repetition is slow for careless rules. */
const pieces: Readonly<Record<string, string>> = {
  letters: 'a',
  'letters and digits': '0a1b2c3d',
  blanks: ' ',
  'empty lines': '\r\n',
  'blanks and lines': ' \n',
  quotes: '>',
  'opened quotes': 'Am Montag schrieb ',
  'angle brackets': '<',
  addresses: 'a@example.org ',
  'address signs': '@',
  brackets: '(',
  'opened brackets': ' (a',
  semicolons: '; ',
  'opened words': '=?utf-8?q?a',
  'almost addresses': 'a.b-c_d+',
  dots: '.',
  replies: '550 5.1.1 ',
  'report fields': 'Final-Recipient: rfc822; ',
  'report lines': 'Final-Recipient: rfc822; a@b.example\nStatus: 5.1.1\n',
  days: '31.12.2026 bis ',
  'days in words': 'until 31 December 2026 ',
  absences: 'ich bin abwesend bis zum ',
  'new addresses': 'meine neue Adresse ist a@b.example ',
  'no new addresses': 'my new address is ',
  dashes: '--\n',
  'heads of mails': 'From: a@b.example\nTo: c@d.example\nSubject: x\n',
  'returned marks': '--- Below this line is a copy of the message.\n',
  'unknown letters': '\u00C3\u00A4\u00E2\u0080\u008B',
};

/** More than any rule looks at, in bytes. */
const flood = 700_000;

/** Every piece, without end, below every head. */
export const floods: Readonly<Record<string, () => string>> = Object.fromEntries(
  Object.entries(heads).flatMap(([where, head]) =>
    Object.entries(pieces).map(([what, piece]) => [
      `${what} without end in ${where}`,
      () => head + piece.repeat(flood / piece.length),
    ]),
  ),
);
