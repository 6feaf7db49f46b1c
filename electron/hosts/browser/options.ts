import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultFolder } from '../default-folder.ts';

/** How the browser host is started. */
export interface StartOptions {
  readonly folder: string;
  /** Whether to open a window by itself. */
  readonly opens: boolean;
  /** Seconds after the last closed window until the program ends. */
  readonly graceSeconds: number;
  /** Letters that a club sends in a second; null as gently as any provider allows. */
  readonly perSecond: number | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `--data FOLDER` (or RUNDPOST_DATA) says where the data lie, `--no-open` opens no window, `--grace SECONDS` waits
 * otherwise than 30 s after the last window closed, `--per-second LETTERS` sends faster or slower than any provider
 * allows. An unknown argument throws.
 */
export function startOptions(
  args: readonly string[],
  environment: Environment,
  platform: NodeJS.Platform,
): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      grace: { type: 'string', default: '30' },
      'per-second': { type: 'string' },
    },
  });
  const grace = Number(values.grace);
  if (!Number.isFinite(grace) || grace < 0) throw new TypeError('--grace takes a number of seconds');
  const pace = values['per-second'];
  const perSecond = pace === undefined ? null : Number(pace);
  if (perSecond !== null && !(Number.isFinite(perSecond) && perSecond > 0))
    throw new TypeError('--per-second takes a number of letters');
  return {
    folder: resolve(values.data || environment.RUNDPOST_DATA || defaultFolder(platform, environment)),
    opens: !values['no-open'],
    graceSeconds: grace,
    perSecond,
  };
}
