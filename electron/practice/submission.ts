import type { OutgoingMail, PracticeOutbox, Submission } from '#electron/jobs/send-mailing/ports.ts';
import type { Clock, Events, Transactions } from '#electron/features/ports.ts';
import type { DeliveredMail } from './delivered-mail.ts';

export interface PracticeSubmissionPorts {
  readonly store: Transactions;
  readonly outbox: PracticeOutbox;
  readonly clock: Clock;
  readonly events: Events;
  /** Told of each mail but test mails, inside the transaction that puts it into the outbox. */
  readonly delivered: (mail: DeliveredMail) => void;
}

/** Slow enough to watch, quick enough for a club of forty. */
const mailsPerSecond = 5;

/** A server that takes every mail and keeps it in the local outbox: nothing leaves this computer. */
export function practiceSubmission(ports: PracticeSubmissionPorts): Submission {
  return {
    perSecond: mailsPerSecond,
    mostConnections: 1,
    open: () =>
      Promise.resolve({
        async submit(mail, beforeDot) {
          await beforeDot();
          await ports.store.transaction(() => {
            keep(ports, mail);
          });
          ports.events.changed('outbox');
          return { kind: 'accepted', reply: { code: 250, enhanced: '2.0.0', text: '250 2.0.0 Ok' } };
        },
        close: () => undefined,
      }),
  };
}

/** Nobody is told of a test mail: it goes to the person at the keyboard. */
function keep({ outbox, clock, delivered }: PracticeSubmissionPorts, mail: OutgoingMail): void {
  const { deliveryId, noticeId = null, isTest = false } = mail;
  if (isTest) {
    outbox.putTest(mail.envelopeTo, mail.bytes, clock.now());
    return;
  }
  if (noticeId !== null) outbox.putNotice(noticeId, mail.bytes, clock.now());
  if (deliveryId !== null) outbox.put(deliveryId, mail.bytes, clock.now());
  delivered({ ...mail, noticeId });
}
