import { QueryClient } from '@tanstack/react-query';

/**
 * Serves what storage holds. It is all on this machine: asking works without a
 * network, and an answer that failed once is shown, not tried again behind the
 * person's back.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false },
    mutations: { networkMode: 'always', retry: false },
  },
});
