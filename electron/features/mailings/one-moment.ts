import type { MailingId } from '#domain/ids.ts';
import type { Mail } from './addressees.ts';
import { addresseesOf, contentNow } from './addressees.ts';
import type { AudienceNow } from './audience.ts';
import { audienceOf } from './audience.ts';
import { requireMailing } from './draft.ts';
import type { MailingPorts, MailingRecord, MailingTie } from './ports.ts';

/** People looked at in one go; measured to stay under 20 ms. */
const peopleASlice = 400;

interface Moment {
  readonly record: MailingRecord;
  readonly audience: AudienceNow;
  readonly mails: readonly Mail[];
}

type Ports = Pick<MailingPorts, 'mailings' | 'audience' | 'sender' | 'clock'>;

/**
 * Who a mailing is about and who gets which mail, looked at in slices between which others have their turn, and yet
 * as of one moment: when people, lists or the mailing changed in between, it begins anew.
 * @throws Refusal `gone`
 */
export async function atOneMoment(ports: Ports, mailingId: MailingId): Promise<Moment> {
  for (;;) {
    const before = momentOf(ports, mailingId);
    const looked = await lookInSlices(ports, requireMailing(ports, mailingId)).catch((error: unknown) => ({
      error,
    }));
    if (momentOf(ports, mailingId) !== before) continue;
    if ('error' in looked) throw looked.error;
    return looked;
  }
}

function momentOf(ports: Ports, mailingId: MailingId): string {
  return `${String(requireMailing(ports, mailingId).revision)} ${ports.audience.version()}`;
}

async function lookInSlices(ports: Ports, record: MailingRecord): Promise<Moment> {
  const lists = ports.mailings.lists(record.id);
  const listIds = lists.map(({ id }) => id);
  const ties: MailingTie[] = [];
  for (const people of slices(ports.audience.onLists(listIds))) {
    ties.push(...ports.audience.ties(listIds, people));
    await ports.clock.wait(0);
  }
  const audience = audienceOf(lists, ties, ports.clock.now());
  await ports.clock.wait(0);
  const content = contentNow(ports, record);
  const mails: Mail[] = [];
  for (const some of slices(audience.mails)) {
    mails.push(...addresseesOf(ports, content, some));
    await ports.clock.wait(0);
  }
  return { record, audience, mails };
}

function slices<T>(things: readonly T[]): readonly (readonly T[])[] {
  const starts = Array.from(
    { length: Math.ceil(things.length / peopleASlice) },
    (_, at) => at * peopleASlice,
  );
  return starts.map((start) => things.slice(start, start + peopleASlice));
}
