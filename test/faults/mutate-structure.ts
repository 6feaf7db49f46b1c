import type { Dice } from './dice.ts';
import type { Mutation } from './mutate-bytes.ts';

const charsets = [
  'utf-7',
  'iso-2022-jp',
  'utf-16le',
  'gb18030',
  'replacement',
  'x-user-defined',
  'klingon',
  '"unclosed',
  'unicode-1-1-utf-7',
  '',
];
const encodings = ['base64', 'quoted-printable', 'binary', '8bit', 'x-uuencode', 'gzip', '=?', ''];
const types = [
  'message/delivery-status',
  'message/feedback-report',
  'message/rfc822',
  'message/disposition-notification',
  'multipart/report; report-type=delivery-status; boundary=b',
  'multipart/digest; boundary=""',
  'text/html; charset=utf-7',
  'text/rfc822-headers',
  'application/gzip; name="a.gz"',
  'text',
  '',
];

/** Replaces what one match of the pattern, chosen by the dice, found. */
function oneOf(letter: string, pattern: RegExp, dice: Dice, by: (found: string) => string): string {
  const found = Array.from(letter.matchAll(pattern));
  const match = found[dice.below(found.length)];
  if (match === undefined) return letter;
  return letter.slice(0, match.index) + by(match[0]) + letter.slice(match.index + match[0].length);
}

const field = /^[!-9;-~]+:.*(?:\r?\n[ \t].*)*\r?\n/gm;

const fieldAgain: Mutation = (letter, dice) =>
  oneOf(letter, field, dice, (found) => found.repeat(2 + dice.below(dice.chance(0.02) ? 12_000 : 30)));
const fieldGone: Mutation = (letter, dice) => oneOf(letter, field, dice, () => '');
const fieldEmptied: Mutation = (letter, dice) =>
  oneOf(letter, field, dice, (found) => `${found.slice(0, found.indexOf(':') + 1)}\r\n`);
const fieldHuge: Mutation = (letter, dice) =>
  oneOf(letter, field, dice, (found) => {
    const long = dice.pick([
      'a',
      ' ',
      '<a@example.org> ',
      '=?utf-8?q?=C3=A4?= ',
      ';x=y',
      '"',
      '(',
      'é',
      '\0',
    ]);
    const length = dice.chance(0.05) ? 300_000 : 30_000;
    return `${found.trimEnd()}${long.repeat(dice.below(length / long.length))}\r\n`;
  });
const fieldOfOther: Mutation = (letter, dice, other) => {
  const theirs = Array.from(other.matchAll(field), ([whole]) => whole);
  return oneOf(letter, field, dice, (found) => (dice.chance(0.5) ? found : '') + dice.pick(theirs));
};
const unfolded: Mutation = (letter, dice) =>
  dice.chance(0.5)
    ? letter.replaceAll(/\r?\n[ \t]+/g, dice.pick([' ', '', '\r ', '\n\n ']))
    : oneOf(letter, / /g, dice, () => dice.pick(['\r\n ', '\r\n', '\n\t', '\r\n\r\n ']));

const boundaryBroken: Mutation = (letter, dice) => {
  const [, boundary = ''] = /boundary="?([^"\s;]+)/i.exec(letter) ?? [];
  if (boundary === '') return letter;
  const wrong = dice.pick(['', boundary.slice(1), `${boundary}-`, '-', boundary.repeat(20), ' ', '"']);
  if (dice.chance(0.4)) return letter.replace(boundary, () => wrong);
  if (dice.chance(0.3)) return letter.replaceAll(boundary, () => wrong);
  const mark = letter.lastIndexOf(`--${boundary}`);
  return letter.slice(0, mark) + dice.pick(['', '--', `--${wrong}`, `--${boundary}--\r\n--${boundary}`]);
};

const charsetWrong: Mutation = (letter, dice) =>
  oneOf(letter, /charset="?[\w-]*"?/gi, dice, () => `charset=${dice.pick(charsets)}`);
const encodingWrong: Mutation = (letter, dice) =>
  /content-transfer-encoding:/i.test(letter)
    ? oneOf(
        letter,
        /content-transfer-encoding:.*/gi,
        dice,
        () => `Content-Transfer-Encoding: ${dice.pick(encodings)}`,
      )
    : `Content-Transfer-Encoding: ${dice.pick(encodings)}\r\n${letter}`;
const typeWrong: Mutation = (letter, dice) =>
  /content-type:/i.test(letter)
    ? oneOf(letter, /content-type:.*/gi, dice, () => `Content-Type: ${dice.pick(types)}`)
    : `Content-Type: ${dice.pick(types)}\r\n${letter}`;

/** The letter inside of others, or with another beside it. */
const nested: Mutation = (letter, dice, other) => {
  let whole = letter;
  for (let level = dice.below(dice.chance(0.1) ? 60 : 6); level >= 0; level -= 1) {
    const mark = `n${String(level)}`;
    whole = dice.chance(0.4)
      ? `Content-Type: message/rfc822\r\n\r\n${whole}`
      : `Content-Type: multipart/mixed; boundary=${mark}\r\n\r\n--${mark}\r\n${whole}\r\n--${mark}\r\n` +
        (dice.chance(0.2) ? `${other}\r\n--${mark}--\r\n` : `--${mark}--\r\n`);
  }
  return whole;
};

const statusFields = [
  'Final-Recipient: rfc822;',
  'Final-Recipient: rfc822; nobody@example.org',
  'Final-Recipient: x400; /S=a/',
  'Action: failed',
  'Action: nonsense',
  'Status: 5.1.1',
  'Status: 9.999.99999',
  'Status:',
  'Diagnostic-Code: smtp; 550 \u0000\u001B]0;x\u0007 5.1.1',
  'Diagnostic-Code: =?utf-8?q?a=0D=0Ab?=',
  '',
];
const statusBroken: Mutation = (letter, dice) =>
  oneOf(
    letter,
    /^(?:final-recipient|original-recipient|action|status|diagnostic-code|remote-mta):.*$/gim,
    dice,
    (found) =>
      dice.pick([
        dice.pick(statusFields),
        `${found}\r\n${dice.pick(statusFields)}`,
        `${found}${' x'.repeat(dice.below(15_000))}`,
      ]),
  );

export const ofStructure: readonly Mutation[] = [
  fieldAgain,
  fieldGone,
  fieldEmptied,
  fieldHuge,
  fieldOfOther,
  unfolded,
  boundaryBroken,
  charsetWrong,
  encodingWrong,
  typeWrong,
  nested,
  statusBroken,
];
