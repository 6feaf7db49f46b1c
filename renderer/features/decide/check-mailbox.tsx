import { LoaderCircle, MailOpen } from 'lucide-react';
import { useFormat } from '#renderer/client/format.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
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

/** When the mailbox was last looked into. */
export function LastChecked() {
  const t = useWords();
  const format = useFormat();
  const status = useEngine('mailbox.status', {}).data;
  if (status === undefined) return null;
  return (
    <span className="checked" role="status">
      {status.checkedAt === null
        ? t('decide:checked-never')
        : t('decide:checked-at', { when: format.moment(status.checkedAt) })}
    </span>
  );
}
