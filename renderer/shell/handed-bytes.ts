import type { HandedFile } from '#contract/desktop.ts';
import type { CallEngine } from '#renderer/client/engine.tsx';
import type { FileBytes } from '#renderer/features/imports/send-file.ts';

/** The bytes of a file that lies with the host, read piece by piece when they are wanted. */
export function handedBytes({ id, bytes }: HandedFile, call: CallEngine): FileBytes {
  return {
    size: bytes,
    slice: (at) => ({
      arrayBuffer: async () => {
        const { data } = await call('desktop.file-piece', { id, at });
        return Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)).buffer;
      },
    }),
  };
}
