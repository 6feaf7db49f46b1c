import type { StorePart } from '#contract/faults.ts';
import { Refusal } from '#electron/features/refuse.ts';
import { systemCode } from './files.ts';

/** The refusals of the store, in the owner's terms. */
export function damaged(part: StorePart, cause?: unknown): Refusal {
  return new Refusal({ code: 'store.damaged', params: { part } }, { cause });
}

export function emptyFile(part: StorePart): Refusal {
  return new Refusal({ code: 'store.empty-file', params: { part } });
}

export function foreignFile(part: StorePart): Refusal {
  return new Refusal({ code: 'store.foreign-file', params: { part } });
}

export function newer(part: StorePart): Refusal {
  return new Refusal({ code: 'store.newer', params: { part } });
}

/**
 * What a failed write means to the person: no room, or no writing at all. What is no error of the system is
 * a mistake of ours and passes unchanged.
 */
export function writeFailed(cause: unknown): unknown {
  const code = systemCode(cause);
  if (cause instanceof Refusal || code === '') return cause;
  const full = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code);
  return new Refusal({ code: full ? 'store.disk-full' : 'store.not-writable', params: {} }, { cause });
}

/** The same for a failed read. */
export function readFailed(cause: unknown): unknown {
  if (cause instanceof Refusal || systemCode(cause) === '') return cause;
  return new Refusal({ code: 'store.read-failed', params: {} }, { cause });
}
