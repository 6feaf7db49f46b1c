import type { JobView } from '#contract/jobs.ts';
import type { JobBoard } from '#electron/features/jobs/ports.ts';
import type { Events } from '#electron/features/ports.ts';

/** A job that keeps account of itself, such as the sending of mailings. */
export interface JobSource {
  views(): readonly JobView[];
  /** Answers false when the job is none of its own. */
  cancel(jobId: string): Promise<boolean>;
}

/** Jobs that say how far they are instead. */
export interface JobReports {
  /** Null when the job is over. `cancel` ends it between two letters. */
  report(id: string, view: JobView | null, cancel?: () => void): void;
}

/** One board for all jobs: those that are asked and those that report. */
export function jobBoard(events: Events, sources: readonly JobSource[]): JobBoard & JobReports {
  const reported = new Map<string, { readonly view: JobView; readonly cancel: (() => void) | undefined }>();
  return {
    report(id, view, cancel) {
      if (view === null) reported.delete(id);
      else reported.set(id, { view, cancel });
      events.changed('jobs');
    },
    all: () => [
      ...sources.flatMap((source) => source.views()),
      ...Array.from(reported.values(), ({ view }) => view),
    ],
    async cancel(jobId) {
      reported.get(jobId)?.cancel?.();
      for (const source of sources) if (await source.cancel(jobId)) return;
    },
  };
}
