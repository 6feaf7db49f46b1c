interface Props {
  readonly label: string;
  readonly value: number;
  /** Null: how much there is to do is not known. */
  readonly total: number | null;
  /** What is said instead of a bare percentage. */
  readonly text?: string;
}

/** How far something has come. */
export function ProgressBar({ label, value, total, text }: Props) {
  const share = total === null || total === 0 ? 0 : Math.min(1, value / total);
  const range = total === null ? {} : { 'aria-valuemin': 0, 'aria-valuemax': total, 'aria-valuenow': value };
  return (
    <div
      className="bar"
      role="progressbar"
      aria-label={label}
      {...range}
      {...(text === undefined ? {} : { 'aria-valuetext': text })}
    >
      <i style={{ width: `${share * 100}%` }} />
    </div>
  );
}
