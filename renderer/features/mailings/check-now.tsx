import { LoaderCircle, MailOpen } from 'lucide-react';
import { Button as Link } from 'react-aria-components';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';

interface Props {
  /** What it mends, for those who hear it. */
  readonly about?: string;
}

function useCheckNow() {
  const t = useWords();
  const check = useCommand('mailbox.check');
  const status = useEngine('mailbox.status', {}).data;
  const busy = check.isPending || status?.checking === true;
  return { busy, words: busy ? t('decide:checking') : t('check:go.check'), press: () => check.mutate({}) };
}

/** Looks into the mailbox now; as a link beside what it mends. */
export function CheckNowLink({ about = '' }: Props) {
  const { busy, words, press } = useCheckNow();
  return (
    <Link className="lnk" isDisabled={busy} aria-label={`${words}: ${about}`} onPress={press}>
      {words}
    </Link>
  );
}

export function CheckNowButton() {
  const { busy, words, press } = useCheckNow();
  return (
    <Button icon={busy ? LoaderCircle : MailOpen} isDisabled={busy} onPress={press}>
      {words}
    </Button>
  );
}
