import { z } from 'zod';
import type { ReadTable, ReadTableRequest, TableReader } from '#electron/features/imports/ports.ts';
import type { Signal } from '#electron/features/signal.ts';
import { encodings, separators } from '#domain/imports/target.ts';
import { importLimits } from '#domain/imports/limits.ts';

interface Bounds {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly signal: Signal;
  readonly onProgress: (rows: number) => void;
}

/** Runs the reading worker once and answers what it posted; rejects at a limit, a crash or when aborted. */
export type RunTableReader = (request: ReadTableRequest, bounds: Bounds) => Promise<unknown>;

/** 50 MB take two seconds and 300 MB; a machine under load takes longer. */
const bounds = { milliseconds: 60_000, megabytes: 700 };

const answer: z.ZodType<ReadTable> = z.union([
  z.strictObject({
    ok: z.literal(true),
    encoding: z.enum(encodings),
    separator: z.enum(separators),
    hasHeading: z.boolean(),
    isList: z.boolean(),
    rows: z.number().int().min(0).max(importLimits.rows),
    headings: z.array(z.string()).max(importLimits.columns),
    columns: z
      .array(
        z.strictObject({
          filled: z.number(),
          values: z.array(z.string().max(200)).max(200),
          different: z.number(),
        }),
      )
      .max(importLimits.columns),
    packed: z.array(z.string()),
  }),
  z.strictObject({
    ok: z.literal(false),
    flaw: z.enum(['empty', 'not-text', 'rows', 'columns', 'cell']),
  }),
]);

/** Reads address files in a killable worker. */
export function tableReader(run: RunTableReader): TableReader {
  return {
    async read(request, signal, onRows) {
      let posted: unknown;
      try {
        posted = await run(request, { ...bounds, signal, onProgress: onRows });
      } catch (error) {
        if (signal.aborted) throw error;
        return { ok: false, flaw: 'unreadable' };
      }
      return answer.parse(posted);
    },
  };
}
