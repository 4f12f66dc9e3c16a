/** The mark: a P as walls on a floor plan, and a line to fill in. As in `public/favicon.svg`. */
export function Logo({ className = 'size-6' }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="7" className="fill-accent-fill" />
      <g fill="none" strokeLinecap="square" className="stroke-on-accent">
        <path d="M9.5 24V8H20v8.5H9.5" strokeWidth="3.2" />
        <path d="M16.5 24.2h7.3" strokeWidth="2.4" />
      </g>
    </svg>
  );
}
