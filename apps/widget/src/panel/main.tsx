import { render } from 'preact';
import type { PanelProps, PanelScript } from '../panel-script.ts';
import { addStyles } from '../styles.ts';
import styles from './panel.css?inline';
import { Panel } from './panel.tsx';
import { stringsFor } from './strings/index.ts';

const styled = new WeakSet<ShadowRoot>();

export const showPanel: PanelScript['showPanel'] = (
  root: ShadowRoot,
  place: HTMLElement,
  props: PanelProps,
) => {
  if (!styled.has(root)) addStyles(root, styles);
  styled.add(root);
  const look = { ...props, strings: stringsFor(props.language) };
  const paint = () => render(<Panel {...look} />, place);
  paint();
  return { paint, remove: () => render(null, place) };
};
