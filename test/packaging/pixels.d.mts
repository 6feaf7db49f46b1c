/** The pixels of a picture, four bytes each: red, green, blue, cover. */
export function pixelsOf(png: Buffer): Promise<Buffer>;
