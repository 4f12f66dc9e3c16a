import { useCallback, useRef } from 'react';

/** What is typed without a long pause, sign by sign: give it each, and it gives all so far. */
export function useTyped(): (sign: string) => string {
  const typed = useRef({ text: '', at: 0 });
  return useCallback((sign) => {
    const now = performance.now();
    const { text, at } = typed.current;
    typed.current = { text: now - at < PAUSE ? text + sign : sign, at: now };
    return typed.current.text;
  }, []);
}

/** Milliseconds. */
const PAUSE = 700;
