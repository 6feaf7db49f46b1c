import { domainOf, mailboxOf } from './address.ts';
import { awayLetter } from './away-letter.ts';
import { withServerHeaders } from './delivered-letter.ts';
import { deliveryReport } from './delivery-report.ts';
import type { Behaviour } from './mail-world.ts';
import type { StoredMail } from './stored-mail.ts';
import { folderNamed } from './stored-mail.ts';

export interface Submitted {
  readonly sender: string;
  readonly recipients: readonly SubmittedRecipient[];
  /** Parameters of RFC 3461. */
  readonly envelopeId: string | null;
  readonly wholeLetter: boolean;
  readonly queueId: string;
  readonly letter: Buffer;
}

export interface SubmittedRecipient {
  readonly address: string;
  readonly originalRecipient: string;
  readonly notify: readonly string[] | null;
}

export interface Postman {
  /** What RCPT is refused with; null where the address is taken. */
  refusal(address: string): string | null;
  /** Takes a letter; delivers it, and what comes back for it, a little later. */
  take(submitted: Submitted): void;
  stop(): void;
}

/** What the members' providers say to a letter they do not take, and how much later that is told. */
const refusals: Readonly<Partial<Record<Behaviour, { status: string; said: string; after: number }>>> = {
  'no-such-user': { status: '5.1.1', said: '550 5.1.1 User unknown', after: 20 },
  'mailbox-full': { status: '5.2.2', said: '552 5.2.2 Mailbox full, quota exceeded', after: 20 },
  policy: { status: '5.7.1', said: '554 5.7.1 Message refused by policy', after: 20 },
  delayed: { status: '4.3.0', said: '451 4.3.0 Temporary failure, try again later', after: 200 },
};

/** Carries letters between the mailboxes of a world as Postfix does: refused, bounced, delayed, delivered. */
export function postman(
  mail: StoredMail,
  behaviours: Readonly<Record<string, Behaviour>>,
  domains: ReadonlySet<string>,
): Postman {
  const timers = new Set<NodeJS.Timeout>();
  const later = (after: number, act: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, after);
    timers.add(timer);
  };
  const put = (to: string, returnPath: string, letter: Uint8Array) => {
    const mailbox = mail.mailbox(to);
    const inbox = mailbox && folderNamed(mailbox, 'INBOX');
    if (inbox) mail.put(inbox, withServerHeaders(letter, { to, returnPath }));
  };
  const report = (submitted: Submitted, to: SubmittedRecipient, behaviour: Behaviour) => {
    const refused = refusals[behaviour];
    const action = behaviour === 'delayed' ? 'delayed' : 'failed';
    const wanted = to.notify === null || to.notify.includes(action === 'failed' ? 'FAILURE' : 'DELAY');
    if (refused === undefined || !wanted || submitted.sender === '') return;
    const facts = { ...submitted, ...refused, action, arrived: new Date() } as const;
    const { address: recipient, originalRecipient } = to;
    later(refused.after, () => {
      put(submitted.sender, '', deliveryReport({ ...facts, recipient, originalRecipient }));
    });
  };
  const deliver = (submitted: Submitted, to: SubmittedRecipient) => {
    const behaviour = behaviours[mailboxOf(to.address)];
    if (behaviour === 'discarded') return;
    if (behaviour !== undefined && behaviour !== 'out-of-office') {
      report(submitted, to, behaviour);
      return;
    }
    put(to.address, submitted.sender, submitted.letter);
    if (behaviour !== 'out-of-office') return;
    const answer = awayLetter(to.address, submitted.sender, submitted.letter, new Date());
    if (answer !== null) later(20, () => put(submitted.sender, '', answer));
  };
  return {
    refusal: (address) => refusal(mail, behaviours, domains, address),
    take: (submitted) => later(0, () => submitted.recipients.forEach((to) => deliver(submitted, to))),
    stop: () => timers.forEach((timer) => clearTimeout(timer)),
  };
}

function refusal(
  mail: StoredMail,
  behaviours: Readonly<Record<string, Behaviour>>,
  domains: ReadonlySet<string>,
  address: string,
): string | null {
  const rejected = `<${address}>: Recipient address rejected:`;
  if (!domains.has(domainOf(address))) return `5.4.4 ${rejected} no route to the outside`;
  const behaviour = behaviours[mailboxOf(address)];
  const known = behaviour === undefined ? mail.mailbox(address) !== null : behaviour !== 'refused';
  return known ? null : `5.1.1 ${rejected} User unknown in virtual mailbox table`;
}
