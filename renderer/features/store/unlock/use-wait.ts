import { useState } from 'react';
import { useFormat } from '#renderer/client/format.ts';
import { useNow } from '#renderer/client/use-now.ts';
import { useWords } from '#renderer/client/words.ts';

/** Counts a wait down in words; null when another try is welcome. */
export function useWait(waitUntil: number): string | null {
  const t = useWords();
  const format = useFormat();
  const [over, setOver] = useState(0);
  const now = useNow(waitUntil > over ? 250 : null);
  if (waitUntil <= over) return null;
  if (waitUntil <= now) {
    setOver(waitUntil);
    return null;
  }
  return t('unlock:wait', { left: format.seconds(Math.ceil((waitUntil - now) / 1000)) });
}
