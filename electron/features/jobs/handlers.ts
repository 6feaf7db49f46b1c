import type { HandlersOf } from '#contract/define.ts';
import type { JobView, jobs } from '#contract/jobs.ts';
import type { JobPorts } from './ports.ts';

/** What is under way, and its end. The calls about the mailbox are the mailbox's own. */
export function jobHandlers(ports: JobPorts): Pick<HandlersOf<typeof jobs>, 'jobs.all' | 'jobs.cancel'> {
  return {
    'jobs.all': () => {
      const all = ports.board()?.all() ?? [];
      return ports.isOpen() ? all : all.map(withoutNames);
    },
    'jobs.cancel': async ({ jobId }) => {
      await ports.board()?.cancel(jobId);
      return null;
    },
  };
}

function withoutNames(job: JobView): JobView {
  return 'title' in job ? { ...job, title: '' } : job;
}
