/**
 * The table of keys: all that the app does by keyboard, once. Handlers tell pressed keys by it
 * (`pressed` in `key-press.ts`), menus and tooltips show its keys, and the command palette and
 * the list under `?` read it, so that none of them can say what another does not do.
 *
 * A line is `[what it does, key, other keys …]`, and keys are written as in `shortcut.ts`. Lines
 * of one place that do the same with another key each, such as up and down, have the same words:
 * the list shows them as one. What browsers do by themselves, such as to open a link by Enter,
 * stands here for the list.
 */
import type { Shortcut } from './shortcut.ts';

type Line = readonly [does: string, key: string, ...others: string[]];

/** The shortcuts of one place. */
function at<Name extends string>(
  where: string,
  lines: Readonly<Record<Name, Line>>,
): Readonly<Record<Name, Shortcut>> {
  const shortcuts = Object.entries<Line>(lines).map(([name, [does, ...keys]]) => [
    name,
    { where, does, keys },
  ]);
  return Object.fromEntries(shortcuts);
}

/** What can be done with a task or a step as a whole. */
const ENTRY = {
  up: ['Move it', 'Alt+Up'],
  down: ['Move it', 'Alt+Down'],
  duplicate: ['Duplicate it', 'Shift+Alt+Down'],
  remove: ['Remove it', 'Delete'],
} as const satisfies Record<string, Line>;

export type EntryKey = keyof typeof ENTRY;

const MANY = {
  up: ['Move them', 'Alt+Up'],
  down: ['Move them', 'Alt+Down'],
  remove: ['Remove them', 'Delete', 'Backspace'],
  copy: ['Copy, cut, paste', 'Mod+C'],
  cut: ['Copy, cut, paste', 'Mod+X'],
  paste: ['Copy, cut, paste', 'Mod+V'],
} as const satisfies Record<string, Line>;

const IN_AND_OUT = {
  in: ['A level in, and out', 'Tab'],
  out: ['A level in, and out', 'Shift+Tab'],
} as const satisfies Record<string, Line>;

