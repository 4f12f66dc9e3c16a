/** A risk that nobody does anything about is only half said. */
import { halfRule } from './halves.ts';

export const riskWithoutMitigation = halfRule({
  id: 'risk-without-mitigation',
  title: 'Risks without mitigation',
  from: { seed: '000', place: 'item 3', asks: 'Each risk has a strategy against it.' },
  fields: ['risks'],
  message: (risk, second) =>
    `The risk ${risk} has no ${second}: say what makes it less likely, or less bad.`,
});
