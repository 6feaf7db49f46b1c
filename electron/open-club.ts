import type { Handlers } from '#contract/contract.ts';
import type { ConsentEntry } from '#domain/consent/entry.ts';
import type { LetterId, MailingId } from '#domain/ids.ts';
import { isId } from '#domain/ids.ts';
import { writeCsv } from './addressbook/csv/write.ts';
import type { Signal } from './features/signal.ts';
import { probeWhenDue } from './features/account/probe-when-due.ts';
import { AccountTrial } from './features/account/trial.ts';
import type { AccountPorts } from './features/account/ports.ts';
import { accountTester } from './mail/accounts/account-tester.ts';
import { probeWords } from './mail/accounts/probe-words.ts';
import { accountHandlers } from './features/account/handlers.ts';
import { passwordEntry } from './features/account/read-password.ts';
import { actHandlers } from './features/acts/handlers.ts';
import { answerHandlers } from './features/answers/handlers.ts';
import { awayHandlers } from './features/away/handlers.ts';
import { dropUnfinished } from './features/acts/sliced-act.ts';
import { Backups } from './features/backup/backups.ts';
import { backupHandlers } from './features/backup/handlers.ts';
import { copyWatch } from './features/copies/copy-watch.ts';
import { copyHandlers } from './features/copies/handlers.ts';
import { uncounted } from './features/copies/uncounted.ts';
import { appendConsent } from './features/consent/append.ts';
import { decideHandlers } from './features/decide/handlers.ts';
import { importHandlers } from './features/imports/handlers.ts';
import { importSessions } from './features/imports/sessions.ts';
import { fieldHandlers } from './features/fields/handlers.ts';
import type { JobBoard } from './features/jobs/ports.ts';
import { standingHandlers } from './features/jobs/standing.ts';
import { letterHandlers } from './features/letters/handlers.ts';
import { letterFrame } from './features/letters/letter-frame.ts';
import { forgetOldLists } from './features/lists/delete.ts';
import { listHandlers } from './features/lists/handlers.ts';
import { imapFolders } from './mail/imap/mailbox-folders.ts';
import { mailboxHandlers } from './features/mailbox/handlers.ts';
import { freezeAt, thawHalfFrozen } from './features/mailings/freeze.ts';
import { mailFrames } from './features/mailings/frames.ts';
import { mailingHandlers } from './features/mailings/handlers.ts';
import type { MailingPorts } from './features/mailings/ports.ts';
import { askAboutCopy } from './features/mailings/schedule.ts';
import { testMailHandlers } from './features/test-mail/handlers.ts';
import { outboxHandlers } from './features/outbox/handlers.ts';
import { ownerTeller } from './features/owners/owner-teller.ts';
import { recipientHandlers } from './features/recipients/handlers.ts';
import type { TableFile } from './features/recipients/ports.ts';
import { requestHandlers } from './features/requests/handlers.ts';
import { organisationHandlers } from './features/settings/handlers.ts';
import { requireKind } from './features/store/require-kind.ts';
import { dailyBackups } from './jobs/back-up/daily-backups.ts';
import { forgetUnfinishedImports, importFile } from './jobs/import-file/import-file.ts';
import { jobBoard } from './jobs/job-board.ts';
import { mailingSender } from './jobs/send-mailing/mailing-sender.ts';
import { scheduledSender } from './jobs/send-scheduled/scheduled-sender.ts';
import type { NoticeSender } from './jobs/send-notices/notice-sender.ts';
import { testSender } from './jobs/send-test/test-sender.ts';
import { noticeSender } from './jobs/send-notices/notice-sender.ts';
import { mailComposer } from './mail/compose/compose.ts';
import { seedClub } from './practice/club.ts';
import { seedMailings } from './practice/first-mailings.ts';
import { backupFolder } from './store/backup/backup-folder.ts';
import { realFiles } from './store/files.ts';
import type { OpenStore } from './store/live/open-store.ts';
import { backupPlanTable } from './store/tables/backup-plan.ts';
import { openingTable } from './store/tables/openings.ts';
import { refreshSortKeys } from './store/tables/sort-keys.ts';
import { budgetOf, refusalsOf, wayIn, wayOut } from './club-mail.ts';
import type { ClubOptions, ClubPorts } from './club-ports.ts';
import { clubPorts } from './club-ports.ts';

