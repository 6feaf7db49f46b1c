import type { HandlersOf } from '#contract/define.ts';
import type { requests, RequestsView } from '#contract/requests.ts';
import type { ListId } from '#domain/ids.ts';
import { countedSince, nextNoticeAt } from '#domain/notices/limits.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import type { Events, Transactions } from '../ports.ts';
import type { AskPorts } from './ask-back.ts';
import { askWithheld } from './ask-back.ts';

export interface RequestHandlerPorts extends AskPorts {
  readonly store: Transactions;
  readonly cases: { languageOf(listId: ListId): PersonLanguage };
  readonly events: Events;
  readonly noticeQueued: () => void;
}

export function requestHandlers(ports: RequestHandlerPorts): HandlersOf<typeof requests> {
  return {
    'requests.view': () => view(ports),
    'requests.ask-withheld': async () => {
      const count = await ports.store.transaction(() =>
        askWithheld(ports, (listId) => ports.cases.languageOf(listId)),
      );
      ports.noticeQueued();
      ports.events.changed('requests');
      return count;
    },
    'requests.drop-withheld': async () => {
      const count = await ports.store.transaction(() => {
        const ids = ports.requests.withheld().map(({ id }) => id);
        if (ids.length > 0) ports.requests.drop(ids);
        return ids.length;
      });
      ports.events.changed('requests');
      ports.events.changed('letters');
      return count;
    },
  };
}

function view({ requests, notices, clock }: RequestHandlerPorts): RequestsView {
  const now = clock.now();
  const withheld = requests.withheld();
  return {
    withheld: withheld.length,
    withheldSince: withheld[0]?.askedAt ?? null,
    noticesFrom: nextNoticeAt(notices.queuedSince(countedSince(now)), now),
  };
}
