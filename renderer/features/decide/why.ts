import type { CaseDetail } from '#contract/decide.ts';
import type { Translate } from '#wording/wording.ts';

type Facts = Pick<
  CaseDetail,
  | 'kind'
  | 'permanent'
  | 'failuresInARow'
  | 'past'
  | 'bounce'
  | 'brake'
  | 'name'
  | 'address'
  | 'list'
  | 'proposal'
>;

/** The newest of the last mailings that was accepted and did not come back, or undefined. */
function lastAccepted(past: CaseDetail['past']) {
  return past.findLast(({ result }) => result === 'accepted');
}

/** Whether the address ever took a mailing that we know of; a typing error never did. */
export function everAccepted({ past }: Pick<CaseDetail, 'past'>): boolean {
  return lastAccepted(past) !== undefined;
}

function refusal({ permanent, failuresInARow, bounce }: Facts, t: Translate): string {
  const reportedBy = bounce?.reportedBy ?? '';
  const params = {
    server: reportedBy === '' ? t('evidence:why.server') : reportedBy,
    count: failuresInARow,
  };
  if (permanent) {
    return failuresInARow > 1
      ? t('evidence:why.refused-again', params)
      : t('evidence:why.refused-once', params);
  }
  return failuresInARow > 1 ? t('evidence:why.failed-again', params) : t('evidence:why.failed-once', params);
}

function since({ past }: Facts, t: Translate, dayOf: (at: number) => string): string | null {
  if (past.length === 0) return null;
  const last = lastAccepted(past);
  if (last === undefined) return t('evidence:why.never-accepted');
  return t('evidence:why.last-accepted', { subject: last.subject, day: dayOf(last.at) });
}

function meaning(facts: Facts, t: Translate): string {
  const reason = facts.bounce?.reason ?? 'unknown';
  if (reason === 'no-such-mailbox' && !everAccepted(facts)) return t('evidence:why.no-such-mailbox-ever');
  return t(`evidence:why.${reason}`);
}

/** Why a list that removes by itself asks here, and whom it had removed before it stopped. */
function braked({ brake, address, list }: Facts, t: Translate): readonly string[] {
  if (brake === null) return [];
  const { cause, removed, removedCount } = brake;
  const names = removed.join(', ');
  const more = removedCount - removed.length;
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return [
    cause === 'mass-failure'
      ? t('evidence:why.mass-failure', { domain, list })
      : t('evidence:why.too-many', { list }),
    ...(removedCount === 0
      ? []
      : [
          more === 0
            ? t('evidence:why.removed-before', { names })
            : t('evidence:why.removed-before-more', { names, count: more }),
        ]),
  ];
}

/**
 * The paragraph under a verdict, sentence by sentence from what is known: who refused and how often in a
 * row, since when, what that mostly means, and where the matching of the report is only a guess.
 */
export function whySentences(facts: Facts, t: Translate, dayOf: (at: number) => string): readonly string[] {
  const { kind, bounce, name, address, list } = facts;
  if (kind === 'join') {
    const who = name === '' ? address : name;
    return [t('evidence:why.join', { name: who, list }), t('evidence:why.join-nothing-sent')];
  }
  if (kind === 'leave') return [t('evidence:why.left', { list })];
  if (kind === 'new-address' && facts.proposal !== null) {
    const { address: proposed, isProven } = facts.proposal;
    return [
      t('evidence:why.new-address', { address, proposed }),
      t(isProven ? 'evidence:why.new-proven' : 'evidence:why.new-unproven'),
    ];
  }
  const forwardedTo = bounce?.finalAddress ?? null;
  return [
    refusal(facts, t),
    since(facts, t, dayOf),
    facts.proposal === null ? null : t('evidence:why.typo', { meant: facts.proposal.address }),
    forwardedTo === null ? null : t('evidence:why.final', { address: forwardedTo }),
    // What it mostly means does not hold where something is wrong with many at once.
    facts.brake === null ? meaning(facts, t) : null,
    ...braked(facts, t),
    bounce?.identity === 'address' ? t('evidence:guess.why') : null,
  ].filter((sentence) => sentence !== null);
}
