import type { ReportedRecipient, StatedRecipient } from './delivery-status.ts';
import { causeBy, ruleIn, sentenceOf } from './reason.ts';
import { stageOf } from './reply-stage.ts';
import { statusInside } from './status-inside.ts';

const longestEvidence = 300;
/** The class alone, for reports that state no status (RFC 3463, section 2). */
const classAlone = { failed: '5.0.0', delayed: '4.0.0' } as const;

/** What a server wrote beside the fields of a recipient. */
export interface Beside {
  /** All it wrote to people, with the transcript if there is one. */
  readonly prose: string;
  /** The part of it that is about this recipient, and nobody else but those it says the same of. */
  readonly words: string;
}

/**
 * What a report says of one address, with what it means: the plain cause, whether trying again helps, whether the
 * address or its host is gone, and the sentence that proves it. Where the recipient's own words name no cause, what
 * was written to people about it is asked.
 */
export function judged(stated: StatedRecipient, { prose, words: written }: Beside): ReportedRecipient {
  const { diagnostic, action } = stated;
  const own = ruleIn(diagnostic);
  const words = own === undefined ? `${diagnostic}\n${written.slice(0, 2500)}` : diagnostic;
  const rule = own ?? ruleIn(words);
  const code = stated.status || statusInside(diagnostic);
  const evidence = rule === undefined ? diagnostic.trim() : sentenceOf(words, rule);
  return {
    ...stated,
    status: code || (action === 'delayed' ? classAlone.delayed : classAlone.failed),
    ...causeBy(code, rule, stageOf(prose, diagnostic)),
    evidence: evidence.slice(0, longestEvidence),
  };
}
