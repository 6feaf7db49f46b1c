import type { Handlers } from '#contract/contract.ts';
import type { Settings } from '#contract/settings.ts';
import type { ConsentEntry } from '#domain/consent/entry.ts';
import type { LetterId, MailingId } from '#domain/ids.ts';
import { isId } from '#domain/ids.ts';
import { writeCsv } from './addressbook/csv/write.ts';
import { tableReader } from './addressbook/table-reader.ts';
import type { EngineOptions } from './engine-options.ts';
import { actHandlers } from './features/acts/handlers.ts';
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
import { letterHandlers } from './features/letters/handlers.ts';
import { letterFrame } from './features/letters/letter-frame.ts';
import { forgetOldLists } from './features/lists/delete.ts';
import { listHandlers } from './features/lists/handlers.ts';
import { mailboxHandlers } from './features/mailbox/handlers.ts';
import { freezeAt, thawHalfFrozen } from './features/mailings/freeze.ts';
import { mailFrames } from './features/mailings/frames.ts';
import { mailingHandlers } from './features/mailings/handlers.ts';
import type { MailingPorts } from './features/mailings/ports.ts';
import { outboxHandlers } from './features/outbox/handlers.ts';
import type { Events } from './features/ports.ts';
import { recipientHandlers } from './features/recipients/handlers.ts';
import type { TableFile } from './features/recipients/ports.ts';
import { organisationHandlers } from './features/settings/handlers.ts';
import { requireKind } from './features/store/require-kind.ts';
import { checkMailbox } from './jobs/check-mailbox/mailbox-checks.ts';
import { noMailbox } from './jobs/check-mailbox/no-mailbox.ts';
import { dailyBackups } from './jobs/back-up/daily-backups.ts';
import { forgetUnfinishedImports, importFile } from './jobs/import-file/import-file.ts';
import { jobBoard } from './jobs/job-board.ts';
import { mailingSender } from './jobs/send-mailing/mailing-sender.ts';
import { noSubmission } from './jobs/send-mailing/no-submission.ts';
import { mailComposer } from './mail/compose/compose.ts';
import { sentMailReader } from './mail/compose/read-back.ts';
import { letterReader } from './mail/parse/letter-reader.ts';
import { practiceAnswers } from './practice/answers.ts';
import { seedClub } from './practice/club.ts';
import { seedMailings } from './practice/first-mailings.ts';
import { practiceMailbox } from './practice/mailbox.ts';
import { practiceSubmission } from './practice/submission.ts';
import { backupFolder } from './store/backup/backup-folder.ts';
import { realFiles } from './store/files.ts';
import type { OpenStore } from './store/live/open-store.ts';
import { actTable } from './store/tables/acts.ts';
import { addressTable } from './store/tables/addresses.ts';
import { audienceTable } from './store/tables/audience.ts';
import { backupPlanTable } from './store/tables/backup-plan.ts';
import { bounceTable } from './store/tables/bounces.ts';
import { consentTable } from './store/tables/consents.ts';
import { correspondents } from './store/tables/correspondents.ts';
import { decideTable } from './store/tables/decide.ts';
import { deletedListTable } from './store/tables/deleted-lists.ts';
import { deliveryTable } from './store/tables/deliveries.ts';
import { importDirectory } from './store/tables/import-directory.ts';
import { importWrites } from './store/tables/import-writes.ts';
import { importTable } from './store/tables/imports.ts';
import { groupTable } from './store/tables/groups.ts';
import { letterTable } from './store/tables/letters.ts';
import { listCopies } from './store/tables/list-copies.ts';
import { listTable } from './store/tables/lists.ts';
import { mailboxTable } from './store/tables/mailboxes.ts';
import { mailingReportTable } from './store/tables/mailing-report.ts';
import { mailingSenderTable } from './store/tables/mailing-sender.ts';
import { mailingTable } from './store/tables/mailings.ts';
import { membershipTable } from './store/tables/memberships.ts';
import { openingTable } from './store/tables/openings.ts';
import { organisationTable } from './store/tables/organisation.ts';
import { outboxTable } from './store/tables/outbox.ts';
import { personFieldTable } from './store/tables/person-fields.ts';
import { practiceLetterTable } from './store/tables/practice-letters.ts';
import { recipientViews } from './store/tables/recipient-views.ts';
import { recipientTable } from './store/tables/recipients.ts';
import { secretTable } from './store/tables/secrets.ts';
import { acceptanceProof, sendingLedger, waitingDeliveries } from './store/tables/sending-ledger.ts';
import { refreshSortKeys } from './store/tables/sort-keys.ts';
import { fromBase64 } from './system/from-base64.ts';
import { domainToAscii } from './system/domain-to-ascii.ts';
import { sha256 } from './system/sha256.ts';
import { runInWorker } from './system/worker.ts';

