/** How every control that takes text looks: outlined, or plain until it is used. */
export const CONTROL_STYLE = {
  outlined:
    'w-full rounded-md border border-line-strong bg-surface px-2.5 text-base text-ink ' +
    'hover:border-ink-faint focus:border-accent ' +
    'focus-visible:outline-offset-0 aria-invalid:border-danger [&:is(input,textarea):read-only]:bg-sunken ' +
    'disabled:cursor-not-allowed disabled:opacity-55',
  plain:
    'w-full rounded-md border border-transparent bg-transparent px-2.5 text-base text-ink ' +
    'hover:border-line focus:border-accent focus:bg-surface ' +
    'focus-visible:outline-offset-0 aria-invalid:border-danger disabled:cursor-not-allowed',
} as const;

export type ControlVariant = keyof typeof CONTROL_STYLE;
