/** One line from the first contact to the last. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      aria-hidden="true"
      className="text-accent"
    >
      <path d="M6 18C6 10 10 6 18 6" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
      <circle cx="5" cy="20" r="2" fill="currentColor" />
      <circle cx="20" cy="5" r="2" fill="currentColor" />
    </svg>
  );
}
