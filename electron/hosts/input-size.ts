/** What fits through the door at all, before any schema looks at it: as much as one mailing's text or 20,000 ids. */
const most = { characters: 2_000_000, values: 100_000, depth: 64 };

/** Whether an input is plain data of a size the engine is willing to look at. Walks it without recursing. */
export function fitsTheDoor(input: unknown): boolean {
  let characters = 0;
  let values = 0;
  const pending: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    values += 1;
    if (values > most.values || next.depth > most.depth) return false;
    const { value, depth } = next;
    if (typeof value === 'string') characters += value.length;
    if (typeof value === 'object' && value !== null) {
      if (!isPlain(value)) return false;
      for (const [key, inner] of Object.entries(value)) {
        characters += key.length;
        pending.push({ value: inner, depth: depth + 1 });
        if (pending.length > most.values) return false;
      }
    }
    if (characters > most.characters) return false;
  }
  return true;
}

/** Structured clone brings maps, sets, dates and bytes too, whose contents no key shows and no call of ours takes. */
function isPlain(value: object): boolean {
  const kind: unknown = Object.getPrototypeOf(value);
  return kind === Object.prototype || kind === Array.prototype || kind === null;
}
