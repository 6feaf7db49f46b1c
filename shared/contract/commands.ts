/** Who hears a command's keys: the whole window, or only the screen it belongs to, while its table has the focus. */
type Hearing = 'window' | 'place';

interface CommandKeys {
  /** `Mod` is Ctrl, or Cmd on a Mac; null: it has no keys. */
  readonly keys: string | null;
  readonly heard: Hearing;
}

const inWindow = (keys: string | null): CommandKeys => ({ keys, heard: 'window' });
const inPlace = (keys: string): CommandKeys => ({ keys, heard: 'place' });

/**
 * Every command of the program with its keys: the one source of menu, keys and list of keys. Which of them act now the
 * window knows; what is for text alone (copy, paste) and for the window itself (zoom, close) belongs to the system.
 */
export const commands = {
  'new-mailing': inWindow('Mod+N'),
  'new-list': inWindow(null),
  import: inWindow('Mod+O'),
  imports: inWindow(null),
  'backup-now': inWindow(null),
  restore: inWindow(null),
  print: inWindow('Mod+P'),
  'switch-club': inWindow(null),
  'set-up-club': inWindow(null),
  'restart-practice': inWindow(null),
  lock: inWindow('Mod+L'),

  undo: inWindow('Mod+Z'),
  search: inWindow('Mod+F'),
  settings: inWindow('Mod+,'),

  decide: inWindow('Mod+1'),
  mailings: inWindow('Mod+2'),
  recipients: inWindow('Mod+3'),
  outbox: inWindow(null),
  'next-pane': inWindow('F6'),
  'previous-pane': inWindow('Shift+F6'),

  'write-mailing': inWindow(null),
  'check-mailing': inWindow(null),
  'test-to-me': inWindow('Mod+Shift+Enter'),
  'send-mailing': inWindow(null),
  'schedule-mailing': inWindow(null),
  'pause-sending': inWindow(null),
  'resume-sending': inWindow(null),
  'stop-sending': inWindow(null),
  'report-of-mailing': inWindow(null),
  'duplicate-mailing': inWindow('Mod+D'),
  'discard-mailing': inPlace('Delete'),

  bold: inPlace('Mod+B'),
  italic: inPlace('Mod+I'),
  link: inPlace('Mod+K'),
  'bulleted-list': inWindow(null),
  'numbered-list': inWindow(null),

  'add-person': inWindow('Mod+Shift+N'),
  'edit-person': inPlace('F2'),
  'enrol-people': inWindow('Mod+Shift+L'),
  'group-people': inWindow(null),
  'export-people': inWindow(null),
  'people-leave': inWindow(null),
  'remove-people': inPlace('Delete'),
  'own-fields': inWindow(null),
  'deleted-people': inWindow(null),

  'list-settings': inWindow(null),
  'duplicate-list': inWindow(null),
  'stop-or-wake-list': inWindow(null),
  'list-up': inWindow(null),
  'list-down': inWindow(null),
  'delete-list': inWindow(null),
  'deleted-lists': inWindow(null),

  'check-mailbox': inWindow(null),
  'case-remove': inWindow(null),
  'case-keep': inWindow(null),
  'case-admit': inWindow(null),
  'case-reject': inWindow(null),
  'case-later': inWindow(null),
  'next-case': inWindow(null),
  'previous-case': inWindow(null),

  keys: inWindow('Mod+/'),
  about: inWindow(null),
} as const satisfies Readonly<Record<string, CommandKeys>>;

export type CommandId = keyof typeof commands;

export const isCommandId = (value: unknown): value is CommandId =>
  typeof value === 'string' && Object.hasOwn(commands, value);

/** All of them, in the order above. */
export const commandIds: readonly CommandId[] = Object.keys(commands).filter(isCommandId);
