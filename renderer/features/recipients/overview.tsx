import { ShieldCheck, ShieldQuestionMark } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RecipientDetail } from '#contract/recipients.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { byWhom } from './by-whom.ts';
import { History } from './history.tsx';
import { PersonStatus } from './person-status.tsx';

interface Props {
  readonly person: RecipientDetail;
}

function Consent({ person }: Props) {
  const t = useWords();
  const format = useFormat();
  const { consent } = person;
  if (consent === null) {
    return (
      <div className="proof">
        <h3>
          <ShieldQuestionMark aria-hidden="true" className="unknown" />
          {t('recipients:consent-unknown')}
        </h3>
        <p>{t('recipients:consent-unknown-text')}</p>
      </div>
    );
  }
  return (
    <div className="proof">
      <h3>
        <ShieldCheck aria-hidden="true" />
        {t('recipients:consent-known')}
      </h3>
      <p>
        {t(`recipients:consent.${consent.how}`, {
          day: format.day(consent.at),
          by: byWhom(consent.recordedBy, t),
        })}
      </p>
      {consent.note === '' ? null : <p>{consent.note}</p>}
    </div>
  );
}

/** What one needs at a glance: how the person is addressed, why they get mail, and what happened last. */
export function Overview({ person }: Props) {
  const t = useWords();
  const lists = person.lists.map(({ name, state }) => t(`recipients:membership.${state}`, { list: name }));
  const line = (label: string, value: ReactNode) => (
    <div key={label}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <>
      <dl className="kv">
        {line(t('recipients:status'), <PersonStatus status={person.status} />)}
        {line(t('recipients:salutation'), person.salutation)}
        {line(
          t('recipients:groups'),
          person.groups.length === 0 ? t('recipients:none') : person.groups.join(', '),
        )}
        {line(t('recipients:in-lists'), lists.length === 0 ? t('recipients:no-list') : lists.join(', '))}
        {line(t('recipients:language'), t(`recipients:language.${person.language}`))}
        {person.household.length === 0
          ? null
          : line(t('recipients:household'), person.household.map(({ name }) => name).join(', '))}
      </dl>
      <Consent person={person} />
      {person.fields.length === 0 ? null : (
        <>
          <h3>{t('recipients:own-fields')}</h3>
          <dl className="kv own">{person.fields.map(({ name, value }) => line(name, value))}</dl>
        </>
      )}
      <h3>{t('recipients:latest')}</h3>
      <History recipientId={person.id} most={3} />
    </>
  );
}