/** A club at work: its store with everything the program does on it. */
export interface Club {
  readonly handlers: Partial<Handlers>;
  readonly board: JobBoard;
  organisation(): string;
  mailFrame(path: string): Promise<string | null>;
  /** Ends its jobs between two letters. */
  stop(): Promise<void>;
}

const letterPath = /^letter\/(\d{1,15})$/;

/** Counted from now on, in the background: opening does not wait for the keychain. */
function countedCopy(common: ClubPorts, { keychain }: ClubOptions) {
  const { storeId } = common.store;
  const putBack = () => askAboutCopy(common);
  return copyWatch({ ...common, openings: openingTable(common.store), keychain, storeId, putBack });
}

/** The jobs and what the mailings' handlers need of them. */
function jobsOf(tables: ClubPorts, options: ClubOptions) {
  const copy = options.practice ? uncounted : countedCopy(tables, options);
  const common = { ...tables, copy };
  const composer = mailComposer(common.mac);
  const way = { submission: wayOut(common, options), budget: budgetOf(common, options) };
  // In practice nobody leaves while the program does not run.
  const firstLook = { isAwaited: () => !options.practice && checks.isFirstAwaited() };
  const sending = mailingSender({ ...common, ...way, composer, refusals: refusalsOf(common), firstLook });
  const notices = noticeSender({ ...common, ...way });
  const tests = testSender({ ...common, ...way });
  const board = jobBoard(common.events, [sending]);
  const told = { jobs: board, noticeQueued: () => notices.wake(), looked: () => sending.wake() };
  const account = accountPorts(common, options, (change) => {
    sending.lookAgain();
    notices.lookAgain();
    if (change !== 'limits') checks.accountChanged(change === 'mailbox');
  });
  const probe = (signal: Signal) => probeWhenDue(account, signal);
  const checks = wayIn(common, options, { ...told, composer, probe });
  const owners = ownerTeller({ ...common, noticeQueued: told.noticeQueued });
  const { language } = common;
  const people = {
    write: (headings: readonly string[], rows: readonly (readonly string[])[]) =>
      writeCsv(headings, rows, { excel: language() === 'de' }),
  };
  const table: TableFile = {
    write: (headings, rows, { defused }) => writeCsv(headings, rows, { excel: language() === 'de', defused }),
  };
  const mailing = { ...common, composer, sending, people, language };
  return {
    account,
    copy,
    sending,
    scheduled: scheduledSender(mailing),
    notices,
    owners,
    tests,
    board,
    checks,
    mailing,
    recipients: { ...common, table, language, jobs: board },
  };
}

async function seed(common: ClubPorts, mailing: MailingPorts, language: 'de' | 'en'): Promise<void> {
  const record = (entry: ConsentEntry) => appendConsent(common, entry);
  const club = await seedClub({ ...common, record }, language);
  const freeze = (mailingId: MailingId, at: number) => freezeAt(mailing, mailingId, at);
  await seedMailings({ ...common, freezeAt: freeze }, club, language);
}

function accountPorts(
  common: ClubPorts,
  { keychain }: ClubOptions,
  accountChanged: AccountPorts['accountChanged'],
): AccountPorts {
  return {
    ...common,
    keychain,
    passwordName: passwordEntry(common.store.storeId),
    accountChanged,
    tester: accountTester({ ...common, words: () => probeWords[common.language()] }),
  };
}

/** Practice has no account that could be set up. */
function accountCalls(
  ports: AccountPorts,
  { practice }: ClubOptions,
): { readonly calls: Partial<Handlers>; readonly stop: () => Promise<void> } {
  if (practice) return { calls: { 'account.get': () => null }, stop: () => Promise.resolve() };
  const trial = new AccountTrial(ports);
  return { calls: accountHandlers(ports, trial), stop: () => trial.stop() };
}

