/** What a comment in a template says of a heading, and how such a comment is written. */
import { describe, expect, it } from 'vitest';
import { noteInComment, noteText, noteWords, type TemplateNote } from './template-notes.ts';

const NOTES: readonly [string, TemplateNote][] = [
  ['planform: list', { kind: 'list' }],
  ['planform: text', { kind: 'prose' }],
  ['planform: code', { kind: 'snippets' }],
  ['planform: pairs inside', { kind: 'pairs-inside' }],
  ['planform: choice=yes | no', { kind: 'choice', choices: ['yes', 'no'] }],
  ['planform: field=risks', { field: 'risks' }],
  ['planform: field=', { field: '' }],
  ['planform: then=checklist', { ending: 'checklist' }],
  ['planform: then=', { ending: '' }],
  ['planform: required', { need: 'required' }],
  ['planform: optional', { need: 'optional' }],
  ['planform: repeats=Part {n}', { series: 'Part {n}' }],
  ['planform: once', { series: '' }],
  ['planform: section', { isSection: true }],
  [
    'planform: checklist; field=; required; repeats=Part {n}',
    { kind: 'checklist', field: '', need: 'required', series: 'Part {n}' },
  ],
];

describe('a note', () => {
  it.each(NOTES)('%j', (words, note) => {
    expect(noteInComment(words)).toEqual(note);
    expect(noteWords(note)).toBe(words);
    expect(noteText(note)).toBe(`<!-- ${words} -->`);
  });

  it('may say nothing', () => {
    expect(noteInComment('planform:')).toEqual({});
    expect(noteWords({})).toBe('');
    expect(noteText({})).toBe('');
  });

  it('says nothing with words that are none of its own', () => {
    expect(noteInComment('planform: nothing; list; Then what?')).toEqual({ kind: 'list' });
    expect(noteInComment('planform: then=nothing')).toEqual({ ending: '' });
  });

  it.each(['list', 'of planform: list', 'planform list'])('is not %j', (words) => {
    expect(noteInComment(words)).toBe(null);
  });
});
