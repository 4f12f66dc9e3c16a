import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplePlan } from '../../plan/sample.ts';
import type { Plan } from '../../plan/schema.ts';
import { troubledPlan } from '../../testing/plans.ts';
import { formats } from '../built-in/registry.ts';
import { printPieces } from '../print.ts';
import { readPlan } from '../read.ts';
import type { HolderSpan } from './spans.ts';

const RUNS = Number(process.env.PLANFORM_RUNS ?? 200);

/** Paths of entries with the lines in which the reader found them, from the plan down. */
function found(holder: HolderSpan, path: string, key: 'tasks' | 'steps'): Map<string, number[]> {
  const result = new Map<string, number[]>();
  const add = (at: string, start: number, end: number) => {
    const lines = Array.from({ length: end - start }, (_, i) => start + i);
    result.set(at, [...(result.get(at) ?? []), ...lines]);
  };
  for (const { part, entries } of holder.fields) {
    for (const entry of entries) {
      const at =
        part.part === 'index'
          ? `${path}steps.${entry.path}.name`
          : entry.path.startsWith('^')
            ? path + entry.path.slice(1)
            : `${path}${part.path}.${entry.path}`;
      add(at, entry.start, entry.end);
    }
  }
  holder.inner.forEach((inner, i) => {
    const at = `${path}${key}.${i}`;
    if (inner.heading !== null) add(`${at}.name`, inner.heading, inner.heading + 1);
    for (const [name, lines] of found(inner, `${at}.`, 'steps')) {
      for (const line of lines) add(name, line, line + 1);
    }
  });
  return result;
}

/** Lines of each path in the print, blank ones left out. */
function printed(plan: Plan, format: string): Map<string, number[]> {
  const result = new Map<string, number[]>();
  let line = 0;
  for (const { text, path } of printPieces(plan, format, { empty: false })) {
    const lines = text.slice(0, -1).split('\n');
    lines.forEach((content, i) => {
      if (content.trim() !== '') result.set(path, [...(result.get(path) ?? []), line + i]);
    });
    line += lines.length;
  }
  return result;
}

function checkSpans(plan: Plan, format: string): void {
  const pieces = printPieces(plan, format, { empty: false });
  const text = pieces.map((piece) => piece.text).join('');
  const lines = text.split('\n');
  const { span } = readPlan(text, format);
  const spans = found(span, '', 'tasks');
  const expected = printed(plan, format);
  const entries = [...expected.keys()].filter((path) => /\..*[a-zA-Z]\.\d+$/.test(path));
  expect([...spans.keys()]).toEqual(expect.arrayContaining(entries));
  for (const [path, at] of spans) {
    const filled = at.filter((line) => (lines[line] ?? '').trim() !== '');
    expect([path, filled.toSorted((a, b) => a - b)]).toEqual([path, expected.get(path)]);
  }
}

describe.each(formats.map((format) => format.id))(
  'the spans that the reader finds: %s',
  (format) => {
    it('are the lines of the pieces that were printed', () => {
      checkSpans(samplePlan(), format);
      fc.assert(
        fc.property(troubledPlan, (plan) => checkSpans(plan, format)),
        { numRuns: RUNS },
      );
    }, 60_000);
  },
);
