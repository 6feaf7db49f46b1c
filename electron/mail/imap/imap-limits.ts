import { limits } from '../parse/limits.ts';

/** Bytes of a letter's header that are read; headers beyond are not looked at. */
export const headBytes = 64 * 1024;
/** Heads fetched at a time. */
export const headsAtOnce = 50;
/** One byte more than is ever read tells that a letter was cut. */
export const letterBytes = limits.bytes + 1;

/** What a server may say at most, in bytes and tokens; beyond it the connection is closed. */
export const imapLimits = {
  maxLiteralSize: letterBytes + 64 * 1024,
  maxLineLength: 4 * 1024 * 1024,
  maxResponseSize: 8 * 1024 * 1024,
  maxResponseTokens: 200_000,
} as const;
