import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { BackupInside } from '#contract/backup.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';

interface Props {
  readonly inside: BackupInside;
  readonly children: ReactNode;
}

/** What a backup holds, before anything is replaced. Whoever asked for it stands on its heading. */
export function BackupContents({ inside, children }: Props) {
  const t = useWords();
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const lists = inside.lists.map(({ name, people }) => `${name} (${format.number(people)})`).join(', ');
  const lines: readonly (readonly [string, string])[] = [
    [t('backup:inside.organisation'), inside.organisation],
    [t('backup:inside.made'), format.moment(inside.madeAt)],
    [t('backup:inside.people'), format.number(inside.people)],
    [t('backup:inside.lists'), lists === '' ? '–' : lists],
    [t('backup:inside.mailings'), format.number(inside.mailings)],
    [
      t('backup:inside.last-mailing'),
      inside.lastMailingAt === null ? '–' : format.moment(inside.lastMailingAt),
    ],
  ];
  return (
    <section className="card nb inside" aria-labelledby="inside">
      <h2 id="inside" ref={heading} tabIndex={-1}>
        {t('backup:restore.inside')}
      </h2>
      <dl className="kvs">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {inside.missing === 0 ? null : (
        <Banner tone="warn">{t('backup:inside.missing', { count: inside.missing })}</Banner>
      )}
      <p className="fine">
        {t(inside.replaces ? 'backup:restore.what-happens' : 'backup:restore.what-happens-new')}
      </p>
      {children}
    </section>
  );
}
