import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ServerPlace } from './server-place.ts';

export const guardScript = join(import.meta.dirname, 'guard-servers.sh');

/** Starts both servers and resolves to what ends them; rejects with what they said when one does not start. */
export async function startGuarded({ folder }: ServerPlace): Promise<() => Promise<void>> {
  const guard = spawn('sh', [guardScript, folder], {
    cwd: '/',
    // A session of its own: Ctrl+C is meant for the tests, the guard has to outlive them.
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(guard, 'exit');
  const stop = async () => {
    guard.stdin.end();
    await ended;
  };
  let said = '';
  for await (const chunk of guard.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    if (/^started$/m.test(said)) return stop;
    if (/^failed$/m.test(said)) break;
  }
  await stop();
  throw new Error(`Postfix and Dovecot did not start in ${join(folder)}: ${said}`);
}
