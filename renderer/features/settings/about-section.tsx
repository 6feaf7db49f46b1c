import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { licence, version } from './program-facts.ts';

/** What this program is, under which licence, and whom it talks to. */
export function AboutSection() {
  const t = useWords();
  const status = useEngine('store.status', {}).data;
  const practice = status?.state === 'open' && status.practice;
  return (
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
  );
}
