/** The id of the place below the form, for what belongs to it and is not scrolled with it: bars, panels. */
export const BELOW_FORM = 'below_form';
