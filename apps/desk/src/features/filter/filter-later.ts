import { withTexts } from '../../i18n/index.ts';
import { deferred } from '../../ui/deferred.ts';

/** What is offered to choose from. The filter itself stands there without it, and can be written. */
export const filterParts = deferred(withTexts(['filter'], () => import('./filter-parts.ts')));
