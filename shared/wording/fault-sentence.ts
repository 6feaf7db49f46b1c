import type { Fault } from '#contract/faults.ts';
import type { Translate, WordParams } from './wording.ts';

/** The sentence a person reads for a fault. Its parameters are shown as text only. */
export function faultSentence(fault: Fault, t: Translate): string {
  const params: WordParams = fault.params;
  const words = 'part' in fault.params ? { part: t(`unlock:part.${fault.params.part}`) } : {};
  return t(`faults:${fault.code}`, { ...params, ...words });
}
