import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';

interface Props {
  /** Of the file that is in the engine, from 0 to 1; then it is read. */
  readonly share: number;
  readonly onStop: () => void;
}

/** A file on its way into the engine, and how many of its rows were read. */
export function LoadingCard({ share, onStop }: Props) {
  const t = useWords();
  const reads = share === 1;
  const { data: jobs } = useEngine('jobs.all', {}, { enabled: reads });
  const job = jobs?.find((each) => each.kind === 'import-file' && each.step === 'reading');
  const rows = job?.kind === 'import-file' ? job.done : 0;
  const title = reads ? t('imports:reading') : t('imports:sending');
  const words = reads && rows > 0 ? t('imports:rows-read', { count: rows }) : title;
  return (
    <section className="card loading" aria-label={title}>
      <b>{title}</b>
      <ProgressBar label={title} value={Math.round(share * 100)} total={reads ? null : 100} text={words} />
      {rows === 0 ? null : <p className="hint num">{words}</p>}
      <Button size="sm" onPress={onStop}>
        {t('imports:stop-reading')}
      </Button>
    </section>
  );
}
