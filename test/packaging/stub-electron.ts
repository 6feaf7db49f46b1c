import { copyFileSync, appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type System = 'linux' | 'mac' | 'win';

/** What stands before the fuses in Electron's program, then their version and number, and all of them on. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('11111111'),
]);

/**
 * Writes a folder that the packager takes for Electron's own: a program that holds nothing but fuses, and the files that
 * are moved and trimmed. Of Windows' program the packager reads the resources, so another real one stands in for it.
 */
export function writeStubElectron(folder: string, system: System, windowsProgram: string): void {
  const write = (name: string, bytes: string | Buffer) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  };
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) write(name, `the licences (${name})`);
  write('version', 'stub');
  if (system === 'mac') return writeMacProgram(write);
  for (const language of ['de', 'en-US', 'en-GB', 'fr']) write(`locales/${language}.pak`, '');
  mkdirSync(join(folder, 'resources'));
  if (system === 'linux') {
    write('chrome-sandbox', '');
    write('electron', fuseWire);
  } else {
    copyFileSync(windowsProgram, join(folder, 'electron.exe'));
    appendFileSync(join(folder, 'electron.exe'), fuseWire);
  }
}

function writeMacProgram(write: (name: string, bytes: string | Buffer) => void): void {
  const program = (place: string, name: string) => {
    write(`${place}/Contents/MacOS/${name}`, '');
    write(`${place}/Contents/Info.plist`, plist(name));
  };
  program('Electron.app', 'Electron');
  const parts = 'Electron.app/Contents/Frameworks';
  for (const kind of ['', ' (Renderer)', ' (GPU)', ' (Plugin)']) {
    program(`${parts}/Electron Helper${kind}.app`, `Electron Helper${kind}`);
  }
  write(`${parts}/Electron Framework.framework/Electron Framework`, fuseWire);
  for (const place of [
    `${parts}/Electron Framework.framework/Versions/A/Resources`,
    'Electron.app/Contents/Resources',
  ]) {
    for (const language of ['de', 'en', 'fr']) write(`${place}/${language}.lproj/locale.pak`, '');
  }
}

function plist(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict><key>CFBundleName</key><string>${name}</string><key>CFBundleExecutable</key><string>${name}</string><key>CFBundleIdentifier</key><string>stub</string></dict></plist>`;
}
