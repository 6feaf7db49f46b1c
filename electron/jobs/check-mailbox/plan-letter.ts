import { contradicts, readCommand } from '#domain/letters/command.ts';
import { proves } from '#domain/bounces/weigh.ts';
import type { Plan, TakePorts, Tied } from './plan.ts';
import { keep, whoOf } from './plan.ts';
import { confirmedRequest, planConfirmation } from './take-confirmation.ts';
import { planJoin } from './take-join.ts';
import { leaveKey } from './leave-key.ts';
import { planLeave } from './take-leave.ts';
import { ownerWordsOf, planOwnerWord } from './take-owner-word.ts';
import { planListLetter } from './take-list-letter.ts';
import { withNewAddress } from './take-new-address.ts';
import { planReport } from './take-report.ts';

/** What a letter that concerns us leads to. Reads the store, changes nothing before `apply`. */
export function planLetter(ports: TakePorts, tied: Tied): Plan {
  const plan = withNewAddress(ports, tied, byKind(ports, tied));
  const { delivery, identity } = tied.link;
  if (plan.kind === 'bounce' || plan.kind === 'delayed' || delivery?.state !== 'unclear' || !proves(identity))
    return plan;
  return {
    ...plan,
    apply: (letterId) => {
      plan.apply(letterId);
      ports.ledger.provedAccepted(delivery.id, tied.at);
    },
  };
}

function byKind(ports: TakePorts, tied: Tied): Plan {
  const { facts } = tied;
  const words = ownerWordsOf(facts);
  if (words.length > 0) return planOwnerWord(ports, tied, words);
  const confirmation = confirmedRequest(ports, tied);
  if (confirmation !== null) return planConfirmation(ports, tied, confirmation);
  const toList = planListLetter(ports, tied);
  if (toList !== null) return toList;
  switch (facts.kind) {
    case 'bounce':
    case 'delayed':
      return planReport(ports, tied);
    case 'auto-reply':
      if (isPressedButton(tied)) return planLeave(ports, tied);
      return { ...keep('auto-reply', 'nothing-to-do', tied), topics: ['decide', 'mailings'] };
    case 'complaint':
      return complaint(ports, tied);
    case 'leave':
      return planLeave(ports, tied);
    case 'join':
      return tied.link.tokens.length > 0 ? answer(tied) : planJoin(ports, tied);
    case 'other':
      return other(ports, tied);
  }
}

/**
 * Some mail programs mark the letter their "unsubscribe" button writes as automatic. Nothing that answers by itself goes
 * to the address of that header, and none of our own subjects is that word alone.
 */
function isPressedButton({ facts, link }: Tied): boolean {
  const toHeader = link.tokens.some(({ place, purpose }) => place === 'recipient' && purpose === 'leave');
  return toHeader && (facts.subject === '' || readCommand(facts.subject, []) === 'leave');
}

/** A mail to an address that only our header or footer names is a wish to leave, whatever it says. */
function other(ports: TakePorts, tied: Tied): Plan {
  if (contradicts(tied.facts.subject, tied.facts.beginning)) return answer(tied);
  if (leaveKey(ports, tied) !== null) return planLeave(ports, tied);
  if (tied.link.tokens.some(({ purpose }) => purpose === 'leave-body' && tied.facts.text.trim() === ''))
    return planLeave(ports, tied);
  if (tied.facts.cut && tied.facts.report) return keep('unreadable', 'quarantined', tied);
  const ours = tied.link.tokens.length > 0 || tied.link.notices.length > 0;
  return ours && !tied.facts.report ? answer(tied) : keep('other', 'noted', tied);
}

function answer(tied: Tied): Plan {
  const { facts, link } = tied;
  const from = facts.from.name || facts.from.address || whoOf(facts, link);
  return { ...keep('answer', 'answer', tied), who: from, topics: ['mailings'] };
}

/** A complaint (RFC 5965) with our token asks to be left alone: the owner decides, as with an unsigned leave. */
function complaint(ports: TakePorts, tied: Tied): Plan {
  if (!proves(tied.link.identity) || tied.link.addressId === null)
    return keep('complaint', 'not-counted', tied);
  return { ...planLeave(ports, tied), kind: 'complaint' };
}
