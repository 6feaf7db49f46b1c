import type { ListColour } from '#domain/lists/list.ts';

/** The colour of a list; its name stands beside it. */
export function ListDot({ colour }: { readonly colour: ListColour }) {
  return <i className={`dot ${colour}`} aria-hidden="true" />;
}
