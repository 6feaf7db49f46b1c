import { z } from 'zod';
import type { AnyId } from '#domain/ids.ts';
import { isId } from '#domain/ids.ts';

/** A branded row id. */
export const id = <T extends AnyId>() => z.custom<T>((value) => isId<T>(value), { error: 'id' });

/** One line a person typed: no line breaks or control characters survive, length is bounded. */
export const line = (max: number) => z.string().max(max);

/** A window into a long list; the engine never sends more than 500 rows at once. */
export const range = {
  offset: z.number().int().min(0).max(10_000_000),
  limit: z.number().int().min(1).max(500),
};
