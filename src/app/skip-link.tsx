import { focusMain } from '../ui/focus-main.ts';

/**
 * The first stop of the Tab key: past the header, to the content. A button, since
 * addresses behind the `#` belong to the router.
 */
export function SkipLink() {
  return (
    <button
      type="button"
      onClick={focusMain}
      className="sr-only rounded-md bg-raised px-3 py-2 text-sm font-medium text-accent shadow-raised focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-50"
    >
      Skip to the content
    </button>
  );
}
