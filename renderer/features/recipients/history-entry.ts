import type { LucideIcon } from 'lucide-react';
import {
  Check,
  CirclePause,
  CirclePlay,
  CircleQuestionMark,
  Clock,
  Hourglass,
  MailMinus,
  MailX,
  OctagonX,
  Pencil,
  Reply,
  Tag,
  TreePalm,
  Undo2,
  UserMinus,
  UserPlus,
  X,
} from 'lucide-react';
import type { HistoryEntry } from '#contract/recipients.ts';
import type { Translate } from '#wording/wording.ts';
import { byWhom } from './by-whom.ts';

/** The icon of a line of history. */
export const historyIcons: Readonly<Record<HistoryEntry['kind'], LucideIcon>> = {
  accepted: Check,
  refused: X,
  unclear: CircleQuestionMark,
  'gave-up': Clock,
  returned: MailX,
  delayed: Hourglass,
  'out-of-office': TreePalm,
  answered: Reply,
  joined: UserPlus,
  left: MailMinus,
  removed: UserMinus,
  'address-changed': Pencil,
  added: UserPlus,
  edited: Pencil,
  kept: Check,
  blocked: OctagonX,
  paused: CirclePause,
  resumed: CirclePlay,
  'field-changed': Pencil,
  'field-emptied': Pencil,
  grouped: Tag,
  ungrouped: Tag,
  'brought-back': Undo2,
};

/** A line of history as a sentence, without its time. */
export function historySentence(entry: HistoryEntry, t: Translate): string {
  if ('subject' in entry) return t(`people:history.${entry.kind}`, { subject: entry.subject });
  if ('list' in entry) return t(`people:history.${entry.kind}`, { list: entry.list });
  if ('former' in entry) return t('people:history.address-changed', { former: entry.former });
  return t(`people:history.${entry.kind}`);
}

/** When, and by whom where that is known: at this computer or by mail. */
export function historyMoment(entry: HistoryEntry, when: string, t: Translate): string {
  if (!('by' in entry)) return when;
  const { by, mail } = entry;
  if (by === '') return mail === 'none' ? when : t('people:history-mail', { when });
  return t(`people:history-by.${mail}`, { when, by: byWhom(by, t) });
}
