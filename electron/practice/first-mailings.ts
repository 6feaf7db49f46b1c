import { step } from '#domain/deliveries/ledger.ts';
import { drawPublicNumber } from '#domain/identity/public-number.ts';
import type { ListId, MailingId } from '#domain/ids.ts';
import { ownFieldName } from '#domain/mailings/fields.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import type { DeliveryTable, MailingTable } from '#electron/features/mailings/ports.ts';
import type { Clock, Randomness, Transactions } from '#electron/features/ports.ts';
import type { Ledger } from '#electron/jobs/send-mailing/ports.ts';
import type { SeededClub } from './club.ts';
import type { FirstText } from './first-texts.ts';
import { firstTexts } from './first-texts.ts';

export interface FirstMailingPorts {
  readonly store: Transactions;
  readonly mailings: MailingTable;
  readonly deliveries: DeliveryTable;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly randomness: Randomness;
  /** Fixes text and recipients of a draft as of that moment. Only inside a transaction. */
  readonly freezeAt: (mailingId: MailingId, at: number) => void;
}

const day = 24 * 60 * 60 * 1000;
const sentDaysAgo = 24;
const hold = 10_000;
const interval = 200;
/** Which delivery of the sent mailing its server refused. */
const refusedPlace = 20;

/**
 * Gives the new club what it has written so far: a mailing sent weeks ago, whose ledger went through every step
 * a real one takes (all accepted but one refused), and a draft. One transaction.
 */
export function seedMailings(
  ports: FirstMailingPorts,
  { lists: { newsletter: listId }, field }: Pick<SeededClub, 'lists' | 'field'>,
  language: PersonLanguage,
): Promise<{ readonly sent: MailingId; readonly draft: MailingId }> {
  return ports.store.transaction(() => {
    const texts = firstTexts[language];
    const now = ports.clock.now();
    const sent = insert(ports, listId, texts.sent, now - sentDaysAgo * day);
    sendOff(ports, sent, now - sentDaysAgo * day);
    return { sent, draft: insert(ports, listId, texts.draft(ownFieldName(field)), now) };
  });
}

function insert(
  ports: FirstMailingPorts,
  listId: ListId,
  { subject, preheader, document }: FirstText,
  at: number,
): MailingId {
  const publicNumber = drawPublicNumber(
    16,
    (length) => ports.randomness.bytes(length),
    (number) => ports.mailings.numberTaken(number),
  );
  const id = ports.mailings.insert({
    publicNumber,
    subject,
    preheader,
    document: JSON.stringify(document),
    at,
  });
  ports.mailings.setLists(id, [listId]);
  return id;
}

function sendOff(
  { mailings, deliveries, ledger, freezeAt }: FirstMailingPorts,
  mailingId: MailingId,
  frozenAt: number,
): void {
  freezeAt(mailingId, frozenAt);
  let at = frozenAt + hold;
  mailings.begin(mailingId, at);
  mailings.addCourse(mailingId, { at, kind: 'first', reason: null });
  for (let place = 1; ; place += 1) {
    const delivery = ledger.nextWaiting(mailingId);
    if (delivery === null) break;
    const refused = place === refusedPlace;
    deliveries.move(delivery.id, 'waiting', step('waiting', 'claim'), { at });
    deliveries.move(delivery.id, 'claimed', step('claimed', 'dot'), { at });
    at += interval;
    deliveries.move(delivery.id, 'in-doubt', step('in-doubt', refused ? 'refuse' : 'accept'), {
      at,
      attempted: true,
      reply: refused
        ? { code: 552, enhanced: '5.2.2', text: '552 5.2.2 Mailbox full' }
        : { code: 250, enhanced: '2.0.0', text: '250 2.0.0 Ok' },
    });
  }
  mailings.end(mailingId, 'sent', at);
  mailings.addCourse(mailingId, { at, kind: 'finished', reason: null });
}
