/** The first letter of a format's name, to tell plans apart at a glance. */
export function Monogram({ name }: { readonly name: string }) {
  return (
    <span
      aria-hidden="true"
      className="flex size-8 shrink-0 items-center justify-center rounded-md bg-accent-soft font-mono text-sm font-semibold text-accent"
    >
      {name.charAt(0)}
    </span>
  );
}
