/**
 * The addresses of things on screen: what says of an element which card, field, row … it shows.
 * All of them stand here, and nothing else writes or reads their attributes:
 *
 *     <div {...FIELD.attributes('testing.unit')}>   writes one,
 *     FIELD.find(card, 'testing.unit')              finds the element that has it,
 *     FIELD.around(document.activeElement)          and the one that something stands in.
 *
 * Attributes that only a style sheet reads are no addresses, and stand beside what they style.
 */

/** Attributes for JSX, to be spread. */
export type AddressAttributes = Readonly<Record<`data-${string}`, string>>;

export interface ScreenAddress {
  /** The name of its attribute, for markup that is made as text. */
  readonly attribute: `data-${string}`;
  /** Says of an element that it has this address; without a value where there is one of its kind. */
  readonly attributes: (value?: string) => AddressAttributes;
  /** The first element within `root` that has this value. */
  readonly find: (root: ParentNode, value: string) => HTMLElement | null;
  /** All elements within `root` that have a value, or just this one, in the order of the page. */
  readonly all: (root: ParentNode, value?: string) => HTMLElement[];
  /** The element itself, else the nearest one around it that has a value. */
  readonly around: (element: Element | null) => HTMLElement | null;
  /** The value of the element itself; null where it has none. */
  readonly of: (element: Element | null) => string | null;
}

function screenAddress(name: string): ScreenAddress {
  const attribute = `data-${name}` as const;
  const selector = (value?: string) =>
    value === undefined ? `[${attribute}]` : `[${attribute}="${CSS.escape(value)}"]`;
  return {
    attribute,
    attributes: (value = '') => ({ [attribute]: value }),
    find: (root, value) => root.querySelector<HTMLElement>(selector(value)),
    all: (root, value) => [...root.querySelectorAll<HTMLElement>(selector(value))],
    around: (element) => element?.closest<HTMLElement>(selector()) ?? null,
    of: (element) => element?.getAttribute(attribute) ?? null,
  };
}

/** The element itself, else the nearest one around it that has any of these addresses. */
export function nearestAround(
  element: Element,
  addresses: readonly ScreenAddress[],
): HTMLElement | null {
  return element.closest<HTMLElement>(addresses.map(({ attribute }) => `[${attribute}]`).join());
}

/** A card of the form, by its id among the cards of its place; and that place. */
export const CARD = screenAddress('card');
export const CARD_TASK = screenAddress('task');
export const CARD_STEP = screenAddress('step');
/** A field, or a piece of other content, by its path. */
export const FIELD = screenAddress('field');
/** What can be done with a field as a whole: no part of its value. */
export const FIELD_TOOLS = screenAddress('tools');
/** The title of the plan, which stands in no card. */
export const TITLE = screenAddress('title');
/** The window of the form, which scrolls. */
export const FORM_SCROLLER = screenAddress('scroller');
/** The list that rows are in. */
export const ROWS = screenAddress('rows');
/** The row of a list that a control belongs to, by the row's key; and which one of its controls it is. */
export const ROW = screenAddress('row');
export const ROW_PART = screenAddress('part');
/** A text that is Markdown: one `line`, or `blocks`. */
export const MARKDOWN_TEXT = screenAddress('markdown');

/** A row of the outline, by its key; and one that can be dragged. */
export const OUTLINE_ROW = screenAddress('outline-row');
export const DRAGGABLE_ROW = screenAddress('drag');
/** What folds a row of the outline. */
export const FOLD = screenAddress('fold');

/** A block of the preview. */
export const BLOCK = screenAddress('block');
/** The line of its block that an element begins in, from 0. */
export const LINE = screenAddress('line');
/** What the preview shows of where the person is in the form. */
export const CURRENT = screenAddress('current');

/** A plan in the list of plans, by its id. */
export const LISTED_PLAN = screenAddress('plan');

/** What has the focus first in a dialog. */
export const FIRST_FOCUS = screenAddress('autofocus');
