/** Sentences by key. Keys are flat; plurals carry i18next's `_one` and `_other`. */
type Sentences = Readonly<Record<string, string>>;

/** A group of sentences in both languages; a key missing on one side does not compile. */
export interface Both<T extends Sentences> {
  readonly de: T;
  readonly en: { readonly [K in keyof T]: string };
}

export function both<const T extends Sentences>(de: T, en: { readonly [K in keyof T]: string }): Both<T> {
  return { de, en };
}
