import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where desktops look for what starts with a session (XDG Desktop Application Autostart Specification 0.5). */
export function autostartPath(environment: Environment, home: string = homedir()): string {
  const config = environment.XDG_CONFIG_HOME;
  const folder = config?.startsWith('/') ? config : join(home, '.config');
  return join(folder, 'autostart', 'rundpost.desktop');
}

/** The entry that starts a program hidden. @throws RangeError for a path no entry can carry */
export function autostartEntry(program: string): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Rundpost',
    `Exec=${quoted(program)} --hidden`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/**
 * An argument of `Exec` (Desktop Entry Specification 1.5, "The Exec key"): quoted for the command, its backslashes
 * doubled for the value, percent signs doubled for the field codes.
 */
function quoted(program: string): string {
  if (/\p{Cc}/u.test(program)) throw new RangeError('a path with control characters');
  const command = program.replaceAll(/["`$\\]/g, String.raw`\$&`);
  return `"${command.replaceAll('\\', '\\\\').replaceAll('%', '%%')}"`;
}

/** Whether the entry at `path` starts this program; one that a desktop switched off counts as none. */
export async function isAutostarted(path: string, program: string): Promise<boolean> {
  const kept = await readFile(path, 'utf8').catch(() => '');
  return kept.includes(autostartEntry(program)) && !/^Hidden=true$/m.test(kept);
}

export async function setAutostart(path: string, program: string, on: boolean): Promise<void> {
  if (!on) {
    await rm(path, { force: true });
    return;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, autostartEntry(program), { mode: 0o644 });
}
