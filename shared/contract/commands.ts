/** Who hears a command's keys: the window on every screen, or the place that has the focus, which listens by itself. */
type Hearing = 'window' | 'place';

/** `Mod` is Ctrl, or Cmd on a Mac; null: it has no keys. */
interface CommandKeys<K extends string | null = string | null> {
  readonly keys: K;
  readonly heard: Hearing;
}

const inWindow = <const K extends string>(keys: K): CommandKeys<K> => ({ keys, heard: 'window' });
const inPlace = <const K extends string>(keys: K): CommandKeys<K> => ({ keys, heard: 'place' });
const withoutKeys: CommandKeys<null> = { keys: null, heard: 'window' };

const everywhere = {
  'new-mailing': inWindow('Mod+N'),
  import: inWindow('Mod+O'),
  imports: withoutKeys,
  'backup-now': withoutKeys,
  restore: withoutKeys,
  'switch-club': withoutKeys,
  'set-up-club': withoutKeys,
  'restart-practice': withoutKeys,
  lock: inWindow('Mod+L'),
  undo: inWindow('Mod+Z'),
  search: inWindow('Mod+F'),
  settings: inWindow('Mod+,'),
  decide: inWindow('Mod+1'),
  mailings: inWindow('Mod+2'),
  recipients: inWindow('Mod+3'),
  outbox: withoutKeys,
  'next-pane': inWindow('F6'),
  'previous-pane': inWindow('Shift+F6'),
  'check-mailbox': withoutKeys,
  keys: inWindow('Mod+/'),
  about: withoutKeys,
};

const ofMailing = {
  'write-mailing': withoutKeys,
  'save-mailing': inWindow('Mod+S'),
  'check-mailing': withoutKeys,
  'test-to-me': inPlace('Mod+Shift+Enter'),
  'send-mailing': withoutKeys,
  'schedule-mailing': withoutKeys,
  'unschedule-mailing': withoutKeys,
  'take-back-mailing': withoutKeys,
  'pause-sending': withoutKeys,
  'resume-sending': withoutKeys,
  'stop-sending': withoutKeys,
  'report-of-mailing': withoutKeys,
  'text-as-sent': withoutKeys,
  print: inWindow('Mod+P'),
  'duplicate-mailing': inWindow('Mod+D'),
  'discard-mailing': inPlace('Delete'),
  bold: inPlace('Mod+B'),
  italic: inPlace('Mod+I'),
  'bulleted-list': withoutKeys,
  'numbered-list': withoutKeys,
  link: inPlace('Mod+K'),
  'insert-field': withoutKeys,
};

const ofPeople = {
  'add-person': inWindow('Mod+Shift+N'),
  'add-to-household': withoutKeys,
  'edit-person': inPlace('F2'),
  'enrol-people': inWindow('Mod+Shift+L'),
  'group-people': withoutKeys,
  'pause-person': withoutKeys,
  'resume-person': withoutKeys,
  'chosen-leave': withoutKeys,
  'person-leaves': withoutKeys,
  'remove-people': inPlace('Delete'),
  'export-chosen': withoutKeys,
  'export-person': withoutKeys,
  'export-all': withoutKeys,
  'own-fields': withoutKeys,
  'deleted-people': withoutKeys,
};

const ofLists = {
  'new-list': withoutKeys,
  'list-settings': withoutKeys,
  'rename-list': inPlace('F2'),
  'duplicate-list': withoutKeys,
  'stop-or-wake-list': withoutKeys,
  'list-up': withoutKeys,
  'list-down': withoutKeys,
  'delete-list': withoutKeys,
  'deleted-lists': withoutKeys,
};

const ofCases = {
  'case-remove': withoutKeys,
  'case-keep': withoutKeys,
  'case-admit': withoutKeys,
  'case-reject': withoutKeys,
  'case-change': withoutKeys,
  'case-later': withoutKeys,
  'next-case': withoutKeys,
  'previous-case': withoutKeys,
};

/**
 * Every command of the program with its keys: the one source of menu, keys and list of keys. Which of them act now the
 * window knows; what is for text alone (copy, paste) and for the window itself (zoom, close) belongs to the system.
 */
export const commands = { ...everywhere, ...ofMailing, ...ofPeople, ...ofLists, ...ofCases };

export type CommandId = keyof typeof commands;

export const isCommandId = (value: unknown): value is CommandId =>
  typeof value === 'string' && Object.hasOwn(commands, value);

/** All of them, in the order above. */
export const commandIds: readonly CommandId[] = Object.keys(commands).filter(isCommandId);
