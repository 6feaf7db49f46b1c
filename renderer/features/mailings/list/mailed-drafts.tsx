import type { MailingRow } from '#contract/mailings.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { isUnopened } from '../is-unopened.ts';
import { stepPath } from '../places.ts';

interface Props {
  readonly rows: readonly MailingRow[];
  readonly navigate: (path: string) => void;
}

/** Drafts that owners sent by mail, until each was opened once. */
export function MailedDrafts({ rows, navigate }: Props) {
  const t = useWords();
  const [newest, ...more] = rows.filter(isUnopened);
  if (newest === undefined) return null;
  const name = newest.fromLetter?.name ?? '';
  const subject = newest.subject === '' ? t('mailings:no-subject') : newest.subject;
  return (
    <Banner
      tone="info"
      actions={
        <Button size="sm" onPress={() => navigate(stepPath(newest.id, 'write'))}>
          {t(more.length === 0 ? 'mailings:mailed.open' : 'mailings:mailed.open-newest')}
        </Button>
      }
    >
      {more.length === 0
        ? t('mailings:mailed.one', { name, subject })
        : t('mailings:mailed.many', { count: more.length + 1, name, subject })}
    </Banner>
  );
}
