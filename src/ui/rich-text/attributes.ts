/** What attributes and names of pasted HTML say. */

/** Where the styles of the HTML stand, see `html-to-markdown.ts`. */
export const STYLE = 'data-style';

/** The language of code in a class: `language-ts`, `lang-ts`, `highlight-source-ts`, `brush: ts`. */
export const LANGUAGE = /(?:^|\s)(?:language|lang|highlight-(?:source|text)|brush:)[- ]([\w+#]+)/;

/** Elements that begin on a line of their own. */
export const BLOCKS = 'p, div, ul, ol, li, table, pre, blockquote, h1, h2, h3, h4, h5, h6';
