import { ShieldCheck, ShieldQuestionMark } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RecipientDetail } from '#contract/recipients.ts';
import type { RecipientId } from '#domain/ids.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { byWhom } from './by-whom.ts';
import { History } from './history.tsx';
import { InlineChoice } from './inline-choice.tsx';
import { InlineField } from './inline-field.tsx';
import { splitGroups } from './person-draft.ts';
import { PersonAway } from './person-away.tsx';
import { PersonStatus } from './person-status.tsx';

interface Props {
  readonly person: RecipientDetail;
  readonly onOpen: (id: RecipientId) => void;
}

function Consent({ person }: Pick<Props, 'person'>) {
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

/** The lists a person is on, with what became of each tie. */
function useListWords({ lists }: RecipientDetail): string {
  const t = useWords();
  const format = useFormat();
  const words = lists.map(({ name, state, isDormant, pausedUntil }) => {
    if (isDormant && (state === 'active' || state === 'paused')) return t('people:dormant', { list: name });
    return state === 'paused' && pausedUntil !== null
      ? t('people:paused-until', { list: name, day: format.day(pausedUntil - 1) })
      : t(`recipients:membership.${state}`, { list: name });
  });
  return words.length === 0 ? t('recipients:no-list') : words.join(', ');
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Household({ person, onOpen }: Props) {
  const t = useWords();
  if (person.household.length === 0) return null;
  return (
    <Line label={t('recipients:household')}>
      {person.household.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="lnk"
          aria-label={t('people:open-person', { name })}
          onClick={() => onOpen(id)}
        >
          {name}
        </button>
      ))}
    </Line>
  );
}

/** What one needs at a glance: how the person is addressed, why they get mail, and what happened last. */
export function Overview({ person, onOpen }: Props) {
  const t = useWords();
  const edit = useCommand('recipients.edit');
  const lists = useListWords(person);
  const save = (change: Parameters<typeof edit.mutateAsync>[0]['person']) =>
    edit.mutateAsync({ recipientId: person.id, person: change });
  return (
    <>
      <dl className="kv inline">
        <Line label={t('recipients:status')}>
          <PersonStatus status={person.status} isResting={person.isResting} />
        </Line>
        <PersonAway recipientId={person.id} />
        <Line label={t('recipients:salutation')}>
          <InlineField
            key={person.id}
            label={t('recipients:salutation')}
            value={person.salutation}
            hint={t('recipients:salutation-hint')}
            maxLength={200}
            onSave={(salutation) => save({ salutation })}
          />
        </Line>
        <Line label={t('recipients:groups')}>
          <InlineField
            key={person.id}
            label={t('recipients:groups')}
            value={person.groups.join(', ')}
            hint={t('recipients:groups-hint')}
            maxLength={2_000}
            onSave={(groups) => save({ groups: splitGroups(groups) })}
          />
        </Line>
        <Line label={t('recipients:in-lists')}>{lists}</Line>
        <Line label={t('recipients:language')}>
          <InlineChoice
            label={t('recipients:language')}
            selected={person.language}
            options={[
              { key: 'de', label: t('recipients:language.de') },
              { key: 'en', label: t('recipients:language.en') },
            ]}
            onSave={(language) => save({ language })}
          />
        </Line>
        <Household person={person} onOpen={onOpen} />
      </dl>
      <Consent person={person} />
      <h3>{t('recipients:latest')}</h3>
      <History recipientId={person.id} most={3} />
    </>
  );
}
