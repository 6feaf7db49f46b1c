import type { ActDescription } from '#domain/acts/act.ts';
import type { Translate } from './wording.ts';

/** What an act did, in a few words. */
export function actSentence(act: ActDescription, t: Translate): string {
  if (act.kind === 'mailing-discarded' && act.params.subject.trim() === '') {
    return t('acts:mailing-discarded.untitled');
  }
  return t(`acts:${act.kind}`, { ...act.params });
}
