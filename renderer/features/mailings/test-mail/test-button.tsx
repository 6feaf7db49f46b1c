import { MailCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { MailingId } from '#domain/ids.ts';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { isMod } from '#renderer/ui/keys.ts';
import type { ShownPerson } from './test-dialog.tsx';
import { TestDialog } from './test-dialog.tsx';

interface Props {
  readonly mailingId: MailingId;
  readonly shown: ShownPerson;
  readonly save: () => Promise<boolean>;
}

/** "Test to me", by its button or by Ctrl+Shift+Enter anywhere on the screen. */
export function TestButton({ mailingId, shown, save }: Props) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  useCommandsHere({ 'test-to-me': () => setOpen(true) });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.shiftKey || event.altKey || !isMod(event)) return;
      // A dialog that is open already has the keys.
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(true);
    };
    // Before the text takes it for a line break.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
  return (
    <>
      <Button icon={MailCheck} onPress={() => setOpen(true)}>
        {t('test-mail:button')}
      </Button>
      {isOpen ? (
        <TestDialog mailingId={mailingId} shown={shown} save={save} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
