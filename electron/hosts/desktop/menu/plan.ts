import type { CommandId } from '#contract/commands.ts';
import type { MenuWord } from './words.ts';

/** Items of the system: what is for text, and for the window itself. */
export type SystemItem = Extract<MenuWord, `role.${string}` | `zoom-${string}`>;

export interface Submenu {
  readonly title: Extract<MenuWord, `title.${string}`>;
  readonly items: readonly Item[];
}
/** A command, an item of the system, a menu within the menu; null is a line. */
export type Item = CommandId | SystemItem | Submenu | null;

const text: Submenu = {
  title: 'title.text',
  items: ['bold', 'italic', null, 'bulleted-list', 'numbered-list', null, 'link', 'insert-field'],
};
const sending: Submenu = {
  title: 'title.sending',
  items: ['take-back-mailing', 'pause-sending', 'resume-sending', 'stop-sending'],
};
const person: Submenu = {
  title: 'title.person',
  items: [
    'edit-person',
    'add-to-household',
    null,
    'pause-person',
    'resume-person',
    'person-leaves',
    null,
    'export-person',
  ],
};

export const file: Submenu = {
  title: 'title.file',
  items: [
    'new-mailing',
    null,
    'import',
    'imports',
    null,
    'backup-now',
    'restore',
    null,
    'switch-club',
    'set-up-club',
    'restart-practice',
    null,
    'print',
    null,
    'lock',
  ],
};

export const edit: Submenu = {
  title: 'title.edit',
  items: [
    'undo',
    'role.redo',
    null,
    'role.cut',
    'role.copy',
    'role.paste',
    'role.select-all',
    null,
    'search',
  ],
};

export const view: Submenu = {
  title: 'title.view',
  items: [
    'decide',
    'mailings',
    'recipients',
    'outbox',
    null,
    'next-pane',
    'previous-pane',
    null,
    'zoom-in',
    'zoom-out',
    'zoom-reset',
    null,
    'role.fullscreen',
  ],
};

/** The menus of what the program is about. */
export const ofTheProgram: readonly Submenu[] = [
  {
    title: 'title.mailing',
    items: [
      'write-mailing',
      'save-mailing',
      text,
      null,
      'check-mailing',
      'test-to-me',
      null,
      'send-mailing',
      'schedule-mailing',
      'unschedule-mailing',
      sending,
      null,
      'report-of-mailing',
      'text-as-sent',
      null,
      'duplicate-mailing',
      'discard-mailing',
    ],
  },
  {
    title: 'title.people',
    items: [
      'add-person',
      person,
      null,
      'enrol-people',
      'group-people',
      'chosen-leave',
      'remove-people',
      'export-chosen',
      null,
      'export-all',
      'own-fields',
      'deleted-people',
    ],
  },
  {
    title: 'title.lists',
    items: [
      'new-list',
      null,
      'list-settings',
      'rename-list',
      'duplicate-list',
      'stop-or-wake-list',
      'list-up',
      'list-down',
      null,
      'delete-list',
      'deleted-lists',
    ],
  },
  {
    title: 'title.decide',
    items: [
      'check-mailbox',
      null,
      'case-remove',
      'case-keep',
      'case-admit',
      'case-reject',
      'case-change',
      'case-later',
      null,
      'next-case',
      'previous-case',
    ],
  },
];
