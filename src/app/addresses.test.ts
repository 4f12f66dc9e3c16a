import { describe, expect, it } from 'vitest';
import { planAddress, screenAt, templateAddress } from './addresses.ts';

describe('screenAt', () => {
  it('knows the list of plans and that of templates', () => {
    expect(screenAt('/')).toEqual({ is: 'plans' });
    expect(screenAt('/templates')).toEqual({ is: 'templates' });
    expect(screenAt('/templates/')).toEqual({ is: 'templates' });
  });

  it.each(['3f9', 'a/b', 'ü 100%'])('finds the plan %j at its address', (id) => {
    expect(screenAt(planAddress(id).slice(1))).toEqual({ is: 'plan', id });
  });

  it('finds the Markdown of a template', () => {
    expect(screenAt(templateAddress('3f9').slice(1))).toEqual({ is: 'template', id: '3f9' });
  });

  it('takes a broken escape as it stands', () => {
    expect(screenAt('/plan/100%')).toEqual({ is: 'plan', id: '100%' });
  });

  it.each(['/plan', '/plan/', '/plan/a/b', '/no/such/<place>', '/templates/a', '/x'])(
    'finds nothing at %j',
    (location) => {
      expect(screenAt(location)).toEqual({ is: 'nowhere' });
    },
  );
});
