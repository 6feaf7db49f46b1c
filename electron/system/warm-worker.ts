import { Worker } from 'node:worker_threads';
import type { WorkerLimits } from './worker.ts';
import { failure, WorkerError } from './worker.ts';

type WarmLimits = Pick<WorkerLimits, 'milliseconds' | 'megabytes'>;

/** How long a worker without work is kept, in milliseconds; starting one costs more than most of its work. */
const keptIdle = 20_000;

/**
 * Runs a built worker file again and again in one thread: hands it one input after the other and answers the message
 * it posts for each, which the caller parses. The worker is killed and the next input meets a new one when an answer
 * takes too long (its start included), when it uses too much memory or throws; only that call rejects, with a
 * `WorkerError`. A worker without work keeps no process alive and ends after a while.
 */
export function warmWorker(url: URL): (input: unknown, limits: WarmLimits) => Promise<unknown> {
  let warm: Worker | null = null;
  let ending: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function start(megabytes: number): Worker {
    const worker = new Worker(url, {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    warm = worker;
    // Without work nobody else listens: an error would end the process, and a worker that left would be asked in vain.
    worker.on('error', () => {});
    worker.once('exit', () => {
      if (warm === worker) warm = null;
    });
    return worker;
  }

  async function one(input: unknown, { milliseconds, megabytes }: WarmLimits): Promise<unknown> {
    clearTimeout(ending);
    const worker = warm ?? start(megabytes);
    worker.ref();
    try {
      return await answer(worker, input, milliseconds);
    } catch (error) {
      warm = null;
      await worker.terminate();
      throw error;
    } finally {
      worker.unref();
      ending = setTimeout(() => {
        void warm?.terminate();
        warm = null;
      }, keptIdle).unref();
    }
  }

  return (input, limits) => {
    const mine = last.then(() => one(input, limits));
    last = mine.catch(() => null);
    return mine;
  };
}

function answer(worker: Worker, input: unknown, milliseconds: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const listeners = {
      message: (message: unknown) => settle(() => resolve(message)),
      error: (error: unknown) => settle(() => reject(failure(error))),
      messageerror: (error: unknown) => settle(() => reject(failure(error))),
      exit: () => settle(() => reject(new WorkerError('failed'))),
    };
    const timer = setTimeout(() => settle(() => reject(new WorkerError('time'))), milliseconds);
    const settle = (end: () => void) => {
      clearTimeout(timer);
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener);
      end();
    };
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener);
    worker.postMessage(input);
  });
}
