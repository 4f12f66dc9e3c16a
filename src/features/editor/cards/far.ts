import { createContext } from 'react';

/**
 * Whether the cards here are far out of sight. Such a card shows its content as plain
 * text: what browsers do for each node and control of a page, seen or not, would be
 * felt at every key press in a plan of 1,000 steps.
 */
export const FarContext = createContext(false);
