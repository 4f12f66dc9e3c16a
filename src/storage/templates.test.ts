import { expect, it } from 'vitest';
import { templateFrom } from '../formats/template-file.ts';
import { Machine } from '../testing/machine.ts';
import { planKey } from './keys.ts';
import { createPlan } from './library.ts';
import { storedTemplate, storedTemplates } from './templates.ts';

async function withTemplates(...names: string[]) {
  const machine = new Machine();
  const { environment } = machine.openTab();
  const ids: string[] = [];
  for (const name of names) {
    const template = templateFrom('# [Name]\n\n## Goal\n\n## Costs\n', name);
    ids.push(await machine.run(createPlan(template, environment)));
  }
  return { machine, environment, ids };
}

it('gives the templates that have a format of their own, by name', async () => {
  const { machine, environment } = await withTemplates('Risk review', 'Bug');
  const { templates, unread } = await machine.run(storedTemplates(environment));
  expect(templates.map(({ name }) => name)).toEqual(['Bug', 'Risk review']);
  expect(unread).toBe('');
});

it('says which of them can’t be read, and gives the others', async () => {
  const { machine, ids } = await withTemplates('Bug', 'Risk review');
  const [bug = ''] = ids;
  const { environment } = machine.openTab();
  const text = machine.local.getItem(planKey(bug)) ?? '';
  machine.local.setItem(planKey(bug), text.replace(/"version":\d+/, '"version":99'));
  const { templates, unread } = await machine.run(storedTemplates(environment));
  expect(templates.map(({ name }) => name)).toEqual(['Risk review']);
  expect(unread).toBe('The template “Bug” could not be read. Open the list of templates for more.');
  await expect(machine.run(storedTemplate(bug, environment))).rejects.toThrow(
    'A newer Planform saved it.',
  );
});
