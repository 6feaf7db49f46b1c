import type { OpenStore } from './store/live/open-store.ts';
import { accountTable } from './store/tables/accounts.ts';
import { actTable } from './store/tables/acts.ts';
import { addressTable } from './store/tables/addresses.ts';
import { answerTable } from './store/tables/answers.ts';
import { awayTable } from './store/tables/away.ts';
import { audienceTable } from './store/tables/audience.ts';
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
import { letterDraftTable } from './store/tables/letter-drafts.ts';
import { letterTable } from './store/tables/letters.ts';
import { listCopies } from './store/tables/list-copies.ts';
import { listTable } from './store/tables/lists.ts';
import { mailboxTable } from './store/tables/mailboxes.ts';
import { mailingReportTable } from './store/tables/mailing-report.ts';
import { mailingSenderTable } from './store/tables/mailing-sender.ts';
import { mailingTable } from './store/tables/mailings.ts';
import { membershipTable } from './store/tables/memberships.ts';
import { noticeTable } from './store/tables/notices.ts';
import { ownerCodeTable } from './store/tables/owner-codes.ts';
import { organisationTable } from './store/tables/organisation.ts';
import { outboxTable } from './store/tables/outbox.ts';
import { personFieldTable } from './store/tables/person-fields.ts';
import { practiceLetterTable } from './store/tables/practice-letters.ts';
import { removalTable } from './store/tables/removals.ts';
import { requestTable } from './store/tables/requests.ts';
import { recipientViews } from './store/tables/recipient-views.ts';
import { recipientTable } from './store/tables/recipients.ts';
import { secretTable } from './store/tables/secrets.ts';
import { waitingDeliveries } from './store/tables/sending-ledger.ts';
import { sentCopyTable } from './store/tables/sent-copies.ts';
import { testAddressTable } from './store/tables/test-addresses.ts';
import { sentMinuteTable } from './store/tables/sent-minutes.ts';

/** Every table on this store, under the names by which features and jobs ask for them. */
export function clubTables(store: OpenStore) {
  const secrets = secretTable(store);
  const letterRows = letterTable(store);
  const cases = decideTable(store);
  return {
    store,
    acts: actTable(store),
    accounts: accountTable(store),
    sentMinutes: sentMinuteTable(store),
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
    notices: noticeTable(store),
    requests: requestTable(store),
    reports: mailingReportTable(store),
    secrets,
    mac: secrets.mac,
    outbox: outboxTable(store),
    sentCopies: sentCopyTable(store),
    testAddresses: testAddressTable(store),
    practiceLetters: practiceLetterTable(store),
    mailboxes: mailboxTable(store),
    people: correspondents(store),
    letters: letterRows,
    letterBook: letterRows,
    answers: answerTable(store),
    away: awayTable(store),
    letterBlobs: store.blobs,
    rawBlobs: store.blobs,
    bounces: bounceTable(store),
    removals: removalTable(store),
    cases,
    ownerCodes: ownerCodeTable(store),
    letterDrafts: letterDraftTable(store),
    caseBook: cases,
    directory: importDirectory(store),
    imports: importTable(store),
    writes: importWrites(store),
  };
}
