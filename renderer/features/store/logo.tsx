/** The mark of the program: a letter in a ring. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <rect width="26" height="26" rx="7" fill="var(--accent)" />
      <g fill="none" stroke="var(--on-accent)" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round">
        <circle cx="13" cy="13" r="7.2" />
        <path d="m8.6 11.400 4.400 3.300 6.400-6" />
      </g>
    </svg>
  );
}
