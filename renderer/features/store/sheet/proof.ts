import { recoveryCharacters } from '#domain/store/recovery-key.ts';
import { twoGroups } from './two-groups.ts';

/** How far the proof is that the sheet exists outside this computer. */
export interface Proof {
  readonly how: 'printed' | 'copied';
  readonly at: number;
  /** The groups asked back, counted from 0. */
  readonly asked: readonly [number, number];
  readonly typed: readonly [string, string];
}

/** Begins the proof: the sheet was printed or copied just now, and two groups of it are covered. */
export function beginProof(how: Proof['how'], at: number, chance: readonly [number, number]): Proof {
  return { how, at, asked: twoGroups(chance), typed: ['', ''] };
}

/** Whether what was typed is that group of the sheet; case, blanks and look-alikes do not matter. */
export function isGroup(typed: string, group: string | undefined): boolean {
  return group !== undefined && recoveryCharacters(typed) === group;
}

/** Whether both groups were copied back rightly. */
export function isProven(proof: Proof | null, groups: readonly string[]): boolean {
  return proof !== null && proof.asked.every((group, at) => isGroup(proof.typed[at] ?? '', groups[group]));
}
