import { useEffect, useState } from 'react';
import type { MailingDraft } from '#contract/mailings.ts';
import type { MailingId } from '#domain/ids.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import '../mailing.css';
import './write.css';
import './lists-menu.css';
import './editor.css';
import './preview.css';
import { NotShown } from '../not-shown.tsx';
import { openPath } from '../places.ts';
import { DraftForm } from './draft-form.tsx';

interface Props {
  readonly navigate: (path: string) => void;
  readonly mailingId: MailingId;
}

/** Writing a mailing. A mailing that is no draft any more is shown where it now belongs. */
export function WriteScreen({ navigate, mailingId }: Props) {
  const t = useWords();
  const asked = useEngine('mailings.get', { mailingId }, { fresh: true });
  const { data, error, refetch, isFetching } = asked;
  const [opened, setOpened] = useState<MailingDraft | null>(null);
  const state = data?.state;
  useEffect(() => {
    if (state !== undefined && state !== 'draft' && !isFetching) navigate(openPath(mailingId, state));
  }, [state, isFetching, mailingId, navigate]);
  useEffect(() => {
    if (data?.state === 'draft' && opened === null && !isFetching) setOpened(data);
  }, [data, opened, isFetching]);
  const reload = async () => {
    const fresh = await refetch();
    if (fresh.data) setOpened(fresh.data);
  };
  if (opened === null || opened.id !== mailingId)
    return (
      <main className="main">
        <NotShown error={error} loading={t('write:loading')} onRetry={() => void reload()} />
      </main>
    );
  return (
    <DraftForm
      key={`${opened.id} ${opened.revision}`}
      draft={opened}
      sender={data ?? opened}
      stored={data?.revision ?? opened.revision}
      onReload={() => void reload()}
      navigate={navigate}
    />
  );
}
