import { render } from 'preact';
import type { PanelProps, PanelScript } from '../panel-script.ts';
import { addStyles } from '../styles.ts';
import panelStyles from './panel.css?inline';
import { Panel } from './panel.tsx';
import { stringsFor } from './strings/index.ts';
import waitingStyles from './waiting.css?inline';

const styled = new WeakSet<ShadowRoot>();

export const showPanel: PanelScript['showPanel'] = (
  root: ShadowRoot,
  place: HTMLElement,
  props: PanelProps,
) => {
  if (!styled.has(root)) addStyles(root, panelStyles + waitingStyles);
  styled.add(root);
  const look = { ...props, strings: stringsFor(props.language) };
  const paint = () => render(<Panel {...look} />, place);
  paint();
  return { paint, remove: () => render(null, place) };
};
