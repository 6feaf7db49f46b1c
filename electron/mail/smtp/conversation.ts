import { blackOut } from '../connect/black-out.ts';

const mostLines = 200;
const longestLine = 500;
const passwordMechanisms = new Set(['PLAIN', 'LOGIN', 'CRAM-MD5']);

/** What was said on one connection, as the library reports it through its logger. */
export interface Conversation {
  /** For the library's `logger` option, together with `transactionLog`. */
  readonly logger: { debug(entry: unknown, words: unknown): void };
  /** Answers heard so far. */
  answers(): number;
  /** Whether the last EHLO, which is the one inside TLS, offered an extension (RFC 5321, section 4.1.1.1). */
  offers(keyword: string): boolean;
  /** Largest letter the server takes, in bytes (RFC 1870); null where it does not say. */
  sizeLimit(): number | null;
  /** Whether one can log in with a password in one of the ways we know. */
  takesPassword(): boolean;
}

/**
 * Listens to what both sides say. `heard` gets it as `C: …` and `S: …`, at most 200 lines of 500 characters, with
 * everything blacked out that a login consists of.
 */
export function conversation(
  password: string,
  heard: (line: string) => void = () => undefined,
): Conversation {
  const withoutSecret = blackOut(password);
  let lines = 0;
  let answers = 0;
  let loggingIn = false;
  let awaitsOffer = false;
  let offer: readonly string[] = [];

  const tell = (side: 'C' | 'S', text: string) => {
    for (const line of text.split(/\r?\n/)) {
      if (lines >= mostLines) return;
      lines += 1;
      const plain = withoutSecret(line).replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
      heard(`${side}: ${plain}`.slice(0, longestLine));
    }
  };
  const fromClient = (text: string) => {
    const [auth] = /^AUTH [A-Z0-9-]+/i.exec(text) ?? [];
    tell('C', auth ?? (loggingIn ? '•••' : text));
    loggingIn ||= auth !== undefined;
    awaitsOffer = /^EHLO /i.test(text);
  };
  const fromServer = (text: string) => {
    answers += 1;
    if (!text.startsWith('334')) loggingIn = false;
    if (awaitsOffer) offer = offered(text);
    awaitsOffer = false;
    tell('S', text);
  };
  return {
    logger: {
      debug: (entry, words) => {
        if (typeof words !== 'string' || typeof entry !== 'object' || entry === null) return;
        const side: unknown = Reflect.get(entry, 'tnx');
        if (side === 'client') fromClient(words);
        if (side === 'server') fromServer(words);
      },
    },
    answers: () => answers,
    offers: (keyword) => offer.some((line) => line.split(' ')[0] === keyword),
    sizeLimit: () => {
      const limit = Number(
        /^SIZE (\d{1,15})$/.exec(offer.find((line) => line.startsWith('SIZE')) ?? '')?.[1],
      );
      return limit > 0 ? limit : null;
    },
    takesPassword: () =>
      offer.some(
        (line) =>
          /^AUTH[ =]/.test(line) &&
          line.split(/[ =]+/).some((mechanism) => passwordMechanisms.has(mechanism)),
      ),
  };
}

/** The lines of an EHLO answer after its first, in upper case. */
function offered(answer: string): readonly string[] {
  if (!answer.startsWith('2')) return [];
  return answer
    .split(/\r?\n/)
    .slice(1)
    .map((line) =>
      line
        .replace(/^\d{3}[ -]/, '')
        .trim()
        .toUpperCase(),
    );
}
