import { ArchiveRestore, Clock } from 'lucide-react';
import type { DeletedList } from '#contract/lists.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { StatusStrip } from '#renderer/ui/status-strip.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import './lists.css';

interface LineProps {
  readonly list: DeletedList;
  readonly isBusy: boolean;
  readonly onBringBack: () => void;
}

function DeletedLine({ list, isBusy, onBringBack }: LineProps) {
  const t = useWords();
  const format = useFormat();
  const { name, colour, people, deletedAt, daysLeft } = list;
  return (
    <li>
      <i className={`dot ${colour}`} aria-hidden="true" />
      <div>
        <h2 className="ell">{name}</h2>
        <p>{t('lists:deleted-facts', { count: people, day: format.date(deletedAt) })}</p>
      </div>
      <Chip tone={daysLeft <= 3 ? 'warn' : 'neu'} icon={Clock}>
        {t('lists:days-left', { count: daysLeft })}
      </Chip>
      <Button
        icon={ArchiveRestore}
        isPending={isBusy}
        onPress={onBringBack}
        aria-label={t('lists:bring-back-list', { list: name })}
      >
        {t('lists:bring-back')}
      </Button>
    </li>
  );
}

/** Where deleted lists wait to be brought back. */
export function DeletedListsScreen({ navigate }: { readonly navigate: (path: string) => void }) {
  const t = useWords();
  const deleted = useEngine('lists.deleted', {}, { fresh: true }).data;
  const bringBack = useCommand('lists.bring-back');
  return (
    <main className="main deleted-lists">
      <header className="head">
        <div>
          <h1>{t('lists:deleted')}</h1>
          <p>{t('lists:deleted-text')}</p>
        </div>
      </header>
      {bringBack.error ? <Banner tone="danger">{faultSentence(bringBack.error.fault, t)}</Banner> : null}
      <div className="body scr">
        {deleted?.length === 0 ? (
          <EmptyState title={t('lists:none-deleted-title')}>{t('lists:none-deleted')}</EmptyState>
        ) : (
          <ul>
            {deleted?.map((list) => (
              <DeletedLine
                key={list.id}
                list={list}
                isBusy={bringBack.isPending}
                onBringBack={() =>
                  bringBack.mutate({ listId: list.id }, { onSuccess: () => navigate(`/lists/${list.id}`) })
                }
              />
            ))}
          </ul>
        )}
      </div>
      <StatusStrip>{t('lists:deleted-count', { count: deleted?.length ?? 0 })}</StatusStrip>
    </main>
  );
}
