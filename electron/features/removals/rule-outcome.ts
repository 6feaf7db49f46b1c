import type { RuleOutcome } from '#domain/bounces/removal-brake.ts';
import { brakeOn } from '#domain/bounces/removal-brake.ts';
import type { Removable, RemovalBook } from './ports.ts';

/** What comes of an address that its lists want to take off by themselves: they do, or too much fails at once. */
export function ruleOutcome(removals: RemovalBook, removable: Removable): RuleOutcome {
  return brakeOn(removals.taken(removable), removals.alike(removable)) ?? 'removed';
}
