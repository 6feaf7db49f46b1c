/** The steps of an import, in order. */
export const importSteps = ['source', 'columns', 'people', 'consent', 'trial'] as const;
export type ImportStep = (typeof importSteps)[number];

export const stepBefore = (step: ImportStep): ImportStep | null =>
  importSteps[importSteps.indexOf(step) - 1] ?? null;
export const stepAfter = (step: ImportStep): ImportStep | null =>
  importSteps[importSteps.indexOf(step) + 1] ?? null;
