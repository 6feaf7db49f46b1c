import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { Language } from '#wording/wording.ts';
import { menuWord } from './words.ts';

type Where = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>;

/** What can be done with text under the pointer: all of it in a field, copying where some is chosen, nothing elsewhere. */
export function contextItems(
  { isEditable, selectionText, editFlags }: Where,
  language: Language,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const word = (name: Parameters<typeof menuWord>[0]) => menuWord(name, language, platform);
  const copy: MenuItemConstructorOptions = {
    role: 'copy',
    label: word('role.copy'),
    enabled: editFlags.canCopy,
  };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { role: 'undo', label: word('undo'), enabled: editFlags.canUndo },
    { role: 'redo', label: word('role.redo'), enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', label: word('role.cut'), enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: word('role.paste'), enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: word('role.select-all'), enabled: editFlags.canSelectAll },
  ];
}
