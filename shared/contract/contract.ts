import { account } from './account.ts';
import { acts } from './acts.ts';
import { answers } from './answers.ts';
import { away } from './away.ts';
import { backup } from './backup.ts';
import { copies } from './copies.ts';
import { decide } from './decide.ts';
import type { ArgumentOf, HandlersOf, OutputOf } from './define.ts';
import { desktop } from './desktop.ts';
import { startAtLogin } from './start-at-login.ts';
import { fields } from './fields.ts';
import { imports } from './imports.ts';
import { jobs } from './jobs.ts';
import { letters } from './letters.ts';
import { lists } from './lists.ts';
import { mailings } from './mailings.ts';
import { outbox } from './outbox.ts';
import { recipients } from './recipients.ts';
import { requests } from './requests.ts';
import { settings } from './settings.ts';
import { store } from './store.ts';
import { testMail } from './test-mail.ts';

/** Every call between window and engine. Adding one here is all that types, client and dispatch need. */
export const contract = {
  ...store,
  ...settings,
  ...account,
  ...lists,
  ...recipients,
  ...fields,
  ...imports,
  ...acts,
  ...mailings,
  ...jobs,
  ...letters,
  ...answers,
  ...away,
  ...decide,
  ...requests,
  ...outbox,
  ...testMail,
  ...backup,
  ...copies,
  ...desktop,
  ...startAtLogin,
};

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type Argument<N extends CallName> = ArgumentOf<Contract, N>;
export type Output<N extends CallName> = OutputOf<Contract, N>;
export type Handlers = HandlersOf<Contract>;
/** What every host answers itself, beside the engine. */
export type HostHandlers = HandlersOf<typeof desktop & typeof startAtLogin>;

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name);
}
