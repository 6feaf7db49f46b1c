import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import type { WordKey } from '#wording/wording.ts';
import { isStep } from './places.ts';

const byPlace: Readonly<Record<string, WordKey>> = {
  decide: 'shell:decide',
  mailings: 'shell:mailings',
  recipients: 'shell:recipients',
  outbox: 'shell:outbox',
  settings: 'shell:settings',
  imports: 'import-report:title',
};

/** The name of the screen at an address, for the window's title. */
export function useTitle(path: string): string {
  const t = useWords();
  const lists = useEngine('lists.all', {}).data;
  const [, place = '', id, step] = path.split('/');
  if (place === 'lists' && id === 'deleted') return t('lists:deleted');
  if (place === 'lists') return lists?.find((list) => String(list.id) === id)?.name ?? t('shell:lists');
  if (place === 'mailings' && isStep(step)) return t(`shell:title.${step}`);
  const key = byPlace[place];
  return key === undefined ? '' : t(key);
}
