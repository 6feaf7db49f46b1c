import sharp from 'sharp';

/** The pixels of a picture, four bytes each: red, green, blue, cover. */
export function pixelsOf(png) {
  return sharp(png).ensureAlpha().raw().toBuffer();
}
