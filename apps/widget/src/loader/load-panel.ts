import type { PanelScript } from '../panel-script.ts';

/** Name of the panel's file with the hash of what is in it, set when built. */
declare const __PANEL_FILE__: string;
declare global {
  interface Window {
    ThroughlinePanel?: PanelScript;
  }
}

let loading: Promise<PanelScript> | null = null;

/** Loads the panel once; after a failure the next call tries again. */
export function loadPanel(base: string): Promise<PanelScript> {
  loading ??= new Promise<PanelScript>((resolve, reject) => {
    const script = document.createElement('script');
    const fail = () => {
      loading = null;
      reject(new Error('Throughline: the chat panel could not be loaded'));
    };
    script.src = `${base}/${__PANEL_FILE__}`;
    script.async = true;
    script.onload = () => (window.ThroughlinePanel ? resolve(window.ThroughlinePanel) : fail());
    script.onerror = fail;
    document.head.append(script);
    script.remove();
  });
  return loading;
}
