import { Worker } from 'node:worker_threads';
import type { Signal } from '#electron/features/signal.ts';

export interface WorkerLimits {
  readonly milliseconds: number;
  /**
   * Of JavaScript heap; memory outside of it (buffers, WebAssembly) does not count. V8 grants 16 MB more in which the
   * thread is ended; one single allocation beyond that ends the process, so the limit stays far above what a worker
   * ever asks for at once.
   */
  readonly megabytes: number;
  readonly signal?: Signal;
  /** Told how far the worker is, each time it posts `{ progress: number }`; such a message is no answer. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Why a worker gave no answer. */
export class WorkerError extends Error {
  readonly reason: 'time' | 'memory' | 'aborted' | 'failed';

  constructor(reason: WorkerError['reason'], options?: { readonly cause?: unknown }) {
    super(`worker: ${reason}`, options);
    this.name = 'WorkerError';
    this.reason = reason;
  }
}

/** The number of a message that is only about progress; null for an answer. */
function progressOf(message: unknown): number | null {
  if (typeof message !== 'object' || message === null || !('progress' in message)) return null;
  return typeof message.progress === 'number' ? message.progress : null;
}

/** What became of a worker that ended by an error. */
export function failure(error: unknown): WorkerError {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new WorkerError(outOfMemory ? 'memory' : 'failed', { cause: error });
}

/**
 * Runs a built worker file on `input` (its `workerData`) and answers the first message it posts that is
 * not about progress; the caller parses it. The worker is killed when it has answered, takes too long, uses too much memory or is aborted;
 * then, and when it throws, the call rejects with a `WorkerError`.
 */
export async function runInWorker(url: URL, input: unknown, limits: WorkerLimits): Promise<unknown> {
  if (limits.signal?.aborted === true) throw new WorkerError('aborted');
  const worker = new Worker(url, {
    workerData: input,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  let stop = () => {};
  try {
    return await new Promise<unknown>((resolve, reject) => {
      stop = () => reject(new WorkerError('aborted'));
      limits.signal?.addEventListener('abort', stop, { once: true });
      timer = setTimeout(() => reject(new WorkerError('time')), limits.milliseconds);
      worker.on('message', (message: unknown) => {
        const done = progressOf(message);
        if (done === null) resolve(message);
        else limits.onProgress?.(done);
      });
      worker.once('error', (error) => reject(failure(error)));
      worker.once('messageerror', (error) => reject(failure(error)));
      worker.once('exit', () => reject(new WorkerError('failed')));
    });
  } finally {
    clearTimeout(timer);
    limits.signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
