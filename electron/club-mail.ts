import type { ClubOptions, ClubPorts } from './club-ports.ts';
import type { JobReports } from './jobs/job-board.ts';
import type { CheckMailbox } from './jobs/check-mailbox/mailbox-checks.ts';
import type { Budget, Refusals, Submission } from './jobs/send-mailing/ports.ts';
import type { Choice } from '#domain/decide/settle.ts';
import type { CaseId } from '#domain/ids.ts';
import { draftFromLetter } from './features/mailings/draft-from-letter.ts';
import type { LetterDraft } from './jobs/check-mailbox/draft-book.ts';
import { settleByLetter } from './features/owners/settle-by-letter.ts';
import { tellOwners } from './features/owners/tell-owners.ts';
import { accountBudget } from './features/account/budget.ts';
import { noLimits } from './jobs/send-mailing/no-limits.ts';
import { refusalTaker } from './jobs/check-mailbox/take-refusal.ts';
import { checkMailbox } from './jobs/check-mailbox/mailbox-checks.ts';
import { imapMailbox } from './mail/imap/imap-mailbox.ts';
import type { Composer } from './features/mailings/ports.ts';
import type { Signal } from './features/signal.ts';
import { fileCopies } from './jobs/file-copies/file-copies.ts';
import { imapSentFolder } from './mail/imap/sent-copy.ts';
import { imapWatch } from './mail/imap/imap-watch.ts';
import { smtpSubmission } from './mail/smtp/submission.ts';
import { practiceAnswers } from './practice/answers.ts';
import { practiceMailbox } from './practice/mailbox.ts';
import { practiceSubmission } from './practice/submission.ts';
import { acceptanceProof } from './store/tables/sending-ledger.ts';

/** The practice club has one account, the first. */
const practiceAccount = 1;

/** How mail leaves: into the practice outbox, where what was sent is answered, or by the club's account. */
export function wayOut(common: ClubPorts, options: ClubOptions): Submission {
  if (!options.practice) return smtpSubmission({ ...common, ...options.sending });
  const { delivered } = practiceAnswers(common, options.language);
  return practiceSubmission({ ...common, delivered });
}

/** What the account's limits leave; practice has none. */
export function budgetOf(common: ClubPorts, { practice }: ClubOptions): Budget {
  return practice ? noLimits : accountBudget(common);
}

/** Where refusals at handing over are put before the owner. */
export function refusalsOf(common: ClubPorts): Refusals {
  return refusalTaker({
    ...common,
    accountId: () => common.accounts.get()?.id ?? practiceAccount,
  });
}

/** How mail comes in, as the job that looks for it. */
export function wayIn(
  common: ClubPorts,
  options: ClubOptions,
  told: {
    readonly jobs: JobReports;
    readonly noticeQueued: () => void;
    readonly looked: () => void;
    readonly composer: Composer;
    /** Checks the account again where that is due. */
    readonly probe: (signal: Signal) => Promise<void>;
  },
): CheckMailbox {
  const ledger = acceptanceProof(common.store);
  const account = () => {
    const { address, plusAddress } = common.sender.sender([]);
    const mailbox = common.accounts.get()?.mailbox.host;
    return { address, plusAddress, servers: mailbox === undefined ? [] : [mailbox] };
  };
  const owners = {
    account,
    drafts: { add: (draft: LetterDraft) => draftFromLetter(common, draft) },
    settle: (caseId: CaseId, choice: Choice, by: string) => settleByLetter(common, caseId, choice, by),
    tellOwners: () => tellOwners({ ...common, ...told }),
  };
  const files = { ...common, ...told, sentFolder: imapSentFolder(common) };
  const afterLook = async (signal: Signal) => {
    if (options.practice) return;
    await fileCopies(files, signal);
    await told.probe(signal);
  };
  return checkMailbox({ ...common, afterLook, ...mailboxOf(common, options), ...owners, ...told, ledger });
}

/** Planned answers in practice; else the mailbox of the account there is at each look, and an ear to it. */
function mailboxOf(common: ClubPorts, { practice }: ClubOptions) {
  if (practice) return { mailbox: practiceMailbox(common, practiceAccount), watch: null };
  return { mailbox: imapMailbox(common, { chosen: common.mailboxes.chosen }), watch: imapWatch(common) };
}