function importingOf(
  common: ClubPorts,
  { board, mailing }: Pick<ReturnType<typeof jobsOf>, 'board' | 'mailing'>,
) {
  return {
    ...common,
    blobs: common.store.blobs,
    jobs: board,
    language: mailing.language,
    files: mailing.people,
    sessions: importSessions(common),
  };
}

function backupsOf(common: ClubPorts): Backups {
  return new Backups({
    ...common,
    source: common.store,
    disk: backupFolder(realFiles),
    plan: backupPlanTable(common.store),
    organisationName: () => common.organisation.get().name,
  });
}

/** Letters that came in: as they were written, what answers a mailing, and who is away. */
function letterCalls(common: ClubPorts): Partial<Handlers> {
  return { ...letterHandlers(common), ...answerHandlers(common), ...awayHandlers(common) };
}

/** What the owner decides, and what is then written to the people concerned. */
function askingCalls(common: ClubPorts, notices: NoticeSender): Partial<Handlers> {
  const ports = { ...common, noticeQueued: () => notices.wake() };
  return { ...decideHandlers(ports), ...requestHandlers(ports) };
}

/** Falling asleep and waking up reach whatever may be under way; what the battery does is only shown. */
function followPower(
  { power, events }: ClubPorts,
  { checks, sending, notices, scheduled }: ReturnType<typeof jobsOf>,
): () => void {
  return power.follow((event) => {
    if (event === 'suspend' || event === 'resume') {
      checks.powerChanged();
      sending.lookAgain();
      notices.wake();
      scheduled.wake();
    }
    events.changed('jobs');
  });
}

/** After whatever ended the program before. */
async function putInOrder(common: ClubPorts): Promise<void> {
  await refreshSortKeys(common.store);
  await dropUnfinished(common);
  await forgetUnfinishedImports(common);
  await thawHalfFrozen(common);
  await forgetOldLists(common);
}

/** Builds features and jobs on an open store, seeds a new one, and starts the jobs. */
export async function openClub(store: OpenStore, options: ClubOptions): Promise<Club> {
  const common = clubPorts(store, options);
  requireKind(common.organisation, options);
  const jobs = jobsOf(common, options);
  const { copy, sending, scheduled, notices, owners, tests, board, checks, mailing, recipients } = jobs;
  const account = accountCalls(jobs.account, options);
  const frames = mailFrames({ ...common, mailings: mailing });
  const importing = importingOf(common, { board, mailing });
  const importWork = importFile(importing);
  if (options.isNew) await seed(common, mailing, options.language);
  await putInOrder(common);
  await sending.start();
  await notices.start();
  checks.start();
  scheduled.start();
  const unfollow = followPower(common, jobs);
  const backups = backupsOf(common);
  const daily = dailyBackups(backups, options.clock);
  if (!options.practice) daily.start();
  return {
    handlers: {
      ...actHandlers({ ...common, jobs: board, takeBackImport: (actId) => importWork.takeBackAct(actId) }),
      ...listHandlers({ ...common, tellOwnersSoon: () => owners.tell() }),
      ...recipientHandlers(recipients),
      ...fieldHandlers(common),
      ...account.calls,
      ...organisationHandlers(common),
      ...mailingHandlers(mailing, scheduled),
      ...testMailHandlers({ ...mailing, testPost: tests }),
      ...outboxHandlers(common),
      ...letterCalls(common),
      ...askingCalls(common, notices),
      ...importHandlers(importing, importWork),
      ...mailboxHandlers({ ...common, checks, folders: imapFolders(common) }),
      ...standingHandlers({ ...common, checks, practice: options.practice }),
      ...(options.practice ? {} : { ...backupHandlers(backups), ...copyHandlers(copy) }),
    },
    board,
    organisation: () => common.organisation.get().name,
    mailFrame: (path) => {
      const letterId = Number(letterPath.exec(path)?.[1]);
      return isId<LetterId>(letterId) ? letterFrame(common, letterId) : frames(path);
    },
    stop: async () => {
      unfollow();
      await copy.stop();
      await Promise.all([
        account.stop(),
        importWork.stop(),
        checks.stop(),
        scheduled.close(),
        sending.close(),
        owners.ended(),
        notices.close(),
        tests.close(),
        daily.stop(),
      ]);
    },
  };
}
