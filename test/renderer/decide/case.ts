import type { CaseDetail } from '#contract/decide.ts';
import type { CaseId, DeliveryId, LetterId, ListId, RecipientId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';

/** A case with everything known about it: a mailbox that its server says does not exist. */
export function aCase(over: Partial<CaseDetail> = {}): CaseDetail {
  return {
    id: toId<CaseId>(1),
    kind: 'bounce',
    state: 'open',
    verdict: null,
    cause: 'no-such-mailbox',
    permanent: true,
    name: 'Bruno Fink',
    address: 'bruno.fink@example.org',
    list: 'Sonnenpost',
    quote: '',
    at: Date.UTC(2026, 10, 23, 12),
    settledAt: null,
    laterUntil: null,
    proposal: null,
    recipientId: toId<RecipientId>(1),
    listId: toId<ListId>(1),
    letterId: toId<LetterId>(1),
    deliveryId: toId<DeliveryId>(1),
    mailingSubject: 'Sommerfest',
    suggestion: 'remove',
    confidence: 'certain',
    past: [
      { subject: 'Frühling', at: Date.UTC(2026, 3, 1), result: 'accepted' },
      { subject: 'Sommerfest', at: Date.UTC(2026, 10, 23), result: 'returned' },
    ],
    failuresInARow: 1,
    bounce: {
      reason: 'no-such-mailbox',
      status: '5.1.1',
      diagnostic: '550 5.1.1 user unknown',
      reportedBy: 'mx.example.org',
      identity: 'token',
      finalAddress: null,
    },
    brake: null,
    household: [],
    groups: [],
    ways: [],
    settledBy: null,
    ...over,
  };
}
