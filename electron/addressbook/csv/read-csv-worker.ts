import { parentPort, workerData } from 'node:worker_threads';
import { encodings, separators } from '#domain/imports/target.ts';
import { readTable } from './read-table.ts';

/** A worker of its own for each file, so that a hostile one costs its time and memory and nothing else. */
function answer(input: unknown): void {
  if (typeof input !== 'object' || input === null) throw new TypeError('no request');
  const given = new Map<string, unknown>(Object.entries(input));
  const bytes = given.get('bytes');
  if (!(bytes instanceof Uint8Array)) throw new TypeError('no bytes');
  const hasHeading = given.get('hasHeading');
  parentPort?.postMessage(
    readTable(
      {
        bytes,
        encoding: encodings.find((each) => each === given.get('encoding')),
        separator: separators.find((each) => each === given.get('separator')),
        hasHeading: typeof hasHeading === 'boolean' ? hasHeading : undefined,
      },
      (progress) => parentPort?.postMessage({ progress }),
    ),
  );
}

// No schema library here: loading one would cost more than reading ten thousand rows.
answer(workerData);
