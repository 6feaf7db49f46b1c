/** A paper plane on its way. */
export function PaperPlane() {
  return (
    <svg
      className="art"
      style={{ width: 140 }}
      aria-hidden="true"
      viewBox="0 0 140 92"
      fill="none"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <g stroke="var(--control)">
        <path d="M12 74c10-2 16-8 20-16" strokeDasharray="2 5" />
        <path d="M20 86c20-4 34-14 42-26" strokeDasharray="2 5" />
      </g>
      <g stroke="var(--accent)">
        <path d="M120 14 42 44l30 10 12 28z" fill="var(--surface)" />
        <path d="M120 14 72 54" />
      </g>
    </svg>
  );
}
