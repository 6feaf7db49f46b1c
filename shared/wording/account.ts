import { both } from './both.ts';

/** The club's mail account: setting it up, what it may send, and the check of its connections. */
export const account = both(
  {
    'server.submission': 'Postausgang',
    'server.mailbox': 'Posteingang',
  },
  {
    'server.submission': 'outgoing mail',
    'server.mailbox': 'incoming mail',
  },
);
