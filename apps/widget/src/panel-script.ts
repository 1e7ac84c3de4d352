import type { Chat } from './loader/chat.ts';

/** What the loader hands to the panel, which is a script of its own and loaded when first opened. */
export interface PanelProps {
  chat: Chat;
  language: string;
  /** Where a path on the server is. */
  url(path: string): string;
  close(): void;
}

export interface OpenPanel {
  paint(): void;
  remove(): void;
}

export interface PanelScript {
  /** Shows the panel in `place`, inside the shadow tree of `root`. */
  showPanel(root: ShadowRoot, place: HTMLElement, props: PanelProps): OpenPanel;
}
