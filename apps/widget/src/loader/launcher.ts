import { type LauncherStrings, plural } from './languages.ts';

export interface Launcher {
  button: HTMLButtonElement;
  paint(state: { open: boolean; unread: number }): void;
}

const CHAT = 'M7.9 20A9 9 0 1 0 4 16.1L2 22Z';
const DOWN = 'm6 9 6 6 6-6';
const SVG = 'http://www.w3.org/2000/svg';

/** The round button. Plain elements, so that a page that is never asked for a chat loads no more than this. */
export function createLauncher(language: string, strings: LauncherStrings, toggle: () => void): Launcher {
  const button = document.createElement('button');
  const path = document.createElementNS(SVG, 'path');
  const svg = document.createElementNS(SVG, 'svg');
  const badge = document.createElement('span');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  badge.className = 'badge';
  button.type = 'button';
  button.append(svg, badge);
  button.onclick = toggle;
  return {
    button,
    paint({ open, unread }) {
      const count = open ? 0 : unread;
      const name = open ? strings.close : strings.open;
      button.className = open ? 'launcher is-open' : 'launcher';
      button.setAttribute('aria-expanded', String(open));
      button.setAttribute('aria-label', count ? `${name}, ${plural(language, strings.unread, count)}` : name);
      path.setAttribute('d', open ? DOWN : CHAT);
      badge.hidden = count === 0;
      badge.textContent = count > 9 ? '9+' : String(count);
    },
  };
}