/** A club at work: its store with everything the program does on it. */
export interface Club {
  readonly handlers: Partial<Handlers>;
  readonly board: JobBoard;
  organisation(): string;
  mailFrame(path: string): Promise<string | null>;
  /** Ends its jobs between two letters. */
  stop(): Promise<void>;
}

interface ClubOptions extends EngineOptions {
  readonly events: Events;
  /** A store made a moment ago gets the practice club. */
  readonly isNew: boolean;
  readonly settings: () => Settings;
  readonly practice: boolean;
}

/** The practice club has one account, the first. */
const practiceAccount = 1;

const letterPath = /^letter\/(\d{1,15})$/;

/** Every table on this store, under the names by which features and jobs ask for them. */
function tablesOf(store: OpenStore) {
  const secrets = secretTable(store);
  const letterRows = letterTable(store);
  const cases = decideTable(store);
  return {
    store,
    acts: actTable(store),
    lists: listTable(store),
    deletedLists: deletedListTable(store),
    listCopies: listCopies(store),
    waiting: waitingDeliveries(store),
    addresses: addressTable(store),
    recipients: recipientTable(store),
    views: recipientViews(store),
    groups: groupTable(store),
    fields: personFieldTable(store),
    memberships: membershipTable(store),
    consents: consentTable(store),
    organisation: organisationTable(store),
    mailings: mailingTable(store),
    deliveries: deliveryTable(store),
    audience: audienceTable(store),
    sender: mailingSenderTable(store),
    reports: mailingReportTable(store),
    secrets,
    mac: secrets.mac,
    outbox: outboxTable(store),
    practiceLetters: practiceLetterTable(store),
    mailboxes: mailboxTable(store),
    people: correspondents(store),
    letters: letterRows,
    letterBook: letterRows,
    letterBlobs: store.blobs,
    rawBlobs: store.blobs,
    bounces: bounceTable(store),
    cases,
    caseBook: cases,
    directory: importDirectory(store),
    imports: importTable(store),
    writes: importWrites(store),
  };
}

/** What features and jobs share: the tables, the outer world, and who sits at the keyboard. */
function commonPorts(store: OpenStore, { clock, events, log, randomness, workers }: ClubOptions) {
  return {
    ...tablesOf(store),
    clock,
    events,
    log,
    randomness,
    sha256,
    toAscii: domainToAscii,
    operator: () => store.operator,
    letterReader: letterReader((letter, bounds) => runInWorker(workers.readLetter, letter, bounds)),
    reader: sentMailReader,
    tables: tableReader((request, bounds) => runInWorker(workers.readTable, request, bounds)),
    fromBase64,
    ledger: sendingLedger(store),
  };
}

type CommonPorts = ReturnType<typeof commonPorts>;

/** Into the practice outbox; what was sent is answered. */
function practiceWayOut(common: CommonPorts, language: 'de' | 'en') {
  const { delivered } = practiceAnswers(common, language);
  return practiceSubmission({ ...common, delivered });
}

/** Counted from now on, in the background: opening does not wait for the keychain. */
function countedCopy(common: CommonPorts, { keychain }: ClubOptions) {
  const { storeId } = common.store;
  return copyWatch({ ...common, openings: openingTable(common.store), keychain, storeId });
}

