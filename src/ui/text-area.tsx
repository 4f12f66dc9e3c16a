import { type ComponentProps, type InputEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { classNames } from './class-names.ts';
import { CONTROL_STYLE, type ControlVariant } from './control-style.ts';
import { mergeRefs } from './merge-refs.ts';

export interface TextAreaProps extends ComponentProps<'textarea'> {
  readonly variant?: ControlVariant;
  /** Monospaced, unwrapped, without spell check. */
  readonly code?: boolean;
}

/**
 * Text of several lines that grows with what is in it, from `rows` (default 2) up.
 * The browser does the growing where it can; elsewhere a script does, which costs
 * a layout per key press.
 */
export function TextArea(props: TextAreaProps) {
  const { variant = 'outlined', code = false, className, rows = 2, ref, onInput, ...rest } = props;
  const own = useRef<HTMLTextAreaElement>(null);
  const merged = useMemo(() => mergeRefs(own, ref), [ref]);

  useLayoutEffect(() => {
    if (!growsByItself() && own.current) fitToText(own.current);
  });

  const handleInput = (event: InputEvent<HTMLTextAreaElement>) => {
    if (!growsByItself()) fitToText(event.currentTarget);
    onInput?.(event);
  };

  return (
    <textarea
      dir={code ? 'ltr' : 'auto'}
      spellCheck={!code}
      {...(code ? CODE_ATTRIBUTES : {})}
      {...rest}
      ref={merged}
      rows={rows}
      onInput={handleInput}
      className={classNames(
        'block field-sizing-content resize-none py-1.5',
        MIN_ROWS[Math.min(rows, MIN_ROWS.length) - 1],
        CONTROL_STYLE[variant],
        code && 'overflow-x-auto font-mono text-sm whitespace-pre',
        className,
      )}
    />
  );
}

const CODE_ATTRIBUTES = { wrap: 'off', autoCapitalize: 'off', autoCorrect: 'off' } as const;

/** `field-sizing: content` ignores `rows`: the least height is lines and padding. */
const MIN_ROWS = [
  'min-h-[calc(1lh+0.875rem)]',
  'min-h-[calc(2lh+0.875rem)]',
  'min-h-[calc(3lh+0.875rem)]',
  'min-h-[calc(6lh+0.875rem)]',
] as const;

/** Fits the height of an area whose text a script has set. */
export function refit(area: HTMLTextAreaElement): void {
  if (!growsByItself()) fitToText(area);
}

let supported: boolean | undefined;
function growsByItself(): boolean {
  supported ??= CSS.supports('field-sizing', 'content');
  return supported;
}

function fitToText(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  const borders = area.offsetHeight - area.clientHeight;
  area.style.height = `${area.scrollHeight + borders}px`;
}
