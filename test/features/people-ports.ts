import type { JobView } from '#contract/jobs.ts';
import type { Topic } from '#contract/events.ts';
import type { PersonInput } from '#contract/recipients.ts';
import type { ListId, RecipientId } from '#domain/ids.ts';
import { writeCsv } from '#electron/addressbook/csv/write.ts';
import { fieldHandlers } from '#electron/features/fields/handlers.ts';
import { actHandlers } from '#electron/features/acts/handlers.ts';
import { appendConsent } from '#electron/features/consent/append.ts';
import { listHandlers } from '#electron/features/lists/handlers.ts';
import type { WaitingDeliveries } from '#electron/features/lists/ports.ts';
import { recipientHandlers } from '#electron/features/recipients/handlers.ts';
import { seedClub } from '#electron/practice/club.ts';
import { actTable } from '#electron/store/tables/acts.ts';
import { addressTable } from '#electron/store/tables/addresses.ts';
import { consentTable } from '#electron/store/tables/consents.ts';
import { deletedListTable } from '#electron/store/tables/deleted-lists.ts';
import { groupTable } from '#electron/store/tables/groups.ts';
import { listCopies } from '#electron/store/tables/list-copies.ts';
import { listTable } from '#electron/store/tables/lists.ts';
import { membershipTable } from '#electron/store/tables/memberships.ts';
import { organisationTable } from '#electron/store/tables/organisation.ts';
import { personFieldTable } from '#electron/store/tables/person-fields.ts';
import { recipientViews } from '#electron/store/tables/recipient-views.ts';
import { recipientTable } from '#electron/store/tables/recipients.ts';
import { domainToAscii } from '#electron/system/domain-to-ascii.ts';
import { sha256 } from '#electron/system/sha256.ts';
import { openScratchStore } from '../store/scratch-store.ts';

/** A new real store with every port that people and lists need. */
export async function openPeople() {
  const { db, folder, clock, randomness } = await openScratchStore();
  const events: { topic: Topic; ids: readonly number[] }[] = [];
  const reports: { id: string; view: JobView | null }[] = [];
  const waiting: WaitingDeliveries = {
    waitingFor: () => null,
    scheduledFor: () => null,
    cancelWaiting: () => undefined,
  };
  const ports = {
    store: db,
    clock,
    randomness,
    sha256,
    toAscii: domainToAscii,
    operator: () => 'Erika',
    events: { changed: (topic: Topic, ids: readonly number[] = []) => void events.push({ topic, ids }) },
    waiting,
    tellOwnersSoon: () => undefined,
    acts: actTable(db),
    lists: listTable(db),
    deletedLists: deletedListTable(db),
    listCopies: listCopies(db),
    addresses: addressTable(db),
    recipients: recipientTable(db),
    groups: groupTable(db),
    fields: personFieldTable(db),
    memberships: membershipTable(db),
    consents: consentTable(db),
    organisation: organisationTable(db),
    views: recipientViews(db),
    table: {
      write: (
        headings: readonly string[],
        rows: readonly (readonly string[])[],
        form: { defused: boolean },
      ) => writeCsv(headings, rows, { excel: false, ...form }),
    },
    jobs: { report: (id: string, view: JobView | null) => void reports.push({ id, view }) },
    language: () => 'de' as const,
  };
  return {
    db,
    folder,
    clock,
    events,
    reports,
    ports,
    fields: fieldHandlers(ports),
    people: recipientHandlers(ports),
    lists: listHandlers(ports),
    acts: actHandlers(ports),
    seed: (language: 'de' | 'en') =>
      seedClub({ ...ports, record: (entry) => appendConsent(ports, entry) }, language),
  };
}

export type People = Awaited<ReturnType<typeof openPeople>>;

/** A list that people can be put on. */
export async function addList(people: People, name = 'Sonnenpost'): Promise<ListId> {
  return people.db.transaction(() => {
    const accountId = people.ports.organisation.insertAccount({
      kind: 'practice',
      senderName: 'Verein',
      address: 'post@example.org',
    });
    const publicNumber = people.ports.lists.all(0).length + 1;
    return people.ports.lists.insert({
      publicNumber,
      name,
      label: `liste-${publicNumber}`,
      kind: 'newsletter',
      state: 'active',
      colour: 'teal',
      signUpRule: 'approve',
      returnRule: 'ask',
      accountId,
      replyTo: 'post@example.org',
      position: publicNumber,
      createdAt: people.clock.now(),
    });
  });
}

export function person(givenName: string, familyName: string, address: string): PersonInput {
  return { givenName, familyName, address, salutation: '', language: 'de', groups: [] };
}

/** Adds a person by the handler, as the screen does. */
export async function addPerson(
  people: People,
  listId: ListId,
  who: PersonInput,
  evenSo = false,
): Promise<RecipientId> {
  return people.people['recipients.add']({
    listId,
    person: who,
    consent: { how: 'paper', note: 'Antrag vom 3. Mai' },
    evenSo,
  });
}

export const wholeGrid = {
  search: '',
  segment: 'all',
  sort: 'name',
  descending: false,
  offset: 0,
  limit: 500,
} as const;

/** Takes back the newest act. */
export async function undo(people: People): Promise<void> {
  const last = await people.acts['acts.last']({});
  if (last === null) throw new Error('nothing to take back');
  await people.acts['acts.undo']({ actId: last.id });
}

/** Puts an address or a tie into a state that letters bring about. */
export async function change(people: People, sql: string, parameters: readonly (string | number)[]) {
  await people.db.transaction(() => people.db.run(sql, parameters));
}

/** An undecided bounce case for the address of a person. */
export async function openBounce(people: People, recipientId: RecipientId, listId: ListId): Promise<void> {
  const now = people.clock.now();
  await people.db.transaction(() => {
    const letter = people.db.run(
      `INSERT INTO letter (account_id, folder, uid_validity, uid, fingerprint, at, kind, outcome, who, from_address,
         subject, beginning) VALUES (1, 'INBOX', 1, ?, ?, ?, 'bounce', 'to-decide', '', '', '', '')`,
      [recipientId, `letter ${recipientId}`, now],
    ).lastId;
    people.db.run(
      `INSERT INTO decide_case (kind, state, address_id, recipient_id, list_id, letter_id, name, address, quote,
         opened_at) SELECT 'bounce', 'open', address_id, id, ?, ?, '', '', '', ? FROM recipient WHERE id = ?`,
      [listId, letter, now, recipientId],
    );
  });
}
