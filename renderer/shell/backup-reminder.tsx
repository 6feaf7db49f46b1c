import { useEngine, useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';

/** After the first addresses came, and when the last backup has become old: a line that asks for one. */
export function BackupReminder({ navigate }: { readonly navigate: (path: string) => void }) {
  const t = useWords();
  const reminder = useEngine('backup.plan', {}).data?.reminder ?? null;
  const later = useCommand('backup.later');
  if (reminder === null) return null;
  return (
    <Banner
      tone="warn"
      actions={
        <>
          <Button size="sm" onPress={() => navigate('/settings/backup')}>
            {t('backup:reminder.go')}
          </Button>
          <Button size="sm" variant="ghost" onPress={() => later.mutate({})}>
            {t('backup:reminder.later')}
          </Button>
        </>
      }
    >
      {t(`backup:reminder.${reminder}`)}
    </Banner>
  );
}
