import { createHash } from 'node:crypto';
import type { Randomness } from '#electron/features/ports.ts';

/**
 * Who may come in: whoever brings a cookie, and a cookie comes only from a one-time link printed in the terminal.
 * A link may be fetched more than once (by something that looks at links before a person does); it is spent when the
 * first cookie handed out for it comes back.
 */
export interface Entrance {
  /** A new link's key. An older link that nobody used ends. */
  newKey(): string;
  /** A fresh cookie value for whoever fetches the link, or null when the key is wrong or spent. */
  visit(key: string): string | null;
  /** Whether a request with this cookie value may come in; spends the link it came from. */
  admits(cookie: string | undefined): boolean;
}

/** Cookies handed out for one link before any came back; a link fetched more often is of no use to anyone. */
const mostVisits = 20;

export function entrance(randomness: Randomness): Entrance {
  const inside = new Set<string>();
  let key: string | null = null;
  let visitors = new Set<string>();
  const secret = () => Buffer.from(randomness.bytes(32)).toString('base64url');

  return {
    newKey: () => {
      const fresh = secret();
      key = digest(fresh);
      visitors = new Set();
      return fresh;
    },
    visit: (tried) => {
      if (key === null || digest(tried) !== key || visitors.size >= mostVisits) return null;
      const cookie = secret();
      visitors.add(digest(cookie));
      return cookie;
    },
    admits: (cookie) => {
      if (cookie === undefined) return false;
      const visitor = digest(cookie);
      if (inside.has(visitor)) return true;
      if (!visitors.has(visitor)) return false;
      inside.add(visitor);
      visitors = new Set();
      key = null;
      return true;
    },
  };
}

/** Secrets are looked up by their hash, so that how long a look-up takes says nothing about them. */
function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
