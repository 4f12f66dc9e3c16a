/**
 * The table of keys: all that the app does by keyboard, once. Handlers tell pressed keys by it
 * (`pressed` in `key-press.ts`), menus and tooltips show its keys, and the command palette and
 * the list under `?` read it, so that none of them can say what another does not do.
 *
 * A line is `[what it does, key, other keys …]`, and keys are written as in `shortcut.ts`. Lines
 * of one place that do the same with another key each, such as up and down, have the same words:
 * the list shows them as one. What browsers do by themselves, such as to open a link by Enter,
 * stands here for the list.
 *
 * This is its first part, of what can be done as soon as a plan is open. `late-keys.ts` has the
 * second, of what loads after that.
 */
import { at, ENTRY, PART } from './key-lines.ts';

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
    checks: ['Checks', 'Mod+Shift+M'],
    nextEmpty: ['Next empty field', 'F9'],
    history: ['History…', 'Mod+Shift+H'],
  }),
  plan: at('Plan', {
    open: ['Open a file or paste a plan…', 'Mod+O'],
    save: ['Save to a file…', 'Mod+S'],
    export: ['Export…', 'Mod+Shift+E'],
    assistant: ['Ask an assistant…', 'Mod+Shift+A'],
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
  /** In the outline, too. */
  part: at('On the heading of a section', PART),
  step: at('On the heading of a step', {
    extendUp: ['Select steps', 'Shift+Up'],
    extendDown: ['Select steps', 'Shift+Down'],
    all: ['Select steps', 'Mod+A'],
    // With Cmd, it is the Mac's own.
    toggle: ['Select it too', 'Ctrl+Space'],
  }),
  /** By the events of the clipboard, as from the browser's menus. */
  stepClipboard: at('On the heading of a step', {
    copy: ['Copy, cut, paste', 'Mod+C'],
    cut: ['Copy, cut, paste', 'Mod+X'],
    paste: ['Copy, cut, paste', 'Mod+V'],
  }),
  card: at('In an open card', { close: ['Close it', 'Escape', 'Mod+Enter'] }),
  prose: at('In an item of a list in a text', {
    next: ['Next item', 'Enter'],
    in: ['A level in, and out', 'Tab'],
    out: ['A level in, and out', 'Shift+Tab'],
    leave: ['Leave the text with Tab', 'Escape'],
  }),
  line: at('In a text of one line', {
    noBreak: ['Nothing: it has no line breaks', 'Enter', 'Shift+Enter', 'Alt+Enter'],
  }),
  menuButton: at('On the button of a menu', {
    down: ['Open it', 'Down'],
    up: ['Open it at its end', 'Up'],
  }),
  messages: at('Messages', { newest: ['Go to the newest one', 'F8'] }),
  message: at('Messages', { dismiss: ['Dismiss it', 'Escape'] }),
  /** Not ours: long documents are shown in full once someone looks for something. */
  browser: at('In the browser', { find: ['Find in the page', 'Mod+F', 'F3', 'Shift+F3'] }),
} as const;
