import type { AccountView } from '#contract/account.ts';
import type { Protection } from '#contract/store.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';

interface Props {
  readonly account: AccountView | null;
  readonly protection: Protection;
}

/** What the program knows of a record of processing (GDPR, Article 30); what it cannot know is named at its end. */
export function ProcessingRecord({ account, protection }: Props) {
  const t = useWords();
  const format = useFormat();
  const organisation = useEngine('organisation.get', {}).data;
  const lists = useEngine('lists.all', {}).data;
  const fields = useEngine('fields.all', {}).data;
  if (!organisation || !lists || !fields) return null;
  const people = lists.map(({ name, people: count }) => `${name} (${format.number(count)})`).join(', ');
  const own = fields.map(({ name }) => name).join(', ');
  const facts = [
    [t('privacy:record.controller'), organisation.legalNotice || organisation.name],
    [t('privacy:record.purpose'), t('privacy:record.purpose-text')],
    [t('privacy:record.people'), people === '' ? t('settings:no-lists') : people],
    [
      t('privacy:record.data'),
      own === '' ? t('privacy:record.data-text') : t('privacy:record.data-own', { fields: own }),
    ],
    [
      t('privacy:record.given-to'),
      account === null
        ? t('privacy:record.nobody')
        : t('privacy:record.provider', { host: account.submission.host }),
    ],
    [t('privacy:record.erased'), t('privacy:record.erased-text')],
    [t('privacy:record.measures'), t(`privacy:record.measures.${protection}`)],
  ];
  return (
    <section className="ss">
      <h2>{t('privacy:record')}</h2>
      <p className="fine">{t('privacy:record-text')}</p>
      <dl className="kvs wide">
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="path notice">{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
