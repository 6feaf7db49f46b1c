import { messageIdOf } from '#domain/deliveries/message-id.ts';
import type { DeliveryState } from '#domain/deliveries/delivery.ts';
import type { CaseId, DeliveryId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import { plusAddress } from '#domain/identity/plus-address.ts';
import type { Mac, TokenPurpose } from '#domain/identity/token.ts';
import { mintToken } from '#domain/identity/token.ts';
import type { Choice } from '#domain/decide/settle.ts';
import { settleByLetter } from '#electron/features/owners/settle-by-letter.ts';
import { tellOwners } from '#electron/features/owners/tell-owners.ts';
import { noticeWords } from '#wording/notices.ts';
import { decideHandlers } from '#electron/features/decide/handlers.ts';
import { letterHandlers } from '#electron/features/letters/handlers.ts';
import { checkMailbox } from '#electron/jobs/check-mailbox/mailbox-checks.ts';
import { draftFromLetter } from '#electron/features/mailings/draft-from-letter.ts';
import type { LetterDraft } from '#electron/jobs/check-mailbox/draft-book.ts';
import type { Mailbox } from '#electron/jobs/check-mailbox/ports.ts';
import type { BounceBook } from '#electron/jobs/check-mailbox/bounce-book/ports.ts';
import type { Power } from '#electron/jobs/power.ts';
import { letterReader } from '#electron/mail/parse/letter-reader.ts';
import type { RunReader } from '#electron/mail/parse/letter-reader.ts';
import { readLetter } from '#electron/mail/parse/read-letter.ts';
import type { DeliveredMail } from '#electron/practice/delivered-mail.ts';
import { practiceAnswers } from '#electron/practice/answers.ts';
import { practiceMailbox } from '#electron/practice/mailbox.ts';
import { bounceTable } from '#electron/store/tables/bounces.ts';
import { correspondents } from '#electron/store/tables/correspondents.ts';
import { decideTable } from '#electron/store/tables/decide.ts';
import { letterDraftTable } from '#electron/store/tables/letter-drafts.ts';
import { mailingTable } from '#electron/store/tables/mailings.ts';
import { letterTable } from '#electron/store/tables/letters.ts';
import { mailboxTable } from '#electron/store/tables/mailboxes.ts';
import { mailingSenderTable } from '#electron/store/tables/mailing-sender.ts';
import { noticeTable } from '#electron/store/tables/notices.ts';
import { ownerCodeTable } from '#electron/store/tables/owner-codes.ts';
import { removalTable } from '#electron/store/tables/removals.ts';
import { requestTable } from '#electron/store/tables/requests.ts';
import { practiceLetterTable } from '#electron/store/tables/practice-letters.ts';
import { secretTable } from '#electron/store/tables/secrets.ts';
import { acceptanceProof } from '#electron/store/tables/sending-ledger.ts';
import { onMains } from '../on-mains.ts';
import { openPeople } from '../../features/people-ports.ts';
import { silentLog } from '../../store/scratch-store.ts';

export interface ClubMailOptions {
  readonly language?: 'de' | 'en';
  /** Stands between the job and the book of bounces. */
  readonly bounces?: (real: BounceBook) => BounceBook;
  readonly mailbox?: Mailbox;
  readonly run?: RunReader;
  /** Whether letters to `name+label@domain` arrive; as a rule they do. */
  readonly plusAddress?: boolean;
  readonly power?: Power;
}

export const inProcess: RunReader = (bytes) => Promise.resolve(readLetter(bytes));

/** The practice club on a real store with its mailbox, its answers and the job over them. */
export async function openClubMail(options: ClubMailOptions = {}) {
  const { language = 'de', run = inProcess } = options;
  const people = await openPeople();
  const { db, clock } = people;
  await people.seed(language);
  const secrets = secretTable(db);
  const letters = letterTable(db);
  const cases = decideTable(db);
  const tables = {
    ...people.ports,
    mac: secrets.mac,
    requests: requestTable(db),
    mailboxes: mailboxTable(db),
    people: correspondents(db),
    letterBook: letters,
    letters,
    letterBlobs: db.blobs,
    rawBlobs: db.blobs,
    letterReader: letterReader(run),
    bounces: options.bounces?.(bounceTable(db)) ?? bounceTable(db),
    removals: removalTable(db),
    cases,
    caseBook: cases,
    ownerCodes: ownerCodeTable(db),
    mailings: mailingTable(db),
    letterDrafts: letterDraftTable(db),
    notices: noticeTable(db),
    noticeWords,
    sender: mailingSenderTable(db),
    noticeQueued: () => undefined,
    ledger: acceptanceProof(db),
    log: silentLog,
    jobs: { report: () => undefined },
    practiceLetters: practiceLetterTable(db),
  };
  const common = {
    ...tables,
    settle: (caseId: CaseId, choice: Choice, by: string) => settleByLetter(tables, caseId, choice, by),
    tellOwners: () => tellOwners(tables),
    drafts: { add: (draft: LetterDraft) => draftFromLetter(tables, draft) },
    account: () => ({
      ...tables.sender.sender([]),
      plusAddress: options.plusAddress ?? true,
      servers: ['imap.provider.example.org'],
    }),
  };
  const answers = practiceAnswers(common, language);
  const mailbox = options.mailbox ?? practiceMailbox(common, 1);
  const job = checkMailbox({ ...common, mailbox, watch: null, power: options.power ?? onMains });
  return {
    ...people,
    common,
    job,
    decide: decideHandlers(common),
    letters: letterHandlers(common),
    mac: secrets.mac,
    /** Sends a mailing to these people, whose answers are planned with it. */
    send: (names: readonly string[], state: DeliveryState = 'accepted') =>
      db.transaction(() => names.map((name) => deliver(people, secrets.mac, answers, name, state))),
    /** Lets the answers arrive and reads them. */
    settle: async () => {
      clock.advance(8001);
      await job.check();
    },
    rows: async () => (await letterHandlers(common)['letters.recent']({ offset: 0, limit: 100 })).rows,
  };
}

export type ClubMail = Awaited<ReturnType<typeof openClubMail>>;
type People = Awaited<ReturnType<typeof openPeople>>;

function deliver(
  { db, clock }: People,
  mac: Mac,
  answers: { delivered(mail: DeliveredMail): void },
  name: string,
  state: DeliveryState,
): DeliveryId {
  const to = `${name}@example.org`;
  const [row] = db.all(
    `SELECT address.id AS address_id, address.public_number AS number, recipient.id AS recipient_id,
       membership.list_id, list.public_number AS list_number
     FROM address JOIN recipient ON recipient.address_id = address.id
     JOIN membership ON membership.recipient_id = recipient.id JOIN list ON list.id = membership.list_id
     WHERE normalised = ? ORDER BY membership.list_id LIMIT 1`,
    [to],
  );
  if (row === undefined) throw new Error(`nobody at ${to}`);
  const mailing = mailingFor(db, Number(row['address_id']), clock.now());
  const numbers = { mailing: mailing.number, address: Number(row['number']) };
  const token = (purpose: TokenPurpose) =>
    plusAddress(
      'post@example.org',
      mintToken({ purpose, ...numbers, list: Number(row['list_number']), era: 0 }, mac),
    ) ?? '';
  const messageId = messageIdOf(numbers, 'example.org', mac);
  const listUnsubscribe = `<mailto:${token('leave')}?subject=Abmelden>`;
  const { lastId } = db.run(
    `INSERT INTO delivery (mailing_id, address_id, name, address, merge, state, attempts, at, reply, message_id)
     VALUES (?, ?, ?, ?, '{}', ?, 1, ?, '', ?)`,
    [mailing.id, Number(row['address_id']), name, to, state, clock.now(), messageId],
  );
  db.run('INSERT INTO delivery_recipient (delivery_id, recipient_id, list_id) VALUES (?, ?, ?)', [
    lastId,
    Number(row['recipient_id']),
    Number(row['list_id']),
  ]);
  const bytes = Buffer.from(
    `From: Musterverein Seeblick <post@example.org>\r\nTo: ${to}\r\nSubject: Kommt zum Sommerfest\r\nMessage-ID: ${messageId}\r\nList-Unsubscribe: ${listUnsubscribe}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nLiebe Leute,\r\n\r\nAbmelden: ${token('leave-body')}\r\n`,
  );
  answers.delivered({
    deliveryId: toId<DeliveryId>(lastId),
    noticeId: null,
    envelopeFrom: token('bounce'),
    envelopeTo: to,
    messageId,
    listUnsubscribe,
    bytes,
  });
  return toId<DeliveryId>(lastId);
}

/** The newest mailing this address did not get yet, or a new one. */
function mailingFor(db: People['db'], addressId: number, now: number): { id: number; number: number } {
  const [free] = db.all(
    `SELECT id, public_number FROM mailing WHERE id NOT IN (SELECT mailing_id FROM delivery WHERE address_id = ?)
     ORDER BY id DESC LIMIT 1`,
    [addressId],
  );
  if (free !== undefined) return { id: Number(free['id']), number: Number(free['public_number']) };
  const number = db.all('SELECT id FROM mailing').length + 4711;
  const { lastId } = db.run(
    `INSERT INTO mailing (public_number, state, revision, subject, preheader, document, changed_at)
     VALUES (?, 'sent', 1, 'Kommt zum Sommerfest', '', '{}', ?)`,
    [number, now],
  );
  return { id: lastId, number };
}

interface WaitingLetter {
  readonly folder: string;
  readonly uid: number;
  readonly bytes: Uint8Array;
  readonly receivedAt?: number;
}

/** A mailbox that hands out exactly these letters, whatever was read before. */
export function mailboxOf(letters: readonly WaitingLetter[]): Mailbox {
  return {
    place: () => ({ accountId: 1, key: 'test' }),
    readNew: async function* (cursors) {
      for (const letter of letters) {
        const cursor = cursors.find(({ folder }) => folder === letter.folder);
        if (letter.uid > (cursor?.lastUid ?? 0))
          yield await Promise.resolve({
            kind: 'letter' as const,
            letter: { receivedAt: Date.UTC(2026, 4, 4), ...letter, uidValidity: 7 },
          });
      }
    },
    nextLook: () => null,
  };
}
