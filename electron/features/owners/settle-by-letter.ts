import type { Choice } from '#domain/decide/settle.ts';
import type { CaseId } from '#domain/ids.ts';
import type { DecisionPorts } from '../decide/settle-case.ts';
import { settleInside } from '../decide/settle-case.ts';
import { Refusal } from '../refuse.ts';

/**
 * Carries out an owner's word inside the transaction that takes their letter, as an act in their name. False, where the
 * case is settled by now or the person cannot be admitted: then it waits for a person at the keyboard.
 */
export function settleByLetter(
  ports: DecisionPorts,
  caseId: CaseId,
  choice: Choice,
  writer: string,
): boolean {
  try {
    settleInside(ports, caseId, { choice, terms: {} }, writer);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return false;
  }
}
