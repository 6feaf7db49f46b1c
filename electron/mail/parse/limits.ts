/** What a letter may cost (bytes, lines, parts); what lies beyond is not read and the letter counts as cut. */
export const limits = {
  bytes: 2 * 1024 * 1024,
  headerBytes: 256 * 1024,
  headerLines: 10_000,
  parts: 200,
  depth: 10,
  /** Characters of one header value that are decoded. */
  headerValue: 16 * 1024,
  textLength: 20_000,
  /** Wall-clock time and memory of the reading worker. */
  milliseconds: 2000,
  megabytes: 128,
} as const;
