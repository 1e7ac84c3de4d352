import { withTexts } from '../../i18n/index.ts';
import { deferred } from '../../ui/deferred.ts';

const teller = deferred(withTexts(['mentions'], () => import('./teller.tsx')));

/** Tells the agent on every page when somebody mentions them. */
export function MentionsLayer() {
  const loaded = teller.use();
  return loaded && <loaded.Teller />;
}
