import { lazy, Suspense } from 'react';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { licence, version } from './program-facts.ts';

/** A quarter of a megabyte of texts: fetched when this section is opened. */
const LicenceList = lazy(async () => ({ default: (await import('./licence-list.tsx')).LicenceList }));

/** What this program is, under which licence, and whom it talks to. */
export function AboutSection() {
  const t = useWords();
  const status = useEngine('store.status', {}).data;
  const practice = status?.state === 'open' && status.practice;
  return (
    <>
      <dl className="kvs">
        <div>
          <dt>{t('settings:version')}</dt>
          <dd>{version}</dd>
        </div>
        <div>
          <dt>{t('settings:licence')}</dt>
          <dd>{t('settings:licence-text', { licence })}</dd>
        </div>
        {practice ? (
          <div>
            <dt>{t('settings:network')}</dt>
            <dd>{t('settings:network-practice')}</dd>
          </div>
        ) : null}
      </dl>
      <section className="ss">
        <h2>{t('settings:parts')}</h2>
        <p className="fine">{t('settings:parts-text')}</p>
        <Suspense>
          <LicenceList />
        </Suspense>
      </section>
    </>
  );
}
