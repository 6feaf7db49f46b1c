import { Refusal } from '../refuse.ts';
import type { ActTable } from './ports.ts';

type Acts = { readonly acts: Pick<ActTable, 'isTakingBack' | 'unfinished'> };

/**
 * While an act over many people is taken back in slices, nothing a person does may come in between: it would see
 * half of them. Letters may, for whoever leaves by one leaves now; what they change, undo leaves alone.
 * @throws Refusal `act.running`
 */
export function requireNoUndo({ acts }: Acts): void {
  if (acts.isTakingBack()) throw new Refusal({ code: 'act.running', params: {} });
}

/** The same for what must not see half of any act over many people. @throws Refusal `act.running` */
export function requireNoSlices({ acts }: Acts): void {
  if (acts.unfinished().length > 0) throw new Refusal({ code: 'act.running', params: {} });
}
