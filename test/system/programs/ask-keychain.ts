import { writeSync } from 'node:fs';
import { systemKeychain } from '#electron/system/keychain.ts';

/** Asks the keychain of this session as often as it is told to, and prints each answer as a line of JSON. */
const keychain = systemKeychain({ service: 'Rundpost test' });
const [, , ...asked] = process.argv;

for (const each of asked) {
  const [what = '', account = '', secret = ''] = each.split(':');
  const began = Date.now();
  const answer =
    what === 'write'
      ? await keychain.write(account, secret)
      : what === 'read'
        ? await keychain.read(account)
        : await keychain.probe();
  writeSync(1, `${JSON.stringify({ answer, milliseconds: Date.now() - began })}\n`);
}
// A call that hangs holds a thread, and an ordinary end would wait for it.
process.kill(process.pid, 'SIGKILL');
