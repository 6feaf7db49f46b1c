import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the data lie unless the person says otherwise: where each system keeps what belongs to a program
 * (on Linux: XDG Base Directory Specification 0.8).
 */
export function defaultFolder(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  home: string = homedir(),
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Rundpost');
  if (platform === 'win32') return join(environment.APPDATA || join(home, 'AppData', 'Roaming'), 'Rundpost');
  const dataHome = environment.XDG_DATA_HOME;
  // The specification ignores relative paths.
  return join(dataHome?.startsWith('/') ? dataHome : join(home, '.local', 'share'), 'rundpost');
}
