import type { VisitorIdentity } from '@throughline/realtime';
import type { OpenPanel } from '../panel-script.ts';
import { openApi } from './api.ts';
import { Chat } from './chat.ts';
import { createHost } from './host.ts';
import { chooseLanguage, launcherStrings } from './languages.ts';
import { createLauncher } from './launcher.ts';
import { loadPanel } from './load-panel.ts';
import { chime } from './sound.ts';
import { openStorage } from './storage.ts';
import { followTheme, setAccent } from './theme.ts';

export interface MountOptions {
  /** Origin of the server. */
  base: string;
  channel: string;
  language: string | null;
  theme: string | null;
  emit(event: string, data?: unknown): void;
}

export interface Mounted {
  setOpen(open: boolean): void;
  identify(identity: VisitorIdentity): void;
  /** Forgets the visitor and takes the widget off the page. */
  shutdown(): void;
}

export function mount({ base, channel, language: wished, theme, emit }: MountOptions): Mounted {
  const language = chooseLanguage([wished, document.documentElement.lang, ...navigator.languages]);
  const { host, root } = createHost();
  const container = document.createElement('div');
  const place = document.createElement('div');
  const spoken = document.createElement('div');
  const launcher = createLauncher(language, launcherStrings(language), () => setOpen(!open));
  container.className = 'widget';
  container.lang = language;
  container.hidden = true;
  spoken.className = 'hidden';
  spoken.ariaLive = 'polite';
  container.append(place, launcher.button, spoken);
  root.append(container);
  const unfollow = followTheme(container, theme);
  const api = openApi(base);
  const shared = openStorage('throughline:', () => localStorage);
  let open = false;
  let panel: OpenPanel | null = null;
  let unread = 0;
  let scheduled = false;

  const paint = () => {
    scheduled = false;
    const { config } = chat.kept;
    // Before the channel is known there is nothing to show, and never on a page that may not use it.
    container.hidden = !config || (chat.ended && !open);
    if (!config) return;
    setAccent(container, config.accent);
    if (chat.unread !== unread) {
      unread = chat.unread;
      emit('unread', unread);
    }
    launcher.paint({ open, unread });
    panel?.paint();
  };
  const changed = () => {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(paint);
  };

  const look = () => chat.look(panel !== null && !document.hidden);

  const setOpen = (next: boolean) => {
    if (open === next) return;
    open = next;
    emit(open ? 'open' : 'close');
    if (open) void showPanel();
    else {
      panel?.remove();
      panel = null;
      look();
      launcher.button.focus({ preventScroll: true });
    }
    changed();
  };
  const showPanel = async () => {
    try {
      const script = await loadPanel(base);
      if (open)
        panel ??= script.showPanel(root, place, {
          chat,
          language,
          url: api.url,
          close: () => setOpen(false),
        });
      look();
    } catch (error) {
      console.error(error);
      setOpen(false);
    }
  };

  const chat: Chat = new Chat({
    channel,
    language,
    api,
    storage: openStorage(`throughline:${channel}:`, () => localStorage),
    site: {
      get: () => shared.get('visitor'),
      set: (token) => shared.set('visitor', token),
      forget: () => shared.remove('visitor'),
    },
    timers: {
      now: () => Date.now(),
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    random: Math.random,
    // randomUUID is missing where the page is not served over TLS.
    newId: () => crypto.randomUUID?.() ?? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`,
    changed,
    arrived(lines) {
      spoken.textContent = lines.map(({ authorName, text }) => `${authorName ?? ''}: ${text}`).join('\n');
      if (chat.kept.sound) chime();
      for (const { id, text, authorName, at } of lines) emit('message', { id, text, authorName, at });
    },
  });
  const back = () => chat.tryNow();
  addEventListener('online', back);
  document.addEventListener('visibilitychange', look);
  launcher.button.onpointerenter = () => void loadPanel(base).catch(() => {});
  void chat.begin();
  changed();

  return {
    setOpen,
    identify: (identity) => chat.identify(identity),
    shutdown() {
      removeEventListener('online', back);
      document.removeEventListener('visibilitychange', look);
      unfollow();
      chat.shutdown();
      panel?.remove();
      host.remove();
    },
  };
}
