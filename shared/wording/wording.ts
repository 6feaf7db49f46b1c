import { account } from './account.ts';
import { answers } from './answers.ts';
import { evidence } from './evidence.ts';
import { unlock } from './unlock.ts';
import { start } from './start.ts';
import { status } from './status.ts';
import { security } from './security.ts';
import { shell } from './shell.ts';
import { privacy } from './privacy.ts';
import { settings } from './settings.ts';
import { people } from './people.ts';
import { recipients } from './recipients.ts';
import { acts } from './acts.ts';
import { backup } from './backup.ts';
import { check } from './mailings-check.ts';
import { mailings } from './mailings.ts';
import { testMail } from './mailings-test.ts';
import { report } from './mailings-report.ts';
import { schedule } from './mailings-schedule.ts';
import { send } from './mailings-send.ts';
import { write } from './mailings-write.ts';
import { outbox } from './outbox.ts';
import { letters } from './letters.ts';
import { imports } from './imports.ts';
import { importPeople } from './imports-people.ts';
import { importStays } from './imports-stays.ts';
import { importReport } from './imports-report.ts';
import { importTrial } from './imports-trial.ts';
import { lists } from './lists.ts';
import { mailbox } from './mailbox.ts';
import { menu } from './menu.ts';
import { decide } from './decide.ts';
import type {} from 'i18next';
import { faults } from './faults.ts';

/**
 * Every sentence a person reads, by noun. A namespace is one file here; `t('faults:gone')` finds it.
 * Language is an argument of the reader, never of the engine: the engine speaks in codes.
 */
const groups = {
  account,
  answers,
  backup,
  privacy,
  faults,
  decide,
  evidence,
  imports,
  'import-people': importPeople,
  'import-stays': importStays,
  'import-report': importReport,
  'import-trial': importTrial,
  letters,
  lists,
  mailbox,
  menu,
  outbox,
  mailings,
  write,
  check,
  send,
  report,
  schedule,
  'test-mail': testMail,
  acts,
  recipients,
  people,
  security,
  settings,
  shell,
  start,
  status,
  unlock,
};

type Groups = typeof groups;
type Namespace = keyof Groups;
type WithoutPlural<K> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;

/** The name of a sentence: its group, a colon, its key; plural forms go by their stem. */
export type WordKey = {
  [N in Namespace]: `${N}:${WithoutPlural<keyof Groups[N]['de']> & string}`;
}[Namespace];
/** What fills a sentence's placeholders. */
export type WordParams = Readonly<Record<string, string | number>>;
/** Finds a sentence in the reader's language. Values are put in as they are: React shows them as text. */
export type Translate = (key: WordKey, params?: WordParams) => string;

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** i18next's resources: language, namespace, key. */
export const resources = {
  de: Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, group.de])),
  en: Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, group.en])),
};
export const namespaces = Object.keys(groups);

declare module 'i18next' {
  interface CustomTypeOptions {
    keySeparator: false;
    returnNull: false;
  }
}
