import type { ActDescription } from '#domain/acts/act.ts';
import type { Choice, Terms } from '#domain/decide/settle.ts';
import { fits, later, longestLater, usualMailings } from '#domain/decide/settle.ts';
import type { CaseId } from '#domain/ids.ts';
import { performInside } from '../acts/perform.ts';
import type { Events } from '../ports.ts';
import { prepareAddressChange } from '../recipients/change-address.ts';
import type { EnrolPorts } from '../recipients/ports.ts';
import { Refusal } from '../refuse.ts';
import type { NoticePorts } from '../notices/ports.ts';
import type { RequestTable } from '../requests/ports.ts';
import { queueWelcome } from '../requests/welcome.ts';
import type { Admission } from './admit-join.ts';
import { prepareAdmission } from './admit-join.ts';
import type { CaseTable, CaseToSettle } from './ports.ts';

export interface DecisionPorts extends EnrolPorts, NoticePorts {
  readonly requests: RequestTable;
  readonly cases: CaseTable;
}

export interface SettlePorts extends DecisionPorts {
  /** A notice was queued. Called once that is durable. */
  readonly noticeQueued: () => void;
  readonly events: Events;
}

/**
 * Carries out the owner's word on a case as one act that can be taken back.
 * Refuses with `gone`, `case.already-settled`, or what admitting a person or editing one refuses with.
 */
export async function settleCase(
  ports: SettlePorts,
  caseId: CaseId,
  choice: Choice,
  terms: Terms = {},
): Promise<void> {
  await ports.store.transaction(() => settleInside(ports, caseId, { choice, terms }));
  ports.noticeQueued();
  ports.events.changed('decide', [caseId]);
  ports.events.changed('letters');
  ports.events.changed('acts');
  if (choice !== 'later' && choice !== 'reject') ports.events.changed('recipients');
  if (choice !== 'later' && choice !== 'reject') ports.events.changed('lists');
}

/** What an owner decided. */
export interface Word {
  readonly choice: Choice;
  readonly terms: Terms;
}

/** The same inside a transaction; `writer` is the owner who said so by mail. Somebody admitted is welcomed. */
export function settleInside(ports: DecisionPorts, caseId: CaseId, word: Word, writer?: string): void {
  const { choice, terms } = word;
  const open = ports.cases.toSettle(caseId);
  if (open === null) throw new Refusal({ code: 'gone', params: { noun: 'case' } });
  if (open.done) throw new Refusal({ code: 'case.already-settled', params: {} });
  if (!fits(open.kind, choice)) throw new Refusal({ code: 'call.bad-input', params: { where: 'verdict' } });
  const recorded = writer === undefined ? ports : { ...ports, operator: () => writer };
  const admit = choice === 'admit' ? admission(recorded, open) : null;
  const change = choice === 'change' ? addressChange(ports, open, terms.address) : null;
  const work = () => carryOut(ports, caseId, open, word, { admit, change });
  const origin = writer === undefined ? 'window' : 'letter';
  const admitted = performInside(ports, describe(open, choice), work, origin, writer);
  if (admitted !== null) queueWelcome(ports, { ...open, ...admitted });
}

function admission(ports: DecisionPorts, open: CaseToSettle): () => Admission {
  return prepareAdmission(ports, { ...open, language: ports.cases.languageOf(open.listId) });
}

/** The address a person named, or that was typed here, becomes theirs as editing them does it. */
function addressChange(ports: DecisionPorts, open: CaseToSettle, typed: string | undefined): () => void {
  const address = typed ?? open.proposal?.address;
  if (open.recipientId === null) throw new Refusal({ code: 'gone', params: { noun: 'case' } });
  if (address === undefined || address.toLowerCase() === open.address.toLowerCase())
    throw new Refusal({ code: 'call.bad-input', params: { where: 'address' } });
  return prepareAddressChange(ports, open.recipientId, address);
}

/** What was looked at before the act opened. */
interface Prepared {
  readonly admit: (() => Admission) | null;
  readonly change: (() => void) | null;
}

function describe({ kind, name, list }: CaseToSettle, choice: Choice): ActDescription {
  switch (choice) {
    case 'remove':
      return kind === 'leave'
        ? { kind: 'left-by-letter', params: { name, list } }
        : { kind: 'bounce-removed', params: { name } };
    case 'keep':
      return { kind: kind === 'new-address' ? 'address-left' : 'bounce-kept', params: { name } };
    case 'change':
      return { kind: 'address-taken-over', params: { name } };
    case 'later':
      return { kind: 'case-later', params: { name } };
    case 'admit':
      return { kind: 'join-admitted', params: { name, list } };
    case 'reject':
      return { kind: 'join-rejected', params: { name } };
  }
}

function carryOut(
  { cases, clock }: DecisionPorts,
  caseId: CaseId,
  open: CaseToSettle,
  { choice, terms }: Word,
  { admit, change }: Prepared,
): Admission | null {
  const at = clock.now();
  if (choice === 'later') {
    cases.snooze(caseId, askAgain(terms.until, at), at);
    return null;
  }
  const admitted = admit?.() ?? null;
  change?.();
  const recipientId = admitted?.recipientId ?? open.recipientId;
  if (open.kind === 'bounce' && open.addressId !== null) {
    if (choice === 'remove') cases.blockAddress(open.addressId, at);
    if (choice === 'keep') cases.keepAddress(open.addressId, terms.mailings ?? usualMailings);
  }
  const left = open.kind === 'leave' && choice === 'remove';
  if (left && recipientId !== null) cases.endMembership(recipientId, open.listId, at);
  cases.close(caseId, left ? 'left' : choice, at, recipientId);
  return admitted;
}

/** A moment that has passed, or lies more than a year ahead, would hide a case for no time or for good. */
function askAgain(until: Terms['until'], at: number): number | 'next-mailing' {
  if (until === undefined) return at + later;
  if (until !== 'next-mailing' && (until <= at || until > at + longestLater))
    throw new Refusal({ code: 'call.bad-input', params: { where: 'until' } });
  return until;
}
