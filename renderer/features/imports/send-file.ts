import type { Argument, Output } from '#contract/contract.ts';
import type { ListId } from '#domain/ids.ts';
import { toBase64 } from './base64.ts';

/** Divisible by 3, so that the pieces join without padding; 600,000 characters of Base64. */
const piece = 450_000;

/** What is needed of a `Blob`: bytes that are read when they are wanted. */
export interface FileBytes {
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

export interface AddressFile {
  /** Empty: pasted text. */
  readonly name: string;
  readonly bytes: FileBytes;
}

/** The engine, as far as a file is handed to it. */
interface Receiver {
  readonly begin: (input: Argument<'imports.begin'>) => Promise<Output<'imports.begin'>>;
  readonly chunk: (input: Argument<'imports.chunk'>) => Promise<null>;
}

interface Told {
  /** The import exists from now on. */
  readonly onBegun: (importId: string) => void;
  readonly onShare: (share: number) => void;
  readonly signal: AbortSignal;
}

/** The bytes of a file that is locked, moved or gone. */
export class FileVanished extends Error {
  override readonly name = 'FileVanished';
}

async function pieceOf(bytes: FileBytes, at: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await bytes.slice(at, at + piece).arrayBuffer());
  } catch {
    throw new FileVanished();
  }
}

/**
 * Hands a file to the engine piece by piece and answers its id, or null when `signal` came first.
 * Rejects with a `FaultError`, or `FileVanished`.
 */
export async function sendFile(
  { begin, chunk }: Receiver,
  { name, bytes }: AddressFile,
  listId: ListId | null,
  { onBegun, onShare, signal }: Told,
): Promise<string | null> {
  const { importId } = await begin({ listId, name: name.slice(-255), bytes: bytes.size });
  onBegun(importId);
  for (let at = 0; at < bytes.size; at += piece) {
    if (signal.aborted) return null;
    await chunk({ importId, data: toBase64(await pieceOf(bytes, at)) });
    onShare(Math.min(1, (at + piece) / bytes.size));
  }
  return signal.aborted ? null : importId;
}
