/**
 * `<script async src="https://host/widget.js" data-channel="…"></script>` and, at any time before or after,
 * `Throughline('identify' | 'open' | 'close' | 'shutdown' | 'on', …)`.
 */
import type { VisitorIdentity } from '@throughline/realtime';
import { type Mounted, mount } from './mount.ts';

type Listener = (data?: unknown) => void;
interface Throughline {
  (command: string, ...args: unknown[]): unknown;
  /** Commands called before this script had loaded. */
  q?: ArrayLike<unknown>[];
}

declare global {
  interface Window {
    Throughline?: Throughline;
  }
}

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[data-channel]');

function start({ src, dataset }: HTMLScriptElement): void {
  const waiting = window.Throughline?.q ?? [];
  const listeners = new Map<string, Set<Listener>>();
  let mounted: Mounted | null = null;
  const emit = (event: string, data?: unknown) => {
    for (const listener of listeners.get(event) ?? []) listener(data);
  };
  // Signing out takes the widget away; opening it again begins with a new visitor.
  const widget = () =>
    (mounted ??= mount({
      base: new URL(src).origin,
      channel: dataset.channel ?? '',
      language: dataset.language ?? null,
      theme: dataset.theme ?? null,
      emit,
    }));

  const commands: Record<string, (...args: never[]) => unknown> = {
    open: () => widget().setOpen(true),
    close: () => mounted?.setOpen(false),
    identify: (identity: VisitorIdentity) => widget().identify(identity),
    shutdown() {
      mounted?.shutdown();
      mounted = null;
    },
    /** Events: `open`, `close`, `unread` (count), `message`. Answers the function that ends it. */
    on(event: string, listener: Listener) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => set.delete(listener);
    },
  };
  const run: Throughline = (command, ...args) => {
    const known = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (!known) throw new Error(`Throughline: there is no command "${command}"`);
    return known(...(args as never[]));
  };
  window.Throughline = run;
  widget();
  for (const call of waiting) {
    const [command, ...args] = Array.from(call);
    run(String(command), ...args);
  }
}

// Twice on one page is once.
if (script?.dataset.channel && !document.querySelector('throughline-widget')) start(script);
else if (!script?.dataset.channel) console.error('Throughline: data-channel is missing on the script tag');
