import type { InProcessWorld } from './in-process-world.ts';
import { startInProcessWorld } from './in-process-world.ts';
import type { MailWorld, WorldOptions } from './mail-world.ts';
import { startPostfixWorld } from './postfix-world.ts';

/** Starts a provider: real servers, or the same in this process, which runs everywhere and can be told to misbehave. */
export function startMailWorld(kind: 'in-process', options: WorldOptions): Promise<InProcessWorld>;
export function startMailWorld(kind: MailWorld['kind'], options: WorldOptions): Promise<MailWorld>;
export function startMailWorld(kind: MailWorld['kind'], options: WorldOptions): Promise<MailWorld> {
  return kind === 'postfix' ? startPostfixWorld(options) : startInProcessWorld(options);
}
