import type { ReportedRecipient } from '#domain/bounces/delivery-status.ts';
import { cleanLine, cleanText } from './clean.ts';

const longestWords = 2000;

/** What a report says of one recipient, as it may be kept and shown: the words of a stranger's server steer nothing. */
export function cleanFailure(failure: ReportedRecipient): ReportedRecipient {
  return {
    ...failure,
    finalRecipient: cleanLine(failure.finalRecipient, longestWords),
    originalRecipient: cleanLine(failure.originalRecipient, longestWords),
    diagnostic: cleanText(failure.diagnostic, longestWords),
    remoteMta: cleanLine(failure.remoteMta, longestWords),
    evidence: cleanText(failure.evidence, longestWords),
  };
}
