import type { LetterRow } from '#contract/letters.ts';
import type { Translate } from '#wording/wording.ts';

/** The words of a letter, quoted; its subject where it has no text. */
function quote({ beginning, subject }: LetterRow, t: Translate): string {
  const text = beginning === '' ? subject : beginning;
  return text === '' ? t('letters:what.empty') : t('letters:quoted', { text });
}

/** What a letter that came in says, in a few words. `dayOf` names the end of an absence. */
export function letterWords(letter: LetterRow, t: Translate, dayOf: (date: string) => string): string {
  switch (letter.kind) {
    case 'bounce':
      return t(`letters:returned.${letter.reason ?? 'unknown'}`);
    case 'delayed':
      return t('letters:what.delayed');
    case 'auto-reply':
      return letter.awayUntil === null
        ? t('letters:what.away')
        : t('letters:what.away-until', { day: dayOf(letter.awayUntil) });
    case 'complaint':
      return t('letters:what.complaint');
    case 'join':
      return t('letters:what.join');
    case 'leave':
      return letter.beginning === '' && letter.subject === '' ? t('letters:what.leave') : quote(letter, t);
    case 'unreadable':
      return t('letters:what.unreadable');
    case 'owner-word':
      return t('letters:what.owner-word');
    case 'answer':
    case 'other':
      return quote(letter, t);
  }
}
