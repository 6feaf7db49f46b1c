/** The mark of the program: a round letter whose fold is a tick; drawn for all systems in `build/icons`. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect width="16" height="16" rx="3.6" fill="var(--accent)" />
      <circle cx="8" cy="8" r="5.5" fill="var(--on-accent)" />
      <path
        d="M3.4 6.6 7.3 9.8 12.6 4.9"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
