import { Pencil, Trash2, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { RecipientDetail } from '#contract/recipients.ts';
import type { RecipientId } from '#domain/ids.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { History } from './history.tsx';
import { Overview } from './overview.tsx';
import { fullName, initials } from './person-name.ts';

interface Props {
  readonly recipientId: RecipientId;
  readonly onClose: () => void;
  readonly onEdit: (person: RecipientDetail) => void;
  readonly onRemove: (person: RecipientDetail) => void;
}

function Person({
  person,
  onClose,
  onEdit,
  onRemove,
}: Omit<Props, 'recipientId'> & { person: RecipientDetail }) {
  const t = useWords();
  const format = useFormat();
  const panelId = useId();
  const [tab, setTab] = useState<'overview' | 'history'>('overview');
  const name = fullName(person);
  return (
    <aside
      className="det"
      aria-label={t('recipients:details-of', { name })}
      data-pane=""
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <div className="person-top">
        <div className="who">
          <span className="av" aria-hidden="true">
            {initials(person)}
          </span>
          <div className="id">
            <h2>{name}</h2>
            <span className="mail">{person.address}</span>
          </div>
          <IconButton className="x" icon={X} label={t('recipients:close-details')} onPress={onClose} />
        </div>
      </div>
      <SegmentedControl
        className="tabs"
        label={t('recipients:view')}
        panelId={panelId}
        selected={tab}
        onSelect={setTab}
        segments={[
          { key: 'overview', label: t('recipients:overview') },
          { key: 'history', label: t('recipients:history'), note: format.number(person.historyCount) },
        ]}
      />
      <div className="pane scr" id={panelId} role="tabpanel" aria-label={t(`recipients:${tab}`)} tabIndex={0}>
        {tab === 'overview' ? <Overview person={person} /> : <History recipientId={person.id} />}
      </div>
      <div className="person-acts">
        <Button size="sm" icon={Pencil} onPress={() => onEdit(person)}>
          {t('recipients:edit')}
        </Button>
        <Button size="sm" variant="ghost" icon={Trash2} onPress={() => onRemove(person)}>
          {t('recipients:remove')}
        </Button>
      </div>
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
