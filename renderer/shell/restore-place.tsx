import { useEngine } from '#renderer/client/queries.ts';
import { RestoreScreen } from '#renderer/features/backup/restore-screen.tsx';

interface Props {
  /** A backup that was opened with the program; null: it is to be chosen. */
  readonly path: string | null;
  readonly onBack: () => void;
}

/** Going back to a backup while data are open; a club's own backups are looked for first. */
export function RestorePlace({ path, onBack }: Props) {
  const status = useEngine('store.status', {}).data;
  const isClub = status?.state === 'open' && !status.practice;
  const plan = useEngine('backup.plan', {}, { enabled: isClub });
  if (status === undefined || (isClub && plan.isPending)) return null;
  return <RestoreScreen folder={plan.data?.folder ?? ''} path={path} isOpen={isClub} onBack={onBack} />;
}
