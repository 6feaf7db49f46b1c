/** A part of others that comes with the program. */
export interface ShippedPart {
  readonly name: string;
  readonly version: string;
  /** As the part itself names it, mostly an SPDX expression. */
  readonly licence: string;
  readonly text: string;
}

/** A file of a bundle, as far as this asks. */
interface BundledFile {
  readonly type: string;
  readonly moduleIds?: readonly string[];
}

/**
 * Every part of others that a package of the program holds, sorted by name. Throws an error that names each part
 * without a licence text.
 */
export function shippedParts(root: string): readonly ShippedPart[];

/** A plugin for the bundler that stops the build when a bundle holds a part which the licences do not name. */
export function licencesComplete(parts: readonly ShippedPart[]): {
  readonly name: string;
  generateBundle(
    this: { error(message: string): never },
    options: unknown,
    bundle: Readonly<Record<string, BundledFile>>,
  ): void;
};

/** The names of the packages whose modules a bundle holds. */
export function bundledParts(bundle: Readonly<Record<string, BundledFile>>): ReadonlySet<string>;
