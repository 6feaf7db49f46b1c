import { writeSync } from 'node:fs';
import { copyWatch } from '#electron/features/copies/copy-watch.ts';
import { systemKeychain } from '#electron/system/keychain.ts';

/** Asks the keychain of this session as often as it is told to, and prints each answer as a line of JSON. */
const keychain = systemKeychain({ service: 'Rundpost test' });
const [, , ...asked] = process.argv;

for (const each of asked) {
  const [what = '', account = '', secret = ''] = each.split(':');
  const began = Date.now();
  const answer = await answerTo(what, account, secret);
  writeSync(1, `${JSON.stringify({ answer, milliseconds: Date.now() - began })}\n`);
}
// A call that hangs holds a thread, and an ordinary end would wait for it.
process.kill(process.pid, 'SIGKILL');

async function answerTo(what: string, account: string, secret: string): Promise<unknown> {
  if (what === 'write') return keychain.write(account, secret);
  if (what === 'read') return keychain.read(account);
  return what === 'open' ? opened(Number(account)) : keychain.probe();
}

/** What is known of a store that counted itself so often, once it was opened here. */
async function opened(count: number): Promise<unknown> {
  let own = count;
  const copy = copyWatch({
    store: { transaction: async (work) => work() },
    openings: {
      count: () => own,
      put: (next) => {
        own = next;
      },
    },
    keychain,
    storeId: 'store',
    events: { changed: () => undefined },
    log: { note: () => undefined },
    putBack: () => Promise.resolve(),
  });
  await copy.looked();
  return { view: copy.view(), own };
}
