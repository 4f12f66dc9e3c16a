import type { KeyNote } from '../../ui/commands.ts';

/** The keys that parts of the form handle themselves, for the list of shortcuts. */
export const EDITOR_KEYS: readonly KeyNote[] = [
  { group: 'On the heading of a card', what: 'Open it', keys: ['Enter'] },
  { group: 'On the heading of a card', what: 'Move it', keys: ['Alt+↑', 'Alt+↓'] },
  { group: 'On the heading of a card', what: 'Duplicate it', keys: ['Shift+Alt+↓'] },
  { group: 'On the heading of a card', what: 'Remove it', keys: ['Delete'] },
  {
    group: 'On the heading of a step',
    what: 'Select steps',
    keys: ['Shift+↑', 'Shift+↓', 'Mod+A'],
  },
  { group: 'On the heading of a step', what: 'Select it too', keys: ['Mod+Space'] },
  {
    group: 'On the heading of a step',
    what: 'Copy, cut, paste',
    keys: ['Mod+C', 'Mod+X', 'Mod+V'],
  },
  { group: 'In an open card', what: 'Close it', keys: ['Escape', 'Mod+Enter'] },
  { group: 'In a list', what: 'Next item', keys: ['Enter'] },
  { group: 'In a list', what: 'New line in the item', keys: ['Shift+Enter'] },
  { group: 'In a list', what: 'Nest, and back', keys: ['Tab', 'Shift+Tab'] },
  { group: 'In a list', what: 'Move the item', keys: ['Alt+↑', 'Alt+↓'] },
  { group: 'In a list', what: 'Duplicate the item', keys: ['Shift+Alt+↓', 'Mod+D'] },
  { group: 'In a list', what: 'Select items', keys: ['Shift+↑', 'Shift+↓'] },
  { group: 'In a list', what: 'Select the text, then all items', keys: ['Mod+A'] },
  { group: 'In a list', what: 'Leave the list with Tab', keys: ['Escape'] },
  { group: 'With items selected', what: 'Tick all, or none', keys: ['Space'] },
  { group: 'With items selected', what: 'Remove them', keys: ['Delete'] },
  { group: 'With items selected', what: 'Copy, cut, paste', keys: ['Mod+C', 'Mod+X', 'Mod+V'] },
  { group: 'With items selected', what: 'Select nothing', keys: ['Escape'] },
  { group: 'In an item of a list in a text', what: 'Next item', keys: ['Enter'] },
  {
    group: 'In an item of a list in a text',
    what: 'A level in, and out',
    keys: ['Tab', 'Shift+Tab'],
  },
  { group: 'In an item of a list in a text', what: 'Leave the text with Tab', keys: ['Escape'] },
  { group: 'In code', what: 'Indent, and back', keys: ['Tab', 'Shift+Tab'] },
  { group: 'In code', what: 'Leave the code with Tab', keys: ['Escape'] },
  { group: 'Text', what: 'Link the selected words to a copied address', keys: ['Mod+V'] },
  { group: 'Text', what: 'Paste without formats', keys: ['Mod+Shift+V'] },
];
