import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Certificate } from './certificates.ts';

/** What a server does: says something (CRLF is added), and then perhaps something else than listening on. */
export type Move =
  | string
  | { readonly say?: string; readonly next: 'close' | 'reset' | 'silence' | 'tls' | 'what' };

export interface Script {
  /** TLS from the first byte. */
  readonly tls?: boolean;
  readonly certificate?: Certificate;
  /** What EHLO offers. */
  readonly offers?: (secure: boolean) => readonly string[];
  /**
   * What happens at `connect`, a verb, `login` (a line of a login under way), `body` (its first bytes) or `dot`; `count`
   * says how often that happened so far. Undefined: what a well-meaning server does.
   */
  readonly on?: (what: string, count: number) => Move | undefined | Promise<Move | undefined>;
}

/** What the server keeps of all its sessions. */
export interface Seen {
  readonly lines: string[];
  readonly letters: Buffer[];
  readonly counts: Map<string, number>;
  /** What came of the letter under way. */
  readonly parts: Buffer[];
}

const terminator = '\r\n.\r\n';
const usualOffers = ['PIPELINING', 'AUTH PLAIN LOGIN', 'DSN', 'SIZE 1000000'];

/** One conversation, from the greeting to the end, or from the TLS handshake on. */
export class FakeSession {
  readonly #script: Script;
  readonly #seen: Seen;
  readonly #raw: Socket;
  readonly #socket: Socket;
  readonly #secure: boolean;
  #mode: 'command' | 'login' | 'body' | 'deaf' = 'command';
  #rest = Buffer.alloc(0);
  #tail = Buffer.alloc(0);
  #turn: Promise<void> = Promise.resolve();

  constructor(script: Script, seen: Seen, raw: Socket, secure: boolean) {
    this.#script = script;
    this.#seen = seen;
    this.#raw = raw;
    this.#secure = secure;
    this.#socket = secure ? new TLSSocket(raw, { isServer: true, ...script.certificate }) : raw;
    this.#socket.on('error', () => undefined);
    // With something left to say, a TLS socket on top of another does not end by itself.
    if (secure) this.#socket.on('end', () => raw.destroy());
    this.#socket.on('data', (chunk: Buffer) => {
      this.#turn = this.#turn.then(() => this.#take(chunk));
    });
  }

  greet(): void {
    this.#turn = this.#turn.then(
      async () => void (await this.#happens('connect', '220 mail.example.test ESMTP')),
    );
  }

  /** Answers what was said. */
  async #happens(what: string, usual: string): Promise<string> {
    const count = (this.#seen.counts.get(what) ?? 0) + 1;
    this.#seen.counts.set(what, count);
    const move = (await this.#script.on?.(what, count)) ?? usual;
    const { say = '', next } = typeof move === 'string' ? { say: move, next: 'go-on' } : move;
    if (say !== '') this.#socket.write(`${say}\r\n`);
    if (next === 'go-on') return say;
    this.#mode = 'deaf';
    if (next === 'close') this.#socket.end();
    if (next === 'reset') this.#raw.resetAndDestroy();
    if (next === 'what') this.#socket.once('data', () => this.#socket.write('500 5.5.1 What?\r\n'));
    if (next === 'tls') {
      this.#socket.removeAllListeners('data');
      new FakeSession(this.#script, this.#seen, this.#raw, true);
    }
    return say;
  }

  async #take(chunk: Buffer): Promise<void> {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    while (this.#mode !== 'deaf') {
      const taken = this.#mode === 'body' ? await this.#letter() : await this.#line();
      if (!taken) return;
    }
  }

  async #line(): Promise<boolean> {
    const at = this.#rest.indexOf('\r\n');
    if (at === -1) return false;
    const text = this.#rest.subarray(0, at).toString('utf8');
    this.#rest = this.#rest.subarray(at + 2);
    this.#seen.lines.push(text);
    if (this.#mode === 'login') {
      if (!(await this.#happens('login', '235 2.7.0 Ok')).startsWith('334')) this.#mode = 'command';
      return true;
    }
    const verb = text.split(' ')[0]?.toUpperCase() ?? '';
    const said = await this.#happens(verb, this.#usual(verb));
    if (verb === 'AUTH' && said.startsWith('334')) this.#mode = 'login';
    if (verb === 'DATA' && said.startsWith('354')) this.#mode = 'body';
    return true;
  }

  async #letter(): Promise<boolean> {
    const { parts } = this.#seen;
    const chunk = this.#rest;
    this.#rest = Buffer.alloc(0);
    if (chunk.length === 0) return false;
    // A letter of nothing but the dot ends as well: what came before it was a line.
    const before = parts.length === 0 ? Buffer.from('\r\n') : this.#tail;
    const seam = Buffer.concat([before, chunk]);
    const at = seam.indexOf(terminator);
    if (at === -1) {
      this.#tail = seam.subarray(-4);
      if (parts.push(chunk) === 1) await this.#happens('body', '');
      return false;
    }
    const end = at + terminator.length - before.length;
    this.#seen.letters.push(Buffer.concat([...parts.splice(0), chunk.subarray(0, end)]));
    this.#rest = chunk.subarray(end);
    this.#mode = 'command';
    await this.#happens('dot', '250 2.0.0 Ok: queued as 4711');
    return true;
  }

  #usual(verb: string): string {
    const offers = this.#script.offers?.(this.#secure) ?? usualOffers;
    switch (verb) {
      case 'EHLO':
        return ['mail.example.test', ...offers]
          .map((offer, index, all) => `250${index === all.length - 1 ? ' ' : '-'}${offer}`)
          .join('\r\n');
      case 'AUTH':
        return '235 2.7.0 Ok';
      case 'DATA':
        return '354 Go on';
      case 'QUIT':
        return '221 2.0.0 Bye';
      default:
        return '250 2.0.0 Ok';
    }
  }
}
