/** A step that is ticked off, and of which nobody can see that it worked. */
import type { PartRule } from '../rule.ts';
import { flat } from '../texts.ts';
import { verifiesItself } from './testing.ts';

export const tickedUnproven: PartRule = {
  id: 'ticked-unproven',
  title: 'Steps that are done without validation',
  from: { seed: '003', place: 'stage 5', asks: 'Each step’s completion can be verified.' },
  inPart: (part) => {
    const { holder, level, fields } = part;
    if (level !== 'step' || !fields.has('actions') || !fields.has('validation')) return [];
    const boxes = flat(holder.actions).filter(({ box }) => box !== 'none');
    const proofs = flat(holder.validation).filter(({ box }) => box !== 'none');
    if (boxes.length === 0 || boxes.some(({ box }) => box === 'open')) return [];
    if (proofs.length === 0 && (holder.validation.length > 0 || verifiesItself(part))) return [];
    if (proofs.some(({ box }) => box === 'done')) return [];
    const what = proofs.length > 0 ? 'no validation is' : 'there is no validation';
    const message = `All actions are ticked, and ${what}: see that it works${proofs.length > 0 ? ', and tick that, too' : ', and write down how'}.`;
    return [{ field: 'validation', message }];
  },
};
