import type { ChildProcess } from 'node:child_process';

interface Sink {
  write(chunk: Buffer): unknown;
}

/**
 * Runs the desktop host in Electron; resolves to null once it says that it is ready, else to the reason why not.
 * Whatever has not said so after `seconds` is ended. What it writes is handed to `terminal`; `onReady` gets the process.
 */
export function runDesktop(
  program: string,
  root: string,
  options: {
    readonly seconds: number;
    readonly terminal: { readonly stdout: Sink; readonly stderr: Sink };
    readonly onReady: (child: ChildProcess) => void;
  },
): Promise<string | null>;
