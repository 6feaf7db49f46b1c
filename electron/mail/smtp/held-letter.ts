import type { Socket } from 'node:net';
import { Duplex, Readable } from 'node:stream';

const chunk = 64 * 1024;

/**
 * A letter whose end waits. The library sends the final dot when this stream ends; before that, everything given so
 * far is brought to the wire and `release` is awaited. When that rejects, the stream never ends.
 */
export class HeldLetter extends Readable {
  readonly #bytes: Uint8Array;
  readonly #socket: () => Socket | null;
  readonly #release: () => Promise<void>;
  #given = 0;
  #ending = false;
  #target: Duplex | null = null;

  constructor(bytes: Uint8Array, socket: () => Socket | null, release: () => Promise<void>) {
    super({ highWaterMark: chunk });
    this.#bytes = bytes;
    this.#socket = socket;
    this.#release = release;
  }

  /** Whether the server has asked for the letter, so that what was said of it has to be brought to its end. */
  get begun(): boolean {
    return this.#target !== null;
  }

  /** Notes the library's own stream, which doubles dots: what it still holds is not on the wire. */
  override pipe<Target extends NodeJS.WritableStream>(
    target: Target,
    options?: { readonly end?: boolean },
  ): Target {
    if (target instanceof Duplex) this.#target = target;
    return super.pipe(target, options);
  }

  override _read(): void {
    if (this.#given < this.#bytes.length) {
      const from = this.#given;
      this.#given = Math.min(this.#bytes.length, from + chunk);
      this.push(this.#bytes.subarray(from, this.#given));
      return;
    }
    if (this.#ending) return;
    this.#ending = true;
    void this.#end();
  }

  async #end(): Promise<void> {
    try {
      await this.#onTheWire();
      await this.#release();
    } catch {
      return;
    }
    this.push(null);
  }

  /** Rejects when the connection broke first. */
  async #onTheWire(): Promise<void> {
    const socket = this.#socket();
    const target = this.#target;
    if (socket === null || target === null) throw new Error('the letter is not being sent');
    while (this.readableLength > 0 || target.writableLength > 0 || target.readableLength > 0) {
      if (!socket.writable) throw new Error('the connection broke');
      await (socket.writableNeedDrain ? drained(socket) : nextTurn());
    }
    if (!socket.writable) throw new Error('the connection broke');
    await new Promise<void>((resolve, reject) => {
      socket.write('', (error) => {
        if (error === null || error === undefined) resolve();
        else reject(error);
      });
    });
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done);
      socket.off('close', done);
      resolve();
    };
    socket.once('drain', done);
    socket.once('close', done);
  });
}
