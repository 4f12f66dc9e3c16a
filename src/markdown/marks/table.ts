/**
 * The marks of Markdown that plans are made of, a row each: how one is written. What reads, escapes,
 * recognises, patches, shows or pastes text asks the functions of these rows; CONTRIBUTING.md
 * ("Marks") names the files that have patterns beside them. Each gives the ranges of the mark's parts
 * in its line, so that who changes one searches for nothing. All are linear in the length of the
 * line.
 */
import { boxRow } from './box.ts';
import { emojiRow } from './emoji.ts';
import { enclosureRow } from './enclosure.ts';
import { fenceRow } from './fence.ts';
import { frontMatterKeyRow } from './front-matter-key.ts';
import { hashHeadingRow, underlineRow } from './heading.ts';
import { boldLabelRow, plainLabelRow } from './label.ts';
import { documentBulletRow, itemLineRow, listMarkerRow } from './list-marker.ts';
import type { MarkRow } from './mark-row.ts';
import { numberAfterNounRow, ordinalRow, ownNumberRow } from './number.ts';
import { quoteRow } from './quote.ts';
import { delimiterRowRow, tableRowRow } from './table-row.ts';
import { tagRow } from './tag.ts';
import { textStartRow } from './text-start.ts';
import { thematicBreakRow } from './thematic-break.ts';

export const markTable: readonly MarkRow[] = [
  hashHeadingRow,
  underlineRow,
  boldLabelRow,
  plainLabelRow,
  listMarkerRow,
  documentBulletRow,
  boxRow,
  itemLineRow,
  ownNumberRow,
  numberAfterNounRow,
  ordinalRow,
  emojiRow,
  textStartRow,
  tagRow,
  enclosureRow,
  thematicBreakRow,
  fenceRow,
  quoteRow,
  tableRowRow,
  delimiterRowRow,
  frontMatterKeyRow,
];
