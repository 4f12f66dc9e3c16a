import { describe, expect, it } from 'vitest';
import { Machine } from '../testing/machine.ts';
import { titled } from '../testing/titled-plan.ts';
import { createPlan, listPlans, listRemovedPlans, loadedPlan, restorePlan } from './library.ts';
import { updatePlan } from './update-plan.ts';
import { listVersions, readVersion } from './versions.ts';

async function started() {
  const machine = new Machine();
  const { environment } = machine.openTab();
  const plan = { ...titled('Autumn'), assistantNote: 'typed for hours' };
  const id = await machine.run(createPlan(plan, environment));
  return { machine, environment, plan, id };
}

describe('updating a plan', () => {
  it('puts another in its place, and keeps the one before as an earlier version', async () => {
    const { machine, environment, plan, id } = await started();
    await machine.run(
      updatePlan(id, (now) => ({ ...now, assistantNote: 'from the file' }), environment),
    );
    const updated = await machine.run(loadedPlan(id, environment));
    expect(updated.assistantNote).toBe('from the file');
    expect((await machine.run(listPlans(environment))).plans).toHaveLength(1);

    expect(await machine.run(listRemovedPlans(environment))).toEqual([]);
    const { versions } = await machine.run(listVersions(id, environment));
    expect(versions).toMatchObject([{ events: ['update'] }]);
    const before = await machine.run(readVersion(versions[0]?.key ?? '', environment));
    expect(before).toEqual(plan);
  });

  it('keeps the one before among the deleted plans where the browser keeps no versions', async () => {
    const { machine, environment, plan, id } = await started();
    machine.database.state = 'down';
    await machine.run(
      updatePlan(id, (now) => ({ ...now, assistantNote: 'from the file' }), environment),
    );
    const [before] = await machine.run(listRemovedPlans(environment));
    expect(before?.name).toBe('Autumn (before the update)');
    await machine.run(restorePlan(before?.id ?? '', environment));
    const restored = await machine.run(loadedPlan(before?.id ?? '', environment));
    expect(restored).toEqual({ ...plan, title: 'Autumn (before the update)' });
  });

  it('changes nothing where the one before cannot be kept', async () => {
    const { machine, environment, plan, id } = await started();
    machine.database.state = 'full';
    machine.local.quota = 0;
    const updated = updatePlan(id, (now) => ({ ...now, assistantNote: '' }), environment);
    await expect(machine.run(updated)).rejects.toThrow(/^The plan as it was could not be kept\. /);
    machine.database.state = 'works';
    expect(await machine.run(loadedPlan(id, environment))).toEqual(plan);
  });
});
