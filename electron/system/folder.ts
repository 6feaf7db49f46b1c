import { mkdirSync } from 'node:fs';

/** Makes the program's folder where it is missing; what is made, only its owner may enter. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}
