import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';

/** The ways to every place, and what needs no place of its own. Practice has no backups, a club no local outbox. */
export function usePlaceCommands(navigate: (path: string) => void): void {
  const status = useEngine('store.status', {}).data;
  const isPractice = status?.state === 'open' && status.practice;
  const isClub = status?.state === 'open' && !status.practice;
  const plan = useEngine('backup.plan', {}, { enabled: isClub }).data;
  const isChecking = useEngine('mailbox.status', {}).data?.checking === true;
  const backUp = useCommand('backup.now');
  const check = useCommand('mailbox.check');
  const to = (path: string) => () => navigate(path);
  // Without a folder the way leads to where one is chosen; with one the same page says how it went.
  const backUpNow = () => {
    navigate('/settings/backup');
    if (plan !== undefined && plan.folder !== null && !backUp.isPending) backUp.mutate({ folder: null });
  };
  useCommandsHere({
    decide: to('/decide'),
    mailings: to('/mailings'),
    recipients: to('/recipients'),
    imports: to('/imports'),
    settings: to('/settings'),
    about: to('/settings/about'),
    restore: to('/restore'),
    'set-up-club': to('/set-up'),
    outbox: isPractice ? to('/outbox') : null,
    'restart-practice': isPractice ? to('/settings/practice') : null,
    'backup-now': isClub ? backUpNow : null,
    'check-mailbox': isChecking || check.isPending ? null : () => check.mutate({}),
  });
}
