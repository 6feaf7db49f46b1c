import { limits } from '../parse/limits.ts';

/** Bytes of a letter's header that are read; headers beyond are not looked at. */
export const headBytes = 64 * 1024;
/** Heads fetched at a time. */
export const headsAtOnce = 50;
/** One byte more than is ever read tells that a letter was cut. */
export const letterBytes = limits.bytes + 1;
/** What of a letter is fetched together with others; a report says what it says in its first parts, so of one no more. */
export const sharedBytes = 256 * 1024;
/** Letters fetched together hold no more than that, so that a slow line is not waited for in vain. */
export const fetchedAtOnce = 1024 * 1024;
/** A letter that is longer is listed and not fetched; no mail of ours, and no report about one, is. */
export const mostLetterBytes = 32 * 1024 * 1024;

/** What a server may say at most, in bytes and tokens; beyond it the connection is closed. */
export const imapLimits = {
  maxLiteralSize: letterBytes + 64 * 1024,
  maxLineLength: 4 * 1024 * 1024,
  maxResponseSize: 8 * 1024 * 1024,
  maxResponseTokens: 200_000,
} as const;
