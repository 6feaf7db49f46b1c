import { TreePalm } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { AwayDialog } from './away-dialog.tsx';

/** How many are away, and the way to who they are. Nothing is to be decided about it. */
export function AwayNote() {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const { total, challenges } = useEngine('away.list', {}).data ?? { total: 0, challenges: 0 };
  if (total === 0) return null;
  const absent = total - challenges;
  return (
    <>
      <AriaButton className="lnk away" onPress={() => setOpen(true)}>
        <TreePalm aria-hidden="true" />
        {absent > 0 ? t('answers:away', { count: absent }) : t('answers:challenges', { count: challenges })}
      </AriaButton>
      {isOpen ? <AwayDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
