import type { LetterId, ListId } from '#domain/ids.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import type { ListTable } from '../lists/ports.ts';
import type { NoticeAddress, NoticePorts } from '../notices/ports.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import { joinBy } from './ways.ts';

export interface GoodbyePorts extends NoticePorts {
  readonly lists: Pick<ListTable, 'detail'>;
}

export interface Leaver {
  readonly address: NoticeAddress;
  readonly language: PersonLanguage;
  /** The lists that were left. */
  readonly lists: readonly { readonly listId: ListId; readonly list: string }[];
  readonly letterId: LetterId;
  readonly inReplyTo: string;
}

/** Tells an address once that leaving holds, with the way back; inside a transaction. */
export function queueGoodbye(ports: GoodbyePorts, { address, language, lists, ...answers }: Leaver): void {
  const [first] = lists;
  if (first === undefined) return;
  const { name, legalNotice } = ports.sender.organisation();
  const detail = ports.lists.detail(first.listId);
  const open = detail !== null && detail.signUpRule !== 'closed';
  queueNotice(ports, {
    address,
    language,
    content: {
      purpose: 'goodbye',
      lists: [...new Set(lists.map(({ list }) => list))],
      organisation: name,
      legalNotice,
      own: detail?.goodbye ?? '',
      back: open ? joinBy(ports.sender.sender([first.listId]), detail, language) : null,
    },
    listId: first.listId,
    ...answers,
  });
}
