import { drawCode } from '#domain/owners/owner-word.ts';
import { mostCasesAMail, toldAfter } from '#domain/owners/owner-notice.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import type { TellPorts, UntoldCase } from './ports.ts';

/**
 * Writes each owner of a list that tells by mail one mail about everything not told yet. What the limits do not let
 * through is told after a later look: mail and codes are stored in one transaction, so nobody is told twice.
 */
export async function tellOwners(ports: TellPorts): Promise<void> {
  const since = ports.clock.now() - toldAfter;
  const owners = new Set(ports.ownerCodes.untold(since).map(({ owner }) => owner.normalised));
  for (const normalised of owners) {
    const queued = await ports.store.transaction(() => {
      const untold = ports.ownerCodes.untold(since).filter(({ owner }) => owner.normalised === normalised);
      return tell(ports, untold.slice(0, mostCasesAMail));
    });
    if (queued) ports.noticeQueued();
  }
}

function tell(ports: TellPorts, untold: readonly UntoldCase[]): boolean {
  const [first] = untold;
  if (first === undefined) return false;
  const { name, legalNotice } = ports.sender.organisation();
  const coded = withCodes(ports, untold);
  const noticeId = queueNotice(ports, {
    address: first.owner,
    language: ports.cases.languageOf(first.listId),
    content: { purpose: 'owner', organisation: name, legalNotice, cases: coded },
    listId: first.listId,
    letterId: null,
    inReplyTo: '',
  });
  if (noticeId === null) return false;
  const at = ports.clock.now();
  for (const { caseId, owner, code } of coded)
    ports.ownerCodes.noteTold(caseId, owner.normalised, code, noticeId, at);
  return true;
}

function withCodes({ ownerCodes, randomness }: TellPorts, untold: readonly UntoldCase[]) {
  const drawn = new Set<string>();
  return untold.map((found) => {
    if (!found.open) return { ...found, code: null };
    const code = drawCode(
      (length) => randomness.bytes(length),
      (one) => drawn.has(one) || ownerCodes.codeTaken(one),
    );
    drawn.add(code);
    return { ...found, code };
  });
}
