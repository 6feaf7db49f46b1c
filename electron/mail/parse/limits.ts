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
  /** What reading may take on a computer that does nothing else. */
  milliseconds: 2000,
  /** Wall-clock time of the reading worker with its start, on a busy one. */
  workerMilliseconds: 10_000,
  /** Heap of the reading worker. */
  megabytes: 128,
} as const;