export const KEYS = {
  edit: at('Edit', {
    undo: ['Undo', 'Mod+Z'],
    redo: ['Redo', 'Mod+Shift+Z', 'PcCtrl+Y'],
    find: ['Find and replace', 'Mod+Shift+F'],
    addStep: ['Add a step', 'Mod+Shift+Enter'],
  }),
  view: at('View', {
    outline: ['Show or hide the outline', 'Mod+Shift+L'],
    preview: ['Show or hide the preview', 'Mod+J'],
  }),
  plan: at('Plan', {
    open: ['Open a file or paste a plan…', 'Mod+O'],
    save: ['Save to a file…', 'Mod+S'],
    export: ['Export…', 'Mod+Shift+E'],
  }),
  text: at('Text', {
    bold: ['Bold', 'Mod+B'],
    italic: ['Italic', 'Mod+I'],
    code: ['Code', 'Mod+E'],
    link: ['Link', 'Mod+Shift+K'],
  }),
  paste: at('Text', {
    link: ['Link the selected words to a copied address', 'Mod+V'],
    plain: ['Paste without formats', 'Mod+Shift+V'],
  }),
  help: at('Help', {
    palette: ['Command palette', 'Mod+K'],
    list: ['Keyboard shortcuts', '?'],
  }),

  heading: at('On the heading of a card', { open: ['Open it', 'Enter'], ...ENTRY }),
  step: at('On the heading of a step', {
    extendUp: ['Select steps', 'Shift+Up'],
    extendDown: ['Select steps', 'Shift+Down'],
    all: ['Select steps', 'Mod+A'],
    // With Cmd, it is the Mac's own.
    toggle: ['Select it too', 'Ctrl+Space'],
    copy: ['Copy, cut, paste', 'Mod+C'],
    cut: ['Copy, cut, paste', 'Mod+X'],
    paste: ['Copy, cut, paste', 'Mod+V'],
  }),
  steps: at('With steps selected', {
    ...MANY,
    duplicate: ['Duplicate them', 'Shift+Alt+Down'],
    clear: ['Select nothing', 'Escape'],
  }),
  card: at('In an open card', { close: ['Close it', 'Escape', 'Mod+Enter'] }),
  list: at('In a list', {
    next: ['Next item', 'Enter'],
    newLine: ['New line in the item', 'Shift+Enter'],
    in: ['Nest, and back', 'Tab'],
    out: ['Nest, and back', 'Shift+Tab'],
    up: ['Move the item', 'Alt+Up'],
    down: ['Move the item', 'Alt+Down'],
    duplicate: ['Duplicate the item', 'Shift+Alt+Down', 'Mod+D'],
    extendUp: ['Select items', 'Shift+Up'],
    extendDown: ['Select items', 'Shift+Down'],
    all: ['Select the text, then all items', 'Mod+A'],
    above: ['At the edge of its text, the item above, below', 'Up'],
    below: ['At the edge of its text, the item above, below', 'Down'],
    join: ['At its start, join it to the item above', 'Backspace'],
    joinNext: ['At its end, join the item below to it', 'Delete'],
    leave: ['Leave the list with Tab', 'Escape'],
  }),
  items: at('With items selected', {
    tick: ['Tick all, or none', 'Space'],
    in: ['Nest, and back', 'Tab'],
    out: ['Nest, and back', 'Shift+Tab'],
    ...MANY,
    duplicate: ['Duplicate them', 'Shift+Alt+Down', 'Mod+D'],
    extendUp: ['Select more, or fewer', 'Shift+Up'],
    extendDown: ['Select more, or fewer', 'Shift+Down'],
    all: ['Select all items', 'Mod+A'],
    clear: ['Select nothing', 'Escape'],
    type: ['Type in the item again', 'Enter', 'Shift+Enter'],
  }),
  row: at('In a row of a table, or of names', {
    next: ['Next text, next row', 'Enter'],
    up: ['Move the row', 'Alt+Up'],
    down: ['Move the row', 'Alt+Down'],
    drop: ['Remove the row while it is empty', 'Backspace'],
  }),
  names: at('In a row of a table, or of names', { next: ['Next name', ','] }),
  prose: at('In an item of a list in a text', {
    next: ['Next item', 'Enter'],
    ...IN_AND_OUT,
    leave: ['Leave the text with Tab', 'Escape'],
  }),
  code: at('In code', {
    in: ['Indent, and back', 'Tab'],
    out: ['Indent, and back', 'Shift+Tab'],
    leave: ['Leave the code with Tab', 'Escape'],
  }),
  line: at('In a text of one line', {
    noBreak: ['Nothing: it has no line breaks', 'Enter', 'Shift+Enter', 'Alt+Enter'],
  }),
  find: at('In find and replace', {
    next: ['Next match, and the one before', 'Enter'],
    previous: ['Next match, and the one before', 'Shift+Enter'],
    close: ['Close it', 'Escape'],
  }),
  replacement: at('In find and replace', { replace: ['Replace the match', 'Enter'] }),

  outline: at('In the outline', {
    show: ['Go there', 'Enter', 'Space'],
    open: ['Open it', 'Mod+Enter'],
    left: ['Fold and unfold', 'Left'],
    right: ['Fold and unfold', 'Right'],
    up: ['The part above, below', 'Up'],
    down: ['The part above, below', 'Down'],
    first: ['The first part, the last', 'Home'],
    last: ['The first part, the last', 'End'],
    menu: ['All that can be done with it', 'Shift+F10'],
  }),
  outlineEntry: at('In the outline', ENTRY),
  preview: at('In the preview', { followLink: ['Open a link', 'Mod+Click'] }),

  library: at('In the list of plans', {
    up: ['The plan above, below', 'Up'],
    down: ['The plan above, below', 'Down'],
    first: ['The first plan, the last', 'Home'],
    last: ['The first plan, the last', 'End'],
    open: ['Open the plan', 'Enter'],
    rename: ['Rename the plan', 'F2'],
    // Keyboards of laptops may have no Delete key.
    remove: ['Delete the plan', 'Delete', 'Mod+Backspace'],
  }),
  removed: at('Library', { restore: ['Bring back the plan that was deleted last', 'Mod+Z'] }),
  search: at('In the search of the list', {
    openFirst: ['Open the first that is found', 'Enter'],
    toList: ['Go to the list', 'Down'],
    clear: ['Clear the search', 'Escape'],
  }),
  rename: at('While a plan is renamed', {
    take: ['Take the name', 'Enter'],
    leave: ['Leave the name as it was', 'Escape'],
  }),

  palette: at('In the command palette', {
    up: ['The command above, below', 'Up'],
    down: ['The command above, below', 'Down'],
    pageUp: ['Some commands up, down', 'PageUp'],
    pageDown: ['Some commands up, down', 'PageDown'],
    run: ['Run it', 'Enter'],
  }),
  pasteBox: at('Where a plan is pasted', { done: ['Read it', 'Mod+Enter'] }),
  longText: at('In a text to copy', { all: ['Select all of it', 'Mod+A'] }),
  menuButton: at('On the button of a menu', {
    down: ['Open it', 'Down'],
    up: ['Open it at its end', 'Up'],
  }),
  menu: at('In a menu', {
    up: ['The line above, below', 'Up'],
    down: ['The line above, below', 'Down'],
    first: ['The first line, the last', 'Home'],
    last: ['The first line, the last', 'End'],
    leave: ['Close it', 'Tab', 'Shift+Tab'],
  }),
  toolbar: at('In a toolbar', {
    left: ['The button before, behind', 'Left'],
    right: ['The button before, behind', 'Right'],
    first: ['The first button, the last', 'Home'],
    last: ['The first button, the last', 'End'],
  }),
  paneEdge: at('On the edge of a pane', {
    left: ['Move it', 'Left'],
    right: ['Move it', 'Right'],
    first: ['As narrow, as wide as it gets', 'Home'],
    last: ['As narrow, as wide as it gets', 'End'],
  }),
  messages: at('Messages', { newest: ['Go to the newest one', 'F8'] }),
  message: at('Messages', { dismiss: ['Dismiss it', 'Escape'] }),
  /** Not ours: long documents are shown in full once someone looks for something. */
  browser: at('In the browser', { find: ['Find in the page', 'Mod+F', 'F3', 'Shift+F3'] }),
} as const;
