import type { CheckItem } from '#contract/mailings.ts';
import type { Translate } from '#wording/wording.ts';

interface ItemWords {
  readonly title: string;
  readonly more: string | null;
}

/** What the check found, in words. `fieldLabel` gives a field the name the person knows it by. */
export function checkWords(item: CheckItem, t: Translate, fieldLabel: (name: string) => string): ItemWords {
  switch (item.code) {
    case 'no-account':
    case 'mailbox-unread':
    case 'older-copy':
    case 'no-list':
    case 'no-recipients':
    case 'no-subject':
    case 'no-text':
    case 'no-legal-notice':
      return { title: t(`check:item.${item.code}`), more: t(`check:item.${item.code}.more`) };
    case 'list-dormant':
    case 'subject-long':
    case 'placeholder-text':
    case 'no-consent':
    case 'mixed-senders':
    case 'unread-returns':
      return {
        title: t(`check:item.${item.code}`, item.params),
        more: t(`check:item.${item.code}.more`, item.params),
      };
    case 'field-without-fallback':
    case 'field-with-gaps': {
      const params = { ...item.params, field: fieldLabel(item.params.field) };
      return {
        title: t(`check:item.${item.code}`, params),
        more: t(`check:item.${item.code}.more`, params),
      };
    }
    case 'account-harms': {
      const { finding } = item.params;
      return { title: t(`account:finding.${finding}`), more: t(`account:finding.${finding}.more`) };
    }
    case 'size':
    case 'links':
      return { title: t(`check:item.${item.code}`, item.params), more: null };
    default:
      return { title: t(`check:item.${item.code}`), more: null };
  }
}
