/** An empty tray with a tick over it. */
export function EmptyTray() {
  return (
    <svg
      className="art"
      style={{ width: 140 }}
      aria-hidden="true"
      viewBox="0 0 140 96"
      fill="none"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <g transform="translate(0 12)">
        <g stroke="var(--control)">
          <path d="M22 50 36 24h68l14 26" />
          <path d="M46 50l6-14h36l6 14" opacity=".6" />
        </g>
        <g stroke="var(--accent)">
          <path d="M22 50h26l7 11h30l7-11h26v22a8 8 0 0 1-8 8H30a8 8 0 0 1-8-8z" fill="var(--surface)" />
          <path d="M60 2l8 8 14-17" />
        </g>
      </g>
    </svg>
  );
}
