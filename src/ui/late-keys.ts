/**
 * The second part of the table of keys in `keys.ts`: of what loads after a plan can be typed in. A
 * place stands in one of the two.
 */
import { at, ENTRY, type Line } from './key-lines.ts';

const MANY = {
  up: ['Move them', 'Alt+Up'],
  down: ['Move them', 'Alt+Down'],
  remove: ['Remove them', 'Delete', 'Backspace'],
  copy: ['Copy, cut, paste', 'Mod+C'],
  cut: ['Copy, cut, paste', 'Mod+X'],
  paste: ['Copy, cut, paste', 'Mod+V'],
} as const satisfies Record<string, Line>;

export const LATE_KEYS = {
  steps: at('With steps selected', {
    ...MANY,
    duplicate: ['Duplicate them', 'Shift+Alt+Down'],
    clear: ['Select nothing', 'Escape'],
  }),
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
  cell: at('In a cell of a table with columns', {
    below: ['The cell below, or a new row', 'Enter'],
    up: ['Move the row', 'Alt+Up'],
    down: ['Move the row', 'Alt+Down'],
    drop: ['Remove the row while it is empty', 'Backspace'],
  }),
  names: at('In a row of a table, or of names', { next: ['Next name', ','] }),
  code: at('In code', {
    in: ['Indent, and back', 'Tab'],
    out: ['Indent, and back', 'Shift+Tab'],
    leave: ['Leave the code with Tab', 'Escape'],
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
  panel: at('In the panel below the form', {
    show: ['Go to the field', 'Enter'],
    up: ['The row above, below', 'Up'],
    down: ['The row above, below', 'Down'],
    first: ['The first row, the last', 'Home'],
    last: ['The first row, the last', 'End'],
    close: ['Close it', 'Escape'],
  }),
  answer: at('In an answer', {
    give: ['Put it in its place', 'Enter'],
    newLine: ['New line', 'Shift+Enter'],
    leave: ['Leave it', 'Escape'],
  }),
  panelTabs: at('On the tabs of the panel', {
    previous: ['The tab before, the next', 'Left'],
    next: ['The tab before, the next', 'Right'],
  }),
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
  exporting: at('In the export', {
    next: ['The next place to paste it, the one before', 'Shift+Alt+Down'],
    previous: ['The next place to paste it, the one before', 'Shift+Alt+Up'],
  }),
  ticketLink: at('In the link of a ticket', { take: ['Take the link', 'Enter'] }),
  pasteBox: at('Where a plan is pasted, or an answer', { done: ['Read it', 'Mod+Enter'] }),
  longText: at('In a text to copy', { all: ['Select all of it', 'Mod+A'] }),
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
} as const;
