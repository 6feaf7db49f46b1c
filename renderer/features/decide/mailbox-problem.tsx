import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';

/** Why the mailbox could not be read, since when, and whether it is tried again without anybody doing something. */
export function MailboxProblem({ navigate }: { readonly navigate: (path: string) => void }) {
  const t = useWords();
  const format = useFormat();
  const status = useEngine('mailbox.status', {}).data;
  if (status === undefined || status.problem === null || status.checking) return null;
  const { problem, failedAt, nextAt } = status;
  return (
    <Banner
      tone="warn"
      actions={
        <Button size="sm" onPress={() => navigate('/settings/account')}>
          {t('mailbox:open-account')}
        </Button>
      }
    >
      <b>{t('mailbox:unread')}</b> {t(`mailbox:problem.${problem}`)}{' '}
      {failedAt === null ? null : t('mailbox:unread.when', { when: format.moment(failedAt) })}{' '}
      {nextAt === null
        ? t('mailbox:unread.by-hand')
        : t('mailbox:unread.again', { when: format.moment(nextAt) })}
    </Banner>
  );
}
