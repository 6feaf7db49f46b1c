import { addressLabels, addressSentences, contactWords, senderAbove } from './families/address-habits.ts';

type Rank = 1 | 2 | 3 | 4;

/** An address a report names, and where. */
export interface NamedAddress {
  readonly address: string;
  readonly line: number;
  /** How surely it is one that the mail did not reach: behind a label, alone on its line, in a sentence, or only there. */
  readonly rank: Rank;
}

const one = String.raw`([^\s<>"'()\[\]:;,@|]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,252}[\p{L}\p{N}])?|"[^"\s<>]{1,64}"@[\p{L}\p{N}.-]{1,253})(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])`;
const anywhere = new RegExp(one, 'gu');
const listed = new RegExp(
  String.raw`^[\s>*•·\u2022-]{0,40}(?:(${addressLabels})\s{0,4}[:=]?\s{0,10})?(?:"[^"@<>]{0,100}"\s{0,4})?["'<([]{0,3}(?:rfc822;\s{0,4}|smtp[:;]|mailto:)?${one}(.*)$`,
  'iu',
);
/** What may follow an address that stands for itself. */
const afterListed =
  /^["'>\])]{0,3}(?:\s{0,10}(?:$|[:;,.()[\]<>#-]|\.\.\.|[45]\d\d\b|on \w{3},)|\s{1,20}.{0,60}\b(?:unknown|not found|fail|reject|error|said|does|mailbox|account|user|quota|full|invalid|expired|timed|not\b|could|cannot|undeliver|disabled|inactive))/i;
const sentences = addressSentences.map(
  ({ pattern }) => new RegExp(pattern.source.replace('ADDRESS', one), 'iu'),
);
const most = 100;

/** The addresses in the lines of a report, in their order, each once and by its best rank; those of sentences where none is listed. */
export function namedAddresses(
  lines: readonly string[],
  isDaemon: (address: string) => boolean,
): readonly NamedAddress[] {
  const found = new Map<string, NamedAddress>();
  const note = (address: string | undefined, line: number, rank: Rank) => {
    const bare = address?.replace(/^"|"$/g, '') ?? '';
    if (bare === '' || isDaemon(bare) || found.size >= most) return;
    const key = bare.toLowerCase();
    if ((found.get(key)?.rank ?? 5) > rank) found.set(key, { address: bare, line, rank });
  };
  const readable = lines.map(
    (line, index) => line.includes('@') && !senderAbove.test(lineAbove(lines, index)),
  );
  let entry = Number.POSITIVE_INFINITY;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') entry = Number.POSITIVE_INFINITY;
    const [, label, address, rest = ''] = (readable[index] === true ? listed.exec(line) : null) ?? [];
    if (label !== undefined) note(address, index, 1);
    else if (address !== undefined && afterListed.test(rest)) {
      // Further in than the entry above it, an address is a word of the reply.
      const indent = line.search(/\S/);
      if (indent <= entry) note(address, index, 2);
      entry = Math.min(entry, indent);
    }
  }
  // Where servers list addresses, what their sentences name is one of them, or somebody else.
  if (found.size === 0) noteSentences(lines, readable, note);
  return [...found.values()].toSorted((a, b) => a.line - b.line);
}

function noteSentences(
  lines: readonly string[],
  readable: readonly boolean[],
  note: (address: string | undefined, line: number, rank: Rank) => void,
): void {
  for (const [index, line] of lines.entries()) {
    if (readable[index] !== true && readable[index + 1] !== true) continue;
    const withNext = `${line} ${lines[index + 1]?.trim() ?? ''}`.slice(0, 800);
    for (const sentence of sentences) {
      const said = sentence.exec(withNext);
      if (said !== null && said.index <= line.length) note(said[1], index, 3);
    }
    if (readable[index] !== true) continue;
    for (const match of line.matchAll(anywhere))
      if (!contactWords.test(line.slice(0, match.index))) note(match[1], index, 4);
  }
}

function lineAbove(lines: readonly string[], index: number): string {
  return (lines[index - 1]?.trim() || lines[index - 2]?.trim()) ?? '';
}
