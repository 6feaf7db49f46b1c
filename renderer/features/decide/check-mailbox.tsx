import { LoaderCircle, MailOpen } from 'lucide-react';
import { useFormat } from '#renderer/client/format.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useNow } from '#renderer/client/use-now.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';

/** Looks into the mailbox now; busy while a look is under way, whoever began it. */
export function CheckMailboxButton({ label }: { readonly label: string }) {
  const t = useWords();
  const status = useEngine('mailbox.status', {}).data;
  const check = useCommand('mailbox.check');
  const busy = check.isPending || status?.checking === true;
  return (
    <Button icon={busy ? LoaderCircle : MailOpen} isPending={busy} onPress={() => check.mutate({})}>
      {busy ? t('decide:checking') : label}
    </Button>
  );
}

const day = 24 * 60 * 60_000;

/** When the mailbox was last read to its end; after two days, how long ago that is. */
export function LastChecked() {
  const t = useWords();
  const format = useFormat();
  const status = useEngine('mailbox.status', {}).data;
  const now = useNow(60_000);
  if (status === undefined) return null;
  const days = status.checkedAt === null ? 0 : Math.floor((now - status.checkedAt) / day);
  return (
    <span className="checked" role="status">
      {status.checkedAt === null
        ? t('decide:checked-never')
        : days >= 2
          ? t('mailbox:unread.since', { count: days })
          : t('decide:checked-at', { when: format.moment(status.checkedAt) })}
    </span>
  );
}
