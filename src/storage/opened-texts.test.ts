import { describe, expect, it } from 'vitest';
import { Machine } from '../testing/machine.ts';
import { titled } from '../testing/titled-plan.ts';
import { createPlan, duplicatePlan, listRemovedPlans, removePlan } from './library.ts';
import { loadPlan } from './load-plan.ts';
import {
  keepOpenedText,
  type OpenedText,
  plansOpenedFrom,
  readOpenedText,
} from './opened-texts.ts';

const DAY = 86_400_000;
const plan = titled('Opened', 0);
const opened: OpenedText = {
  text: '\uFEFF## Task: Opened\r\n',
  plan,
  format: 'task',
  fileName: 'opened.md',
  handle: null,
};

function started() {
  const machine = new Machine();
  const { environment } = machine.openTab();
  return { machine, environment };
}

describe('the text that a plan was opened from', () => {
  it('is there again as it was, in another tab, beside the plan', async () => {
    const { machine, environment } = started();
    const id = await machine.run(createPlan(plan, environment));
    await machine.run(keepOpenedText(id, opened, environment));
    const other = machine.openTab().environment;
    expect(await machine.run(readOpenedText(id, other))).toEqual(opened);
    expect(await machine.run(readOpenedText('another', other))).toBeNull();
  });

  it('is found by the name of its file', async () => {
    const { machine, environment } = started();
    await machine.run(keepOpenedText('one', opened, environment));
    await machine.run(keepOpenedText('two', { ...opened, fileName: '' }, environment));
    const from = (fileName: string) =>
      machine.run(plansOpenedFrom({ fileName, handle: null }, environment));
    expect(await from('opened.md')).toEqual([{ id: 'one', format: opened.format }]);
    expect(await from('other.md')).toEqual([]);
    expect(await from('')).toEqual([]);
  });

  it('goes along with a copy of the plan, whose file it is not', async () => {
    const { machine, environment } = started();
    const id = await machine.run(createPlan(plan, environment));
    await machine.run(keepOpenedText(id, opened, environment));
    const copy = await machine.run(duplicatePlan(id, environment));
    const kept = await machine.run(readOpenedText(copy, environment));
    expect(kept).toEqual({ ...opened, fileName: '' });
  });

  it('stays with a removed plan, and goes when that can be restored no more', async () => {
    const { machine, environment } = started();
    const id = await machine.run(createPlan(plan, environment));
    await machine.run(keepOpenedText(id, opened, environment));
    await machine.run(removePlan(id, environment));
    const listed = async () => {
      const { environment: later } = machine.openTab();
      await machine.run(listRemovedPlans(later));
      await machine.run(loadPlan(id, later));
      return machine.run(readOpenedText(id, later));
    };
    await machine.pass(29 * DAY);
    expect(await listed()).toEqual(opened);
    await machine.pass(2 * DAY);
    expect(await listed()).toEqual(opened);
    await machine.pass(DAY);
    expect(await listed()).toBeNull();
  });

  it('says so where the browser does not keep it or give it back', async () => {
    const { machine, environment } = started();
    await machine.run(keepOpenedText('one', opened, environment));
    machine.database.state = 'full';
    await expect(machine.run(keepOpenedText('two', opened, environment))).rejects.toThrow(
      /^The text could not be kept beside the plan: the browser’s database /,
    );
    machine.database.state = 'down';
    await expect(machine.run(readOpenedText('one', environment))).rejects.toThrow(
      /^The text that this plan was opened from cannot be read: /,
    );
  });
});
