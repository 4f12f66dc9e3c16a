/** The id of the place for the bar, around the form: a list in it is scrolled. */
export const ITEMS_BAR = 'items_bar';
