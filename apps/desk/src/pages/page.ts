import { lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../i18n/areas.ts';
import { withTexts } from '../i18n/index.ts';

/**
 * A page that is loaded when somebody goes there, with its texts.
 * @param areas those whose texts the page and its parts say; `areas.test.ts` holds them to it
 * @param load imports the page's file
 * @param name under which the file exports the page
 */
export function page<Module extends Record<string, unknown>, Name extends keyof Module & string>(
  areas: readonly Area[],
  load: () => Promise<Module>,
  name: Name,
) {
  return lazyRouteComponent(withTexts(areas, load), name);
}
