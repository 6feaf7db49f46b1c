type Random = () => number;
type Mutation = (letter: Buffer, random: Random) => Buffer;

const charsets = [
  'utf-7',
  'iso-2022-jp',
  'utf-16',
  'utf-16le',
  'utf-32',
  'klingon',
  '',
  '"',
  'x-user-defined',
  'gb18030',
];
const encodings = ['base64', 'quoted-printable', '8bit', 'binary', 'x-uuencode', '7bit', '', 'base64; a=b'];
const types = [
  'multipart/mixed',
  'multipart/report; report-type=delivery-status',
  'multipart/alternative; boundary=""',
  'message/rfc822',
  'message/delivery-status',
  'message/feedback-report',
  'message/disposition-notification',
  'text/html',
  'text/rfc822-headers',
  '/',
  ';;;',
];
/** What stands in letters and means something to whoever takes them apart. */
const meaningful = [
  '\0',
  '\r',
  '\r\n\r\n',
  '--',
  '<>',
  '@',
  '=?utf-8?Q?',
  '=?x?B?',
  '?=',
  '"',
  '(',
  '<',
  '&#',
  '\u001b[2J',
  '\u00ff\u00fe',
];
const fields = [
  'From',
  'Subject',
  'Content-Type',
  'Final-Recipient',
  'Status',
  'Action',
  'Date',
  'Return-Path',
];

function place(letter: Buffer, random: Random): number {
  return Math.floor(random() * (letter.length + 1));
}

function pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function insert(letter: Buffer, at: number, what: Buffer): Buffer {
  return Buffer.concat([letter.subarray(0, at), what, letter.subarray(at)]);
}

/** The letter as text, one character a byte, so that only what is meant to change does. */
function rewritten(letter: Buffer, pattern: RegExp, replacement: string): Buffer {
  return Buffer.from(
    letter.toString('latin1').replace(pattern, () => replacement),
    'latin1',
  );
}

const flipped: Mutation = (letter, random) => {
  const changed = Buffer.from(letter);
  for (let times = 1 + random() * 20; times > 0 && changed.length > 0; times -= 1)
    changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256);
  return changed;
};
const cut: Mutation = (letter, random) => letter.subarray(0, place(letter, random));
const beheaded: Mutation = (letter, random) => letter.subarray(place(letter, random));
const missing: Mutation = (letter, random) => {
  const [from, to] = [place(letter, random), place(letter, random)];
  return Buffer.concat([letter.subarray(0, Math.min(from, to)), letter.subarray(Math.max(from, to))]);
};
const doubled: Mutation = (letter, random) => {
  const [from, to] = [place(letter, random), place(letter, random)];
  const piece = letter.subarray(Math.min(from, to), Math.max(from, to));
  return insert(
    letter,
    place(letter, random),
    Buffer.concat(Array.from({ length: 1 + random() * 30 }, () => piece)),
  );
};
const brokenBoundary: Mutation = (letter, random) =>
  rewritten(
    letter,
    /boundary=\S+/i,
    pick(['boundary=', 'boundary="', 'boundary=-', 'boundary=" "', 'b=x'], random),
  );
const brokenSeparators: Mutation = (letter, random) =>
  rewritten(letter, /^--[^\r\n]+/gm, pick(['--', '----', '-- x', '--=_x1_b--', '\0--'], random));
const fieldAgain: Mutation = (letter, random) =>
  insert(
    letter,
    0,
    Buffer.from(`${pick(fields, random)}: ${pick(meaningful, random)}x\r\n`.repeat(1 + random() * 40)),
  );
const otherCharset: Mutation = (letter, random) =>
  rewritten(letter, /charset=[^;\s]+/gi, `charset=${pick(charsets, random)}`);
const otherEncoding: Mutation = (letter, random) =>
  insert(letter, 0, Buffer.from(`Content-Transfer-Encoding: ${pick(encodings, random)}\r\n`));
const otherType: Mutation = (letter, random) =>
  rewritten(letter, /^Content-Type:[^\r\n]*/gim, `Content-Type: ${pick(types, random)}`);
const nested: Mutation = (letter, random) => {
  let whole = letter;
  for (let depth = 0; depth < 1 + random() * 30; depth += 1)
    whole = Buffer.concat([
      Buffer.from(
        `Content-Type: ${random() < 0.5 ? 'message/rfc822' : 'multipart/mixed; boundary=n'}\r\n\r\n--n\r\n`,
      ),
      whole,
    ]);
  return whole;
};
const strewn: Mutation = (letter, random) => {
  let whole = letter;
  for (let times = 1 + random() * 8; times > 0; times -= 1) {
    const what = pick(meaningful, random).repeat(1 + random() * (random() < 0.1 ? 5000 : 5));
    whole = insert(whole, place(whole, random), Buffer.from(what));
  }
  return whole;
};
const otherLineEnds: Mutation = (letter, random) =>
  rewritten(letter, /\r?\n/g, pick(['\n', '\r', '\r\r\n', '\n\r', '\r\n\r\n', '\r\n\t'], random));

const mutations = [
  flipped,
  cut,
  beheaded,
  missing,
  doubled,
  brokenBoundary,
  brokenSeparators,
  fieldAgain,
  otherCharset,
  otherEncoding,
  otherType,
  nested,
  strewn,
  otherLineEnds,
] as const;

/** One of the letters, damaged in one to four ways that `random` chooses; the same for the same numbers. */
export function mutatedLetter(letters: readonly Buffer[], random: Random): Buffer {
  let letter = pick(letters, random);
  for (let times = 1 + Math.floor(random() * 4); times > 0; times -= 1)
    letter = pick<Mutation>(mutations, random)(letter, random);
  return letter;
}
