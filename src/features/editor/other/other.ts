/** What other content is called where nothing in it gives it a name. */
export const OTHER = 'Other content';
