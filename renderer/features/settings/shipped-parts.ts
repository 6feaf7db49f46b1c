/** A part of others that comes with the program, with its licence as the part itself words it. */
export interface ShippedPart {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** Collected by `build/licences.mjs` as the program is built; large, so it is loaded when somebody asks. */
declare const RUNDPOST_PARTS: readonly ShippedPart[];

export const shippedParts = RUNDPOST_PARTS;
