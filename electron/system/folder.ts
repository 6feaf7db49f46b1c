import { mkdirSync } from 'node:fs';

/**
 * Makes the program's folder where it is missing; what is made, only its owner may enter. One that cannot be made is
 * no error here: the store needs it next, and says on the screen what is wrong with it.
 */
export function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    // A program that ends here could say nothing but a stack.
  }
}
