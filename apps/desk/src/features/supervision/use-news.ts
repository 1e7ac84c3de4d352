import { useEffect } from 'react';
import { withTexts } from '../../i18n/index.ts';
import { supervisionNews } from '../../realtime/supervision-news.ts';
import { useOpenConversation } from '../queue/open-conversation.ts';

const load = withTexts(['supervision'], () => import('./tell.ts'));

/** Tells this agent, wherever in the desk they are, what a supervisor did about their work. */
export function useSupervisionNews(): void {
  const open = useOpenConversation();
  useEffect(
    () =>
      supervisionNews.listen((event, meId) => {
        load().then(
          ({ tell }) => tell(event, meId, open),
          // It stands in the timeline as well.
          () => {},
        );
      }),
    [open],
  );
}
