import type { CommandId } from '#contract/commands.ts';
import { commands } from '#contract/commands.ts';

/** How Electron writes a command's keys, and whether the system is to listen for them. */
interface Accelerator {
  readonly accelerator?: string;
  readonly registerAccelerator?: false;
}

/**
 * The keys beside a menu item. The window hears them itself, so that they act as on the screen and exactly once: on
 * Windows and Linux the menu only shows them. A Mac gives what a menu shows to the menu alone, so that keys which mean
 * something else in a text (Delete, F2) are not shown there.
 */
export function acceleratorOf(id: CommandId, platform: NodeJS.Platform): Accelerator {
  const { keys, heard } = commands[id];
  if (keys === null) return {};
  const accelerator = keys.replace('Mod', 'CmdOrCtrl');
  if (platform !== 'darwin') return { accelerator, registerAccelerator: false };
  return heard === 'place' && !keys.startsWith('Mod+') ? {} : { accelerator };
}
