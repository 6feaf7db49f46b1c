/** Three address cards, in two colours: decoration only. */
export function CardsDrawing() {
  return (
    <svg
      className="art"
      width="168"
      viewBox="0 0 168 112"
      fill="none"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <g stroke="var(--control)">
        <rect x="30" y="14" width="92" height="60" rx="8" fill="var(--surface)" />
        <rect x="38" y="26" width="92" height="60" rx="8" fill="var(--surface)" />
      </g>
      <g stroke="var(--accent)">
        <rect x="46" y="38" width="92" height="60" rx="8" fill="var(--surface)" />
        <circle cx="66" cy="60" r="8" />
        <path d="M54 84c1.500-8 6.500-12 12-12s10.500 4 12 12" />
      </g>
      <g stroke="var(--control)">
        <path d="M90 58h34M90 68h24M90 78h30" />
      </g>
      <g stroke="var(--accent)">
        <circle cx="140" cy="34" r="14" fill="var(--surface)" />
        <path d="M140 28v12M134 34h12" />
      </g>
    </svg>
  );
}