/** The jobs and what the mailings' handlers need of them. */
function jobsOf(tables: CommonPorts, options: ClubOptions) {
  const copy = options.practice ? uncounted : countedCopy(tables, options);
  const common = { ...tables, copy };
  const composer = mailComposer(common.mac);
  const submission = options.practice ? practiceWayOut(common, options.language) : noSubmission;
  const sending = mailingSender({ ...common, composer, submission });
  const board = jobBoard(common.events, [sending]);
  const checks = options.practice
    ? checkMailbox({
        ...common,
        ledger: acceptanceProof(common.store),
        mailbox: practiceMailbox(common, practiceAccount),
        jobs: board,
      })
    : noMailbox;
  const language = () => {
    const chosen = options.settings().language;
    return chosen === 'system' ? options.language : chosen;
  };
  const people = {
    write: (headings: readonly string[], rows: readonly (readonly string[])[]) =>
      writeCsv(headings, rows, { excel: language() === 'de' }),
  };
  const table: TableFile = {
    write: (headings, rows, { defused }) => writeCsv(headings, rows, { excel: language() === 'de', defused }),
  };
  return {
    copy,
    sending,
    board,
    checks,
    mailing: { ...common, composer, sending, people, language },
    recipients: { ...common, table, language, jobs: board },
  };
}

async function seed(common: CommonPorts, mailing: MailingPorts, language: 'de' | 'en'): Promise<void> {
  const record = (entry: ConsentEntry) => appendConsent(common, entry);
  const club = await seedClub({ ...common, record }, language);
  const freeze = (mailingId: MailingId, at: number) => freezeAt(mailing, mailingId, at);
  await seedMailings({ ...common, freezeAt: freeze }, club, language);
}

/** Builds features and jobs on an open store, seeds a new one, and starts the jobs. */
export async function openClub(store: OpenStore, options: ClubOptions): Promise<Club> {
  const common = commonPorts(store, options);
  requireKind(common.organisation, options);
  const { copy, sending, board, checks, mailing, recipients } = jobsOf(common, options);
  const frames = mailFrames({ ...common, mailings: mailing });
  const importing = {
    ...common,
    blobs: store.blobs,
    jobs: board,
    language: mailing.language,
    files: mailing.people,
    sessions: importSessions(common),
  };
  const importWork = importFile(importing);
  if (options.isNew) await seed(common, mailing, options.language);
  await refreshSortKeys(store);
  await dropUnfinished(common);
  await forgetUnfinishedImports(common);
  await thawHalfFrozen(common);
  await forgetOldLists(common);
  await sending.start();
  checks.start();
  const backups = new Backups({
    ...common,
    source: store,
    disk: backupFolder(realFiles),
    plan: backupPlanTable(store),
    organisationName: () => common.organisation.get().name,
  });
  const daily = dailyBackups(backups, options.clock);
  if (!options.practice) daily.start();
  return {
    handlers: {
      ...actHandlers({ ...common, takeBackImport: (actId) => importWork.takeBackAct(actId) }),
      ...listHandlers(common),
      ...recipientHandlers(recipients),
      ...fieldHandlers(common),
      ...organisationHandlers(common),
      ...mailingHandlers(mailing),
      ...outboxHandlers(common),
      ...letterHandlers(common),
      ...decideHandlers(common),
      ...importHandlers(importing, importWork),
      ...mailboxHandlers(checks),
      ...(options.practice ? {} : { ...backupHandlers(backups), ...copyHandlers(copy) }),
    },
    board,
    organisation: () => common.organisation.get().name,
    mailFrame: (path) => {
      const letterId = Number(letterPath.exec(path)?.[1]);
      return isId<LetterId>(letterId) ? letterFrame(common, letterId) : frames(path);
    },
    stop: async () => {
      await copy.stop();
      await Promise.all([importWork.stop(), checks.stop(), sending.close(), daily.stop()]);
    },
  };
}
