import { focusMain } from './focus-main.ts';

/**
 * The first stop of the Tab key: past the header, to the content. A button, since
 * addresses behind the `#` belong to the router.
 */
export function SkipLink() {
  return (
    <button
      type="button"
      onClick={focusMain}
      className="fixed start-3 top-3 z-50 -translate-y-16 rounded-md bg-raised px-3 py-2 text-sm font-medium text-accent shadow-raised focus:translate-y-0"
    >
      Skip to the content
    </button>
  );
}
