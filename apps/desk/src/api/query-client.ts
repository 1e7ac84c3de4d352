import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '@throughline/sdk';
import { signalSignedOut } from './signed-out.ts';

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignOut }),
  mutationCache: new MutationCache({ onError: noticeSignOut }),
  defaultOptions: {
    queries: {
      // The real-time stream keeps what is shown fresh; asking again on every focus would only add load.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 3 && (!(error instanceof ApiError) || error.retryable),
    },
  },
});

function noticeSignOut(error: Error): void {
  if (error instanceof ApiError && error.status === 401) signalSignedOut();
}
