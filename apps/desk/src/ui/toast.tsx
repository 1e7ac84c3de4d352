import { deferred } from './deferred.ts';

const view = deferred(() => import('./toast-view.tsx'));

export interface ToastOptions {
  text: string;
  kind?: 'info' | 'error';
  /** A button in the toast, for instance undo. */
  action?: { label: string; run: () => void };
  /** Milliseconds until it goes by itself. */
  timeout?: number;
  /** The same id replaces a toast instead of stacking another. */
  id?: string;
}

/** Shows a short message at the bottom of the desk. May be called from anywhere. */
export function showToast(options: ToastOptions): void {
  // Without its code no message can be shown; what it would say shows itself otherwise, too.
  void view.load().then(
    ({ addToast }) => addToast(options),
    () => {},
  );
}

/** Once, near the root. */
export function ToastViewport() {
  const loaded = view.use();
  return loaded && <loaded.ToastView />;
}
