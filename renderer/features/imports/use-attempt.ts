import { useState } from 'react';
import type { Fault } from '#contract/faults.ts';
import { faultOf } from '#renderer/client/fault-error.ts';
import { FileVanished } from './send-file.ts';

/** Why something did not work: the engine's word, or what the window itself knows. */
export type Trouble =
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'later'; readonly ending: string }
  | { readonly kind: 'old' | 'vanished' };

/** What is under way; `share` of 1 means that everything came and is being read. */
type Busy = { readonly kind: 'loading'; readonly share: number } | { readonly kind: 'working' } | null;

export const troubleOf = (error: unknown): Trouble =>
  error instanceof FileVanished ? { kind: 'vanished' } : { kind: 'fault', fault: faultOf(error) };

/** One thing at a time, and why the last one failed. */
export function useAttempt() {
  const [busy, setBusy] = useState<Busy>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const attempt = async (work: () => Promise<void>, how: NonNullable<Busy>) => {
    setTrouble(null);
    setBusy(how);
    try {
      await work();
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setBusy(null);
    }
  };
  return { busy, setBusy, trouble, setTrouble, attempt };
}
