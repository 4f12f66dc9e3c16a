import { expect, it } from 'vitest';
import { formatOf } from '../built-in/registry.ts';
import { readPlan } from '../read.ts';
import { openedSource } from './opened.ts';
import { patchedText } from './patched-text.ts';

const text = '# Shed\n\n**Objective**: Dry\n';
const { plan } = readPlan(text, 'task');
const opened = { text, plan };
const format = formatOf('task');

it('reads an opened text once', () => {
  expect(openedSource(opened, format)).toBe(openedSource(opened, format));
});

it('makes no text where nothing was edited', () => {
  const result = patchedText(openedSource(opened, format), structuredClone(plan), false);
  expect(result).toMatchObject({ text, tries: 0, widened: [], differing: [], beside: [] });
});
