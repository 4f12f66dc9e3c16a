import type { ReactNode } from 'react';

interface StarterButtonProps {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A small quiet button below a list: starts an entry. */
export function StarterButton({ label, icon, onClick, children }: StarterButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className="inline-flex h-control-sm items-center gap-1 rounded-md px-1.5 text-xs first:-ms-1 text-ink-soft hover:bg-hover hover:text-ink [&_svg]:size-3.5"
    >
      {icon}
      {children}
    </button>
  );
}
