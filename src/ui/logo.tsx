/** The mark: a P drawn as on a floor plan, two walls and a door. As in `public/favicon.svg`. */
export function Logo({ className = 'size-6' }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="7" className="fill-accent-fill" />
      <g fill="none" strokeLinecap="round" strokeLinejoin="round" className="stroke-on-accent">
        <path d="M10.5 26V6.5h12v12H18" strokeWidth="3" />
        <path d="M18 18.5a7.5 7.5 0 0 1-7.5 7.5" strokeWidth="1.6" />
      </g>
    </svg>
  );
}
