import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import * as german from '@zxcvbn-ts/language-de';

/** Its time grows faster than the passphrase; what is longer than this is judged by its beginning. */
const longest = 64;

/** How hard a passphrase is to guess by zxcvbn: 0 (at once) to 4 (not in practice). Takes up to a second: run it in a worker. */
export function passphraseStrength(passphrase: string): number {
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...german.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return zxcvbn.check(passphrase.slice(0, longest)).score;
}
