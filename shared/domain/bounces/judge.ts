import type { ReportedRecipient, StatedRecipient } from './delivery-status.ts';
import { causeOf } from './reason.ts';

const longestEvidence = 300;

/**
 * What a report says of one address, with what it means: the plain cause, whether trying again helps, whether the
 * address or its host is gone, and the sentence that proves it.
 */
export function judged(stated: StatedRecipient): ReportedRecipient {
  const cause = causeOf(stated.status, stated.diagnostic);
  return { ...stated, ...cause, evidence: stated.diagnostic.slice(0, longestEvidence) };
}
