import type { AnswerRow } from '#contract/answers.ts';

/** Answers to one mailing, newest first. */
export interface AnswerGroup {
  readonly key: number;
  /** Subject of the mailing; null for letters that answer something else the program wrote. */
  readonly mailing: string | null;
  readonly rows: readonly AnswerRow[];
}

/** Answers under the mailing they answer; the mailing answered last comes first. */
export function groupAnswers(rows: readonly AnswerRow[]): readonly AnswerGroup[] {
  const groups = new Map<number, AnswerRow[]>();
  for (const row of rows) {
    const key = row.mailing?.id ?? 0;
    const before = groups.get(key);
    if (before === undefined) groups.set(key, [row]);
    else before.push(row);
  }
  return [...groups].map(([key, grouped]) => ({
    key,
    mailing: grouped[0]?.mailing?.subject ?? null,
    rows: grouped,
  }));
}
