import type { MailingId } from '#domain/ids.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';

interface Props {
  readonly path: string;
  readonly navigate: (path: string) => void;
}

/** Scheduled mailings that did not leave at their time, the earliest first. */
export function useMissedMailings() {
  const rows = useEngine('mailings.all', { search: '' }).data ?? [];
  return rows
    .filter(({ schedule }) => schedule !== null && schedule.missed !== null)
    .toSorted((one, other) => one.at - other.at);
}

/** On every screen but its own: a mailing did not leave at its time, and its owner has to say what becomes of it. */
export function MissedMailings({ path, navigate }: Props) {
  const t = useWords();
  const placeOf = (mailingId: MailingId) => `/mailings/${mailingId}/send`;
  const missed = useMissedMailings().filter(({ id }) => placeOf(id) !== path);
  const [first] = missed;
  if (first === undefined) return null;
  const subject = first.subject === '' ? t('mailings:no-subject') : first.subject;
  const count = missed.length - 1;
  return (
    <Banner
      tone="warn"
      actions={
        <Button size="sm" onPress={() => navigate(placeOf(first.id))}>
          {t('schedule:reminder.go')}
        </Button>
      }
    >
      {count === 0 ? t('schedule:reminder', { subject }) : t('schedule:reminder.more', { subject, count })}
    </Banner>
  );
}
