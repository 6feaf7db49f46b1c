import type { DecideTab } from '#contract/decide.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { CheckMailboxButton } from './check-mailbox.tsx';
import { EmptyTray } from './empty-tray.tsx';

/** What stands in the place of cases: everything is decided, and when the next look is due. */
export function NothingOpen({ tab }: { readonly tab: DecideTab }) {
  const t = useWords();
  const format = useFormat();
  const nextAt = useEngine('mailbox.status', {}).data?.nextAt ?? null;
  if (tab === 'done') {
    return (
      <EmptyState art={<EmptyTray />} title={t('decide:empty.done')}>
        {t('decide:empty.done-text')}
      </EmptyState>
    );
  }
  const next = nextAt === null ? '' : t('decide:empty.next', { when: format.moment(nextAt) });
  return (
    <EmptyState
      art={<EmptyTray />}
      title={tab === 'all' ? t('decide:empty.title') : t('decide:empty.tab')}
      actions={<CheckMailboxButton label={t('decide:empty.check')} />}
    >
      {`${t('decide:empty.text')} ${next}`}
    </EmptyState>
  );
}
