import type { Topic } from '#contract/events.ts';

/** Which topics make the answers of a group of queries old. `store` makes all of them old. */
const byGroup: Readonly<Record<string, readonly Topic[]>> = {
  store: [],
  backup: ['backup', 'recipients', 'imports'],
  copies: ['copies'],
  settings: ['settings'],
  organisation: ['organisation', 'account'],
  account: ['account', 'mailings', 'jobs'],
  lists: ['lists', 'recipients', 'mailings'],
  recipients: ['recipients', 'lists', 'decide'],
  fields: ['recipients'],
  imports: ['imports'],
  acts: ['acts'],
  mailings: [
    'mailings',
    'deliveries',
    'lists',
    'recipients',
    'organisation',
    'account',
    'decide',
    'letters',
    'copies',
  ],
  'test-mail': ['account', 'organisation', 'lists'],
  jobs: ['jobs', 'mailings', 'deliveries', 'mailbox'],
  mailbox: ['mailbox', 'letters', 'jobs'],
  letters: ['letters', 'mailbox', 'decide'],
  answers: ['letters', 'recipients'],
  away: ['letters', 'recipients'],
  decide: ['decide', 'letters', 'recipients', 'lists'],
  requests: ['requests', 'letters', 'mailbox'],
  desktop: ['desktop'],
  outbox: ['outbox', 'deliveries', 'mailings', 'jobs'],
};

/** A check looks at the mailbox too; a person's panel shows deliveries and letters too; the long table does not. */
const byCall: Readonly<Record<string, readonly Topic[]>> = {
  'recipients.get': ['recipients', 'lists', 'decide', 'deliveries', 'letters'],
  'mailings.check': [
    'mailings',
    'deliveries',
    'lists',
    'recipients',
    'organisation',
    'decide',
    'letters',
    'copies',
    'mailbox',
  ],
  'recipients.history': ['recipients', 'lists', 'decide', 'deliveries', 'letters'],
};

/** Whether an answer to `name` may be old after these topics changed. */
export function isOldAfter(name: string, changed: ReadonlySet<Topic>): boolean {
  if (changed.has('store')) return true;
  const group = name.slice(0, name.indexOf('.'));
  const topics = byCall[name] ?? byGroup[group] ?? [];
  return topics.some((topic) => changed.has(topic));
}
