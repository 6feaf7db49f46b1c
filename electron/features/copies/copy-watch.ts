import type { CopyView } from '#contract/copies.ts';
import type { CopyVerdict, Counts } from '#domain/copies/opening-count.ts';
import { countText, nextCount, readCount, weighCounts } from '#domain/copies/opening-count.ts';
import { aborter } from '../aborter.ts';
import type { Signal } from '../signal.ts';
import type { CopyPorts, CopyWatch } from './ports.ts';

/** Entry of the keychain with the count of a store. */
export function countAccount(storeId: string): string {
  return `${storeId}.openings`;
}

const views: Readonly<Record<CopyVerdict, CopyView>> = {
  newest: { state: 'newest' },
  older: { state: 'older' },
  elsewhere: { state: 'unknown', why: 'elsewhere' },
  missing: { state: 'unknown', why: 'missing' },
};

/**
 * Compares the count in the store with that in the keychain, and raises both: the keychain first, so that a crash in
 * between leaves it ahead by one. An old copy is counted no further until the owner accepts it. A keychain that does
 * not answer leaves the store uncounted: what is not known locks nothing.
 */
export function copyWatch(ports: CopyPorts): CopyWatch {
  const end = aborter();
  const counter = storeCounter(ports, end.signal);
  let view: CopyView = { state: 'looking' };
  let turn: Promise<void> = Promise.resolve();
  const ended = new Promise<void>((resolve) => {
    end.signal.addEventListener('abort', resolve, { once: true });
  });

  const show = (next: CopyView) => {
    if (end.signal.aborted) return;
    view = next;
    ports.log.note('copy', { state: next.state, why: next.state === 'unknown' ? next.why : '' });
    ports.events.changed('copies');
  };
  const look = async () => {
    if (end.signal.aborted || view.state === 'older') return;
    const seen = await counter.raise();
    // A verdict stands, unless a newer copy was open meanwhile.
    if (!isVerdict(view) || seen.state === 'older') show(seen);
  };
  const accept = async () => {
    await counter.force();
    show(views.newest);
  };
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return Promise.race([done, ended]);
  };
  const raise = () => inTurn(look).catch(() => undefined);
  const first = raise();
  return {
    view: () => view,
    isOlder: () => view.state === 'older',
    looked: () => first,
    raise,
    accept: () => inTurn(accept),
    stop: async () => {
      end.abort();
      await counter.written();
    },
  };
}

/** The two counts of one store. After the end nothing is written. */
function storeCounter({ store, openings, keychain, storeId, putBack }: CopyPorts, end: Signal) {
  const account = countAccount(storeId);
  let writing: Promise<unknown> = Promise.resolve();
  let lastKept: Counts['kept'] = null;

  const put = async (count: number) => {
    if (end.aborted) return;
    const written = store.transaction(() => openings.put(count));
    writing = written.catch(() => undefined);
    await written;
  };
  return {
    written: () => writing,
    async raise(): Promise<CopyView> {
      const { state, secret } = await keychain.read(account);
      if (state !== 'works') return { state: 'unknown', why: state };
      if (end.aborted) return views.newest;
      lastKept = readCount(secret);
      const counts = { own: openings.count(), kept: lastKept };
      const verdict = weighCounts(counts);
      if (verdict === 'older' || lastKept === 'restored') await putBack();
      if (verdict === 'older') return views.older;
      const next = nextCount(counts);
      // A locked keyring reads as an empty one: only this tells.
      const kept = await keychain.write(account, countText(next));
      if (kept !== 'works') return { state: 'unknown', why: kept };
      if (verdict === 'missing') await putBack();
      await put(next);
      return views[verdict];
    },
    /** Above both counts. Where the keychain does not take it, it stays behind the store, which locks nothing. */
    async force(): Promise<void> {
      const kept = readCount((await keychain.read(account)).secret) ?? lastKept;
      if (end.aborted) return;
      const next = nextCount({ own: openings.count(), kept });
      await keychain.write(account, countText(next));
      await put(next);
    },
  };
}

/** Silence of the keychain is no verdict: a later answer tells more. */
function isVerdict(view: CopyView): boolean {
  if (view.state === 'unknown') return view.why === 'elsewhere' || view.why === 'missing';
  return view.state !== 'looking';
}
