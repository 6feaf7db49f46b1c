import { useEffect, useEffectEvent } from 'react';
import { isDialogOpen } from '#renderer/ui/open-dialog.ts';
import { holdsPeople } from './pasted-people.ts';
import type { AddressFile } from './send-file.ts';

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable=true]') !== null;

/** On a screen of people a pasted table, or pasted addresses, begin an import. */
export function ImportHere({ onImport }: { readonly onImport: (file: AddressFile) => void }) {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    if (event.defaultPrevented || isField(event.target) || isDialogOpen()) return;
    const file = event.clipboardData?.files[0];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (file) onImport({ name: file.name, bytes: file });
    else if (holdsPeople(text)) onImport({ name: '', bytes: new Blob([text], { type: 'text/plain' }) });
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => paste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
  return null;
}
