import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { sizeWords } from './backup-words.ts';

const most = 6;

/** The newest backups in the folder of the plan. */
export function BackupsInFolder({ folder }: { readonly folder: string }) {
  const t = useWords();
  const format = useFormat();
  const found = useEngine('backup.in-folder', { folder }).data?.filter(({ ours }) => ours) ?? [];
  if (found.length === 0) return null;
  return (
    <section className="ss" aria-labelledby="backups">
      <h2 id="backups">{t('backup:all')}</h2>
      <ul className="backups">
        {found.slice(0, most).map(({ path, madeAt, reason, bytes }) => (
          <li key={path}>
            <b>{format.moment(madeAt)}</b>
            <span>{t(`backup:reason.${reason}`)}</span>
            <span className="num">{sizeWords(bytes, format.number, t)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
