import type { ActDescription } from '#domain/acts/act.ts';
import type { Translate } from './wording.ts';

/** What an act did, in a few words. */
export function actSentence(act: ActDescription, t: Translate): string {
  if (act.kind === 'mailing-discarded' && act.params.subject.trim() === '') {
    return t('acts:mailing-discarded.untitled');
  }
  return t(`acts:${act.kind}`, { ...act.params });
}

/** The same with who did it, where it came by mail. What a rule did by itself was nobody's word. */
export function mailedSentence(
  said: string,
  {
    kind,
    by,
    byMail,
  }: { readonly kind: ActDescription['kind']; readonly by: string; readonly byMail: boolean },
  t: Translate,
): string {
  if (!byMail || kind === 'removed-by-rule') return said;
  return by === '' ? t('acts:by-letter', { act: said }) : t('acts:by-mail', { act: said, name: by });
}
