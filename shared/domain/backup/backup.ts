/** Why a backup was made. Those made by hand are kept for ever, the others for a number of days. */
export const backupReasons = ['by-hand', 'daily'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** What everybody can read of a backup, without a key. */
export interface BackupFacts {
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly reason: BackupReason;
}

const day = 24 * 60 * 60 * 1000;

/** So many automatic backups stay whatever their age: a program that was not opened for a year loses none. */
const leastKept = 3;

/** The automatic backups that are older than the owner wants to keep them. */
export function outdatedBackups<B extends BackupFacts>(
  backups: readonly B[],
  keepDays: number,
  now: number,
): readonly B[] {
  return backups
    .filter(({ reason }) => reason !== 'by-hand')
    .toSorted((one, other) => other.madeAt - one.madeAt)
    .slice(leastKept)
    .filter(({ madeAt }) => madeAt < now - keepDays * day);
}

/** When the next daily backup is due: a day after the last one, at once when there is none. */
export function nextDailyBackup(lastAt: number | null, now: number): number {
  return lastAt === null || lastAt > now ? now : lastAt + day;
}

/** Whether the owner is to be reminded: of the first backup at all, or of one that has become old. */
export function backupReminder(
  state: {
    readonly people: number;
    readonly hasFolder: boolean;
    readonly lastAt: number | null;
    readonly laterUntil: number;
  },
  now: number,
): 'first' | 'old' | null {
  if (state.people === 0 || state.laterUntil > now) return null;
  if (!state.hasFolder && state.lastAt === null) return 'first';
  return state.lastAt === null || state.lastAt < now - 30 * day ? 'old' : null;
}

/** `turnverein-2026-11-24-0905.rundpost`, by the clock on the wall. */
export function backupFileName(organisation: string, now: number): string {
  const at = new Date(now);
  const two = (part: number) => String(part).padStart(2, '0');
  const date = [String(at.getFullYear()), two(at.getMonth() + 1), two(at.getDate())].join('-');
  const time = two(at.getHours()) + two(at.getMinutes()) + two(at.getSeconds());
  return `${fileWord(organisation)}-${date}-${time}${backupEnding}`;
}

export const backupEnding = '.rundpost';

/** Letters, digits and hyphens that every file system takes. */
function fileWord(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return plain === '' ? 'rundpost' : plain;
}
