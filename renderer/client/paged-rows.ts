import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Argument, CallName, Output } from '#contract/contract.ts';
import { callEngine, useWire } from './engine.tsx';

const pageSize = 100;

interface Range {
  readonly offset: number;
  readonly limit: number;
}
interface Page<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** Rows of a long list as a grid asks for them: what it shows is fetched, the rest is not. */
export interface PagedRows<Row> {
  /** Undefined until the first answer. */
  readonly total: number | undefined;
  /** Undefined while the row is on its way. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Called by the grid with the first and last row in view. */
  readonly show: (first: number, last: number) => void;
  readonly error: Error | null;
}

/**
 * The rows of a paged query. `inputAt` adds the range to the rest of the input, `pageOf` finds total and
 * rows in the answer. While a changed input is on its way, the rows of the former one stay in view.
 */
export function usePagedRows<N extends CallName, Row>(
  name: N,
  inputAt: (range: Range) => Argument<N>,
  pageOf: (output: Output<N>) => Page<Row>,
): PagedRows<Row> {
  const wire = useWire();
  const client = useQueryClient();
  const [pages, setPages] = useState<readonly number[]>([0]);
  const inputOf = (page: number) => inputAt({ offset: page * pageSize, limit: pageSize });
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: [name, inputOf(page)],
      queryFn: () => callEngine(wire, name, inputOf(page)),
    })),
  });

  const show = useCallback((first: number, last: number) => {
    const from = Math.floor(Math.max(0, first) / pageSize);
    const to = Math.floor(Math.max(0, last) / pageSize);
    setPages((before) => {
      if (before[0] === from && before[before.length - 1] === to) return before;
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
  }, []);

  const answer = results.find((result) => result.data !== undefined)?.data;
  const rowAt = (index: number): Row | undefined => {
    const page = Math.floor(index / pageSize);
    const data = results[pages.indexOf(page)]?.data ?? client.getQueryData<Output<N>>([name, inputOf(page)]);
    return data === undefined ? undefined : pageOf(data).rows[index % pageSize];
  };
  const current: PagedRows<Row> = {
    total: answer === undefined ? undefined : pageOf(answer).total,
    rowAt,
    show,
    error: results.find((result) => result.error !== null)?.error ?? null,
  };
  return useLastAnswered(current, JSON.stringify(inputOf(0)));
}

/** Keeps the former rows in view until the changed question has its first answer. */
function useLastAnswered<Row>(current: PagedRows<Row>, question: string): PagedRows<Row> {
  const [former, setFormer] = useState<{ question: string; rows: PagedRows<Row> } | null>(null);
  const answered = current.total !== undefined;
  if (answered && former?.question !== question) setFormer({ question, rows: current });
  if (answered || former === null || current.error !== null) return current;
  return { ...former.rows, show: current.show };
}
