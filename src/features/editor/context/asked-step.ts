import { createStore } from 'zustand/vanilla';

/** The id of a step that somebody wants to ask an assistant about; who asks takes it, and leaves null. */
export const askedStep = createStore<string | null>()(() => null);
