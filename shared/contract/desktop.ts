import { z } from 'zod';
import type { CommandId } from './commands.ts';
import { commandIds, isCommandId } from './commands.ts';
import { command, nothing, query } from './define.ts';
import type { Fault } from './faults.ts';

/** What the host around the window can do for it. A browser can do none of it. */
export interface DesktopAbilities {
  /** A menu of its own, which shows what acts now. */
  readonly menu: boolean;
}

/** A file that was opened with the program, waiting for the window to take it. */
export interface HandedFile {
  readonly id: number;
  /** `people`: an address file; `backup`: one of Rundpost's own. */
  readonly kind: 'people' | 'backup';
  readonly name: string;
  /** Where a backup lies; null for address files, whose bytes are read piece by piece. */
  readonly path: string | null;
  readonly bytes: number;
  /** Why it cannot be taken; then it only waits to be told of. */
  readonly fault: Fault | null;
}

/** Bytes of a piece of a handed file; divisible by 3, so that Base64 joins without padding. */
export const filePiece = 450_000;

const commandId = z.custom<CommandId>(isCommandId, { error: 'command' });
const fileId = z.strictObject({ id: z.number().int().min(1) });

/** What the host itself answers; the engine knows nothing of it. */
export const desktop = {
  'desktop.abilities': query(nothing, { whileLocked: true }).returns<DesktopAbilities>(),
  /** The commands that act now; the menu shows all others grey. */
  'desktop.commands-here': command(z.strictObject({ enabled: z.array(commandId).max(commandIds.length) }), {
    whileLocked: true,
  }).returns<null>(),
  /** The files that wait, the first handed first. */
  'desktop.files': query(nothing, { whileLocked: true }).returns<readonly HandedFile[]>(),
  /** At most `filePiece` bytes of an address file from `at` on, as Base64. */
  'desktop.file-piece': query(fileId.extend({ at: z.number().int().min(0) })).returns<{
    readonly data: string;
  }>(),
  /** The window has taken a file, or told that it cannot; it waits no longer. */
  'desktop.put-away': command(fileId, { whileLocked: true }).returns<null>(),
};
