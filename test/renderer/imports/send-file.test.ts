import { describe, expect, it } from 'vitest';
import { sendFile } from '#renderer/features/imports/send-file.ts';

/** An engine that keeps what it is given. */
function keepingEngine() {
  const pieces: Buffer[] = [];
  const begun: unknown[] = [];
  return {
    pieces,
    begun,
    begin: (input: unknown) => {
      begun.push(input);
      return Promise.resolve({ importId: 'one' });
    },
    chunk: ({ data }: { readonly data: string }) => {
      pieces.push(Buffer.from(data, 'base64'));
      return Promise.resolve(null);
    },
  };
}

const bytes = Uint8Array.from({ length: 1_000_000 }, (_, at) => (at * 7) % 251);

describe('handing a file to the engine', () => {
  it('brings every byte in pieces that the door lets in', async () => {
    const engine = keepingEngine();
    const shares: number[] = [];
    const told = {
      onBegun: () => undefined,
      onShare: (share: number) => shares.push(share),
      signal: new AbortController().signal,
    };
    expect(await sendFile(engine, { name: 'a.csv', bytes: new Blob([bytes]) }, null, told)).toBe('one');
    expect(Buffer.concat(engine.pieces).equals(Buffer.from(bytes))).toBe(true);
    expect(engine.begun[0]).toEqual({ listId: null, name: 'a.csv', bytes: 1_000_000 });
    for (const piece of engine.pieces) expect(piece.toString('base64').length).toBeLessThanOrEqual(600_000);
    expect(shares.at(-1)).toBe(1);
  });

  it('ends between two pieces when it is stopped', async () => {
    const engine = keepingEngine();
    const hand = new AbortController();
    const told = { onBegun: () => undefined, onShare: () => hand.abort(), signal: hand.signal };
    expect(await sendFile(engine, { name: '', bytes: new Blob([bytes]) }, null, told)).toBeNull();
    expect(engine.pieces).toHaveLength(1);
  });
});
