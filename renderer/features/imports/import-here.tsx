import { useEffect, useEffectEvent } from 'react';
import { holdsPeople } from './pasted-people.ts';
import type { AddressFile } from './send-file.ts';
import { useFileDrop } from './use-file-drop.ts';

const isDialogOpen = () => document.querySelector('[role=dialog],[role=alertdialog]') !== null;
const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable=true]') !== null;

/** On a screen of people a dropped file, or a pasted table or addresses, begins an import. */
export function ImportHere({ onImport }: { readonly onImport: (file: AddressFile) => void }) {
  useFileDrop((file) => {
    if (isDialogOpen()) return false;
    onImport({ name: file.name, bytes: file });
    return true;
  });
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
