import type { Control } from 'react-hook-form';
import type { Draft } from '../inputs/inputs.ts';

/** What the form of an open card holds: a draft for each of its fields, by its name there. */
export type Drafted = Record<string, Draft>;

export type CardControl = Control<Drafted>;
