import {
  CirclePause,
  CirclePlay,
  Download,
  Ellipsis,
  MailMinus,
  Pencil,
  Trash2,
  UserPlus,
} from 'lucide-react';
import { useState } from 'react';
import type { RecipientDetail } from '#contract/recipients.ts';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useCallEngine } from '#renderer/client/engine.tsx';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { offerFile } from '#renderer/ui/offer-file.ts';
import { PauseDialog } from './pause-dialog.tsx';
import type { ManyDialog } from './concerned.ts';
import { useCommandFault } from './use-command-fault.ts';

export interface PersonActsProps {
  readonly person: RecipientDetail;
  readonly onEdit: () => void;
  readonly onDialog: (dialog: ManyDialog) => void;
  /** One more person at the same address. */
  readonly onHousehold: (address: string) => void;
}

/** What the menu of a person offers: only what can be done with this one now. */
function useEntries({ person, onEdit, onDialog, onHousehold }: PersonActsProps, onPause: () => void) {
  const t = useWords();
  const call = useCallEngine();
  const pause = useCommand('recipients.pause');
  const { sentence, run } = useCommandFault();
  const has = (...states: readonly string[]) => person.lists.some(({ state }) => states.includes(state));
  const resume = () => pause.mutateAsync({ recipientId: person.id, listId: null, until: null });
  const save = async () => {
    const { name, text } = await call('recipients.export-person', { recipientId: person.id });
    offerFile(name, text);
  };
  const onAct = {
    'pause-person': has('active', 'paused') ? onPause : null,
    'resume-person': has('paused') ? () => void run(resume) : null,
    'person-leaves': has('active', 'paused', 'pending') ? () => onDialog('leave') : null,
    'add-to-household': () => onHousehold(person.address),
    'export-person': () => void run(save),
  };
  const entries = [
    { key: 'pause-person', label: t('people:pause'), icon: CirclePause },
    { key: 'resume-person', label: t('people:resume'), icon: CirclePlay },
    { key: 'person-leaves', label: t('people:leave'), icon: MailMinus },
    { key: 'add-to-household', label: t('people:household-add'), icon: UserPlus },
    { key: 'export-person', label: t('people:export-person'), icon: Download },
  ] as const;
  useCommandsHere({ ...onAct, 'edit-person': onEdit });
  return {
    entries: entries.flatMap((entry) => {
      const onAction = onAct[entry.key];
      return onAction === null ? [] : [{ ...entry, onAction }];
    }),
    sentence,
  };
}

/** Below the panel: edit, remove, and behind a menu everything else. */
export function PersonActs(props: PersonActsProps) {
  const t = useWords();
  const [pausing, setPausing] = useState(false);
  const { entries, sentence } = useEntries(props, () => setPausing(true));
  return (
    <div className="person-acts">
      <Button size="sm" icon={Pencil} onPress={props.onEdit}>
        {t('recipients:edit')}
      </Button>
      <Button size="sm" variant="ghost" icon={Trash2} onPress={() => props.onDialog('remove')}>
        {t('recipients:remove')}
      </Button>
      <Menu
        label={t('people:person-more')}
        trigger={<IconButton icon={Ellipsis} label={t('people:person-more')} />}
        entries={entries}
      />
      {sentence === null ? null : <p role="alert">{sentence}</p>}
      {pausing ? <PauseDialog person={props.person} onClose={() => setPausing(false)} /> : null}
    </div>
  );
}
