import { addStyles } from '../styles.ts';
import styles from './loader.css?inline';

/**
 * The element the widget lives in. It hangs on the root element, where no `transform` or `filter` of the page's
 * body can catch it, and its own sheet wins over the page's because `!important` inside a shadow tree does.
 */
export function createHost(): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('throughline-widget');
  const root = host.attachShadow({ mode: 'open' });
  addStyles(root, styles);
  // Keys typed here are no shortcuts of the page, which sees only the host as their target.
  for (const type of ['keydown', 'keyup', 'keypress'])
    host.addEventListener(type, (event) => event.stopPropagation());
  document.documentElement.append(host);
  return { host, root };
}
