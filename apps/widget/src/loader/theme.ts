import { inkOn } from './colour.ts';

/** Keeps the container light or dark as the page asks, else as the system is set. Returns the end of it. */
export function followTheme(container: HTMLElement, wished: string | null): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const set = () => {
    container.dataset.theme =
      wished === 'dark' || wished === 'light' ? wished : system.matches ? 'dark' : 'light';
  };
  set();
  system.addEventListener('change', set);
  return () => system.removeEventListener('change', set);
}

/** @param accent `#rrggbb` */
export function setAccent(container: HTMLElement, accent: string): void {
  container.style.setProperty('--accent', accent);
  container.style.setProperty('--on-accent', inkOn(accent));
}
