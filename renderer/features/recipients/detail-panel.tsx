import { X } from 'lucide-react';
import { useId, useState } from 'react';
import type { RecipientDetail } from '#contract/recipients.ts';
import type { RecipientId } from '#domain/ids.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { FieldsTab } from './fields-tab.tsx';
import { History } from './history.tsx';
import { Overview } from './overview.tsx';
import type { PersonActsProps } from './person-acts.tsx';
import { PersonActs } from './person-acts.tsx';
import { fullName, initials } from './person-name.ts';
import { usePeopleKeys } from './use-people-keys.ts';

interface Props extends Pick<PersonActsProps, 'onDialog' | 'onHousehold'> {
  readonly recipientId: RecipientId;
  readonly onClose: () => void;
  readonly onOpen: (id: RecipientId) => void;
}

type Tab = 'overview' | 'fields' | 'history';

function Head({ person, onClose }: { readonly person: RecipientDetail; readonly onClose: () => void }) {
  const t = useWords();
  return (
    <div className="person-top">
      <div className="who">
        <span className="av" aria-hidden="true">
          {initials(person)}
        </span>
        <div className="id">
          <h2>{fullName(person)}</h2>
          <span className="mail">{person.address}</span>
        </div>
        <IconButton className="x" icon={X} label={t('recipients:close-details')} onPress={onClose} />
      </div>
    </div>
  );
}

function Person({
  person,
  onClose,
  onOpen,
  ...acts
}: Omit<Props, 'recipientId'> & { person: RecipientDetail }) {
  const t = useWords();
  const format = useFormat();
  const panelId = useId();
  const [tab, setTab] = useState<Tab>('overview');
  const [edited, setEdited] = useState<{ readonly id: RecipientId; readonly times: number } | null>(null);
  const edit = () => {
    setEdited((before) => ({ id: person.id, times: (before?.times ?? 0) + 1 }));
    setTab('fields');
  };
  usePeopleKeys({ edit });
  const names = {
    overview: t('recipients:overview'),
    fields: t('people:fields'),
    history: t('recipients:history'),
  };
  return (
    <aside
      className="det"
      aria-label={t('recipients:details-of', { name: fullName(person) })}
      data-pane=""
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <Head person={person} onClose={onClose} />
      <SegmentedControl
        className="tabs"
        label={t('recipients:view')}
        panelId={panelId}
        selected={tab}
        onSelect={setTab}
        segments={[
          { key: 'overview', label: names.overview },
          { key: 'fields', label: names.fields },
          { key: 'history', label: names.history, note: format.number(person.historyCount) },
        ]}
      />
      <div className="pane scr" id={panelId} role="tabpanel" aria-label={names[tab]} tabIndex={0}>
        {tab === 'overview' ? <Overview person={person} onOpen={onOpen} /> : null}
        {tab === 'fields' ? (
          <FieldsTab
            key={`${person.id}-${edited?.times ?? 0}`}
            person={person}
            editing={edited?.id === person.id}
          />
        ) : null}
        {tab === 'history' ? <History recipientId={person.id} /> : null}
      </div>
      <PersonActs {...acts} person={person} onEdit={edit} />
    </aside>
  );
}

/** Everything known of one person, beside the table; over it where the window is narrow. */
export function DetailPanel({ recipientId, ...acts }: Props) {
  const t = useWords();
  const person = useEngine('recipients.get', { recipientId }, { keepPrevious: true });
  if (person.error) {
    return (
      <aside className="det" aria-label={t('recipients:view')}>
        <div className="person-top who">
          <p role="alert">{faultSentence(person.error.fault, t)}</p>
          <IconButton className="x" icon={X} label={t('recipients:close-details')} onPress={acts.onClose} />
        </div>
      </aside>
    );
  }
  if (!person.data) return <aside className="det" aria-label={t('recipients:view')} aria-busy="true" />;
  return <Person person={person.data} {...acts} />;
}
