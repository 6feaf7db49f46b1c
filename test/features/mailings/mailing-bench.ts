import type { Topic } from '#contract/events.ts';
import type { MailingId } from '#domain/ids.ts';
import type { MailingDocument } from '#domain/mailings/document.ts';
import { writeCsv } from '#electron/addressbook/csv/write.ts';
import { actHandlers } from '#electron/features/acts/handlers.ts';
import { appendConsent } from '#electron/features/consent/append.ts';
import { uncounted } from '#electron/features/copies/uncounted.ts';
import { freezeAt } from '#electron/features/mailings/freeze.ts';
import type { Timetable } from '#electron/features/mailings/handlers.ts';
import { mailingHandlers } from '#electron/features/mailings/handlers.ts';
import type { Clock } from '#electron/features/ports.ts';
import type { Sending } from '#electron/features/mailings/ports.ts';
import { noLimits } from '#electron/jobs/send-mailing/no-limits.ts';
import { mailComposer } from '#electron/mail/compose/compose.ts';
import { seedClub } from '#electron/practice/club.ts';
import { seedMailings } from '#electron/practice/first-mailings.ts';
import type { OpenStore } from '#electron/store/live/open-store.ts';
import { actTable } from '#electron/store/tables/acts.ts';
import { addressTable } from '#electron/store/tables/addresses.ts';
import { audienceTable } from '#electron/store/tables/audience.ts';
import { consentTable } from '#electron/store/tables/consents.ts';
import { deliveryTable } from '#electron/store/tables/deliveries.ts';
import { groupTable } from '#electron/store/tables/groups.ts';
import { listTable } from '#electron/store/tables/lists.ts';
import { mailingReportTable } from '#electron/store/tables/mailing-report.ts';
import { mailingSenderTable } from '#electron/store/tables/mailing-sender.ts';
import { mailingTable } from '#electron/store/tables/mailings.ts';
import { membershipTable } from '#electron/store/tables/memberships.ts';
import { organisationTable } from '#electron/store/tables/organisation.ts';
import { outboxTable } from '#electron/store/tables/outbox.ts';
import { personFieldTable } from '#electron/store/tables/person-fields.ts';
import { recipientTable } from '#electron/store/tables/recipients.ts';
import { secretTable } from '#electron/store/tables/secrets.ts';
import { sendingLedger, waitingDeliveries } from '#electron/store/tables/sending-ledger.ts';
import { testAddressTable } from '#electron/store/tables/test-addresses.ts';
import { domainToAscii } from '#electron/system/domain-to-ascii.ts';
import { sha256 } from '#electron/system/sha256.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import { openScratchStore, silentLog } from '../../store/scratch-store.ts';

const idle: Sending = {
  perSecond: 5,
  waitsUntil: () => null,
  awaitsLook: () => false,
  forecast: (count, now) => noLimits.forecast(count, now, 5),
  wake: () => undefined,
  isStuck: () => false,
  release: () => undefined,
};

/** Nothing leaves by itself. */
export const noTimetable = (): Timetable => ({ turning: new Set(), wake: () => undefined });

/** Everything mailings need, on a real store. `sending` stands still unless a test gives a real job. */
export function mailingPorts(db: OpenStore, clock: Clock, sending: Sending = idle) {
  const events: { topic: Topic; ids: readonly number[]; at: number }[] = [];
  const secrets = secretTable(db);
  return {
    store: db,
    clock,
    log: silentLog,
    randomness: systemRandomness,
    operator: () => 'Erika',
    sha256,
    seen: events,
    jobs: { report: () => undefined },
    events: {
      changed: (topic: Topic, ids: readonly number[] = []) =>
        void events.push({ topic, ids, at: clock.now() }),
    },
    acts: actTable(db),
    lists: listTable(db),
    waiting: waitingDeliveries(db),
    addresses: addressTable(db),
    recipients: recipientTable(db),
    groups: groupTable(db),
    fields: personFieldTable(db),
    memberships: membershipTable(db),
    consents: consentTable(db),
    organisation: organisationTable(db),
    mailings: mailingTable(db),
    deliveries: deliveryTable(db),
    ledger: sendingLedger(db),
    audience: audienceTable(db),
    sender: mailingSenderTable(db),
    reports: mailingReportTable(db),
    outbox: outboxTable(db),
    secrets,
    composer: mailComposer(secrets.mac),
    sending,
    copy: uncounted,
    testAddresses: testAddressTable(db),
    testPost: { post: () => Promise.resolve({ kind: 'accepted' } as const) },
    toAscii: domainToAscii,
    people: {
      write: (headings: readonly string[], rows: readonly (readonly string[])[]) =>
        writeCsv(headings, rows, { excel: false }),
    },
    language: () => 'de' as const,
  };
}

/** A practice club with its two first mailings, on a real store of its own. */
export async function openMailings() {
  const { db, clock, folder } = await openScratchStore();
  const ports = mailingPorts(db, clock);
  const club = await seedClub({ ...ports, record: (entry) => appendConsent(ports, entry) }, 'de');
  const first = await seedMailings(
    { ...ports, freezeAt: (mailingId, at) => freezeAt(ports, mailingId, at) },
    club,
    'de',
  );
  ports.seen.length = 0;
  return {
    db,
    folder,
    clock,
    ports,
    club,
    ...first,
    calls: mailingHandlers(ports, noTimetable()),
    acts: actHandlers(ports),
  };
}

export type Bench = Awaited<ReturnType<typeof openMailings>>;

export function words(text: string): MailingDocument {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

/** Saves a draft with some of its parts changed. */
export async function rewrite(
  bench: Pick<Bench, 'calls'>,
  mailingId: MailingId,
  change: Partial<Parameters<Bench['calls']['mailings.save']>[0]>,
) {
  const { revision, listIds, subject, preheader, document } = await bench.calls['mailings.get']({
    mailingId,
  });
  return bench.calls['mailings.save']({
    mailingId,
    revision,
    listIds: [...listIds],
    subject,
    preheader,
    document,
    ...change,
  });
}

/** Presses Send with the number the check shows. */
export async function send(bench: Pick<Bench, 'calls'>, mailingId: MailingId): Promise<number> {
  const { receiving } = await bench.calls['mailings.check']({ mailingId });
  await bench.calls['mailings.send']({ mailingId, people: receiving });
  return receiving;
}

/** The fault code a call is refused with, or null. */
export async function refusal(work: () => unknown): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal') return error.message;
    throw error;
  }
}
