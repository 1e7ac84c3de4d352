import { useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The customer lies over the conversation. */
    customerSheet?: boolean;
  }
}

export interface CustomerSheet {
  /** There is no room beside a conversation: the customer lies over it while `open`. */
  narrow: boolean;
  open: boolean;
  show: () => void;
  hide: () => void;
}

/** Open or not is kept in the history, as going back is how people leave what fills a phone. */
export function useCustomerSheet(): CustomerSheet {
  const navigate = useNavigate();
  const { history } = useRouter();
  const wanted = useLocation({ select: ({ state }) => state.customerSheet === true });
  const narrow = useSyncExternalStore(
    subscribe,
    () => room.matches,
    () => false,
  );
  const show = () =>
    void navigate({
      to: '.',
      search: (search) => search,
      hash: true,
      state: (state) => ({ ...state, customerSheet: true }),
      resetScroll: false,
      hashScrollIntoView: false,
    });
  return { narrow, open: narrow && wanted, show, hide: () => history.back() };
}

/** Tailwind's `max-lg`, under which the panel beside a conversation is hidden. */
const room = matchMedia('(width < 64rem)');

function subscribe(listener: () => void): () => void {
  room.addEventListener('change', listener);
  return () => room.removeEventListener('change', listener);
}
