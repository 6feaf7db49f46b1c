import type { HandlersOf } from '#contract/define.ts';
import type { outbox, OutboxPlace } from '#contract/outbox.ts';
import { Refusal } from '../refuse.ts';
import type { OutboxPorts } from './ports.ts';

export function outboxHandlers({ outbox: table, reader, clock }: OutboxPorts): HandlersOf<typeof outbox> {
  return {
    'outbox.page': (range) => ({
      total: table.total(),
      underWay: table.underWay(),
      nextAnswerAt: table.nextAnswerAt(clock.now()),
      rows: table.page(range),
    }),
    'outbox.mail': async (place) => {
      const mail = table.mail(place);
      if (mail === null) throw new Refusal({ code: 'gone', params: { noun: 'delivery' } });
      const { subject, from, to, text, headers } = await reader.read(mail.bytes);
      const { kind, name, address, at } = mail;
      return {
        place,
        kind,
        name,
        address,
        at,
        subject,
        from,
        to,
        text,
        headers,
        frame: frameOf(place),
      };
    },
  };
}

function frameOf(place: OutboxPlace): string {
  if ('testId' in place) return `test/${place.testId}`;
  return 'noticeId' in place ? `notice/${place.noticeId}` : `sent/${place.deliveryId}`;
}
