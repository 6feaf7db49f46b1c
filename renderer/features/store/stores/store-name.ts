import type { StoreCard } from '#contract/store.ts';
import { useWords } from '#renderer/client/words.ts';

/** What a data store is called: its organisation, or practice; by its folder where neither is known. */
export function useStoreName({ name, folder, practice }: StoreCard): string {
  const t = useWords();
  if (practice) return t('security:practice-club');
  return name === '' ? (folder.split(/[/\\]/).at(-1) ?? folder) : name;
}
