import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { templateFileText, withTemplateText } from '../../formats/template-file.ts';
import type { Plan } from '../../plan/schema.ts';
import { withLf } from '../../plan/text.ts';
import type { PlanStore } from '../../store/plan-store.ts';

/** The Markdown of the open template, as it is typed. */
export interface TemplateDraft {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Takes back the last edit of the template, with what was typed just now. */
  readonly undo: () => void;
  readonly redo: () => void;
  /** The template with all that was typed so far. */
  readonly template: () => Plan;
  /** What is typed, as the file of the template will have it: nothing is made of it. */
  readonly typedText: () => string;
}

/**
 * What is typed becomes the template in the pauses of typing: its form is made of all of the text. A
 * text that comes from elsewhere, by undo or from another tab, takes the place of what was typed.
 */
export function useTemplateDraft(store: PlanStore): TemplateDraft {
  const [first] = useState(() => templateFileText(store.state.getState().plan));
  const [text, setText] = useState(() => withLf(first));
  /** The text of the template that is shown, as its file has it. */
  const shown = useRef(first);
  /** What was typed and is not yet the template; null for nothing. */
  const typed = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const cost = useRef(0);

  const settle = useCallback(() => {
    clearTimeout(timer.current);
    if (typed.current === null) return;
    const next = asInFile(typed.current, shown.current);
    typed.current = null;
    if (next === shown.current) return;
    shown.current = next;
    const start = performance.now();
    const template = withTemplateText(store.state.getState().plan, next);
    cost.current = performance.now() - start;
    store.commit(template, { what: 'change to the template', place: {}, field: 'templateText' });
  }, [store]);

  const onText = useCallback(
    (next: string) => {
      setText(next);
      typed.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(settle, Math.max(PAUSE, cost.current * SHARE));
    },
    [settle],
  );

  const follow = useEffectEvent(() => {
    const { plan } = store.state.getState();
    if (typed.current !== null || plan.templateText === shown.current) return;
    shown.current = templateFileText(plan);
    setText(withLf(shown.current));
  });
  useEffect(() => store.state.subscribe(() => follow()), [store]);
  // What was typed last is not to be lost with the page.
  useEffect(() => {
    window.addEventListener('pagehide', settle);
    return () => {
      window.removeEventListener('pagehide', settle);
      settle();
    };
  }, [settle]);

  const undo = useCallback(() => {
    settle();
    store.undo();
  }, [settle, store]);
  const redo = useCallback(() => {
    settle();
    store.redo();
  }, [settle, store]);
  const template = useCallback(() => {
    settle();
    return store.state.getState().plan;
  }, [settle, store]);
  const typedText = useCallback(
    () => (typed.current === null ? shown.current : asInFile(typed.current, shown.current)),
    [],
  );
  return { text, onText, undo, redo, template, typedText };
}

/** What was typed, with the line breaks of the file: a text area has one sort of them. */
function asInFile(typed: string, before: string): string {
  return before.includes('\r\n') ? typed.replaceAll('\n', '\r\n') : typed;
}

/** Milliseconds without a key before the form follows. */
const PAUSE = 150;
/** How many times what it takes to make the form passes before it is made again. */
const SHARE = 3;
