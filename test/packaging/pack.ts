import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listPackage } from '@electron/asar';
import type { System } from './stub-electron.ts';
import { writeStubElectron } from './stub-electron.ts';

export const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
const tool = (...path: string[]) => join(root, 'node_modules', ...path);

/** Where the packager leaves what it made, and in it the resources and the program that carries the fuses. */
const places: Readonly<
  Record<System, { readonly made: string; readonly resources: string; readonly program: string }>
> = {
  linux: { made: 'linux-unpacked', resources: 'resources', program: 'rundpost' },
  win: { made: 'win-unpacked', resources: 'resources', program: 'Rundpost.exe' },
  mac: { made: 'mac-arm64', resources: 'Rundpost.app/Contents/Resources', program: 'Rundpost.app' },
};

export interface Packed {
  /** The folder that would be installed. */
  readonly folder: string;
  readonly program: string;
  readonly archive: string;
  /** The files in the archive, with `/` between their folders. */
  readonly files: readonly string[];
}

/**
 * Packs the built program for a system around a stub of Electron, without the network, in a folder of its own; resolves
 * to what was made. `remove` has to be called at the end.
 */
export async function pack(system: System): Promise<Packed & { readonly remove: () => void }> {
  if (!existsSync(join(root, 'out', 'main', 'desktop.js'))) {
    await run(process.execPath, [tool('electron-vite', 'bin', 'electron-vite.js'), 'build'], { cwd: root });
  }
  const home = mkdtempSync(join(tmpdir(), 'rundpost-pack-'));
  const remove = () => rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  try {
    const { made, resources, program } = places[system];
    const stub = join(home, 'electron');
    writeStubElectron(stub, system, tool('electron-winstaller', 'vendor', '7z-x64.exe'));
    const to = ['--dir', system === 'mac' ? '--arm64' : '--x64', `-c.electronDist=${stub}`];
    await run(
      process.execPath,
      [
        tool('electron-builder', 'cli.js'),
        `--${system}`,
        ...to,
        `-c.directories.output=${join(home, 'dist')}`,
      ],
      // Whatever this computer has to sign with stays out of it, and nothing may be fetched.
      {
        cwd: root,
        env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false', ELECTRON_BUILDER_OFFLINE: 'true' },
      },
    );
    const folder = join(home, 'dist', made);
    const archive = join(folder, resources, 'app.asar');
    const files = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/').slice(1));
    return { folder, program: join(folder, program), archive, files, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
