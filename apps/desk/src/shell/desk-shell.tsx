import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { usePreference } from '../api/preferences.ts';
import { Compose } from '../features/compose/compose.tsx';
import { MentionsLayer } from '../features/mentions/mentions-layer.tsx';
import { OffersLayer } from '../features/offers/offers-layer.tsx';
import { useSupervisionNews } from '../features/supervision/use-news.ts';
import { useAction } from '../keys/registry.ts';
import { useKeyboard } from '../keys/use-keyboard.ts';
import { startStream } from '../realtime/stream.ts';
import { ConnectionBar } from './connection-bar.tsx';
import { Rail } from './rail.tsx';
import { useShellActions } from './shell-actions.ts';
import { applyTheme } from './theme.ts';

const CommandPalette = lazy(() => import('../features/palette/command-palette.tsx'));
const PresenceDialog = lazy(() => import('./presence-dialog.tsx'));
const KeyHelp = lazy(() => import('../features/palette/key-help.tsx'));

/** What stays while pages change: rail, real time, keys, palette. */
export function DeskShell() {
  const [floating, setFloating] = useState<'palette' | 'help' | 'presence' | null>(null);
  const theme = usePreference('theme');
  useKeyboard();
  useShellActions();
  useSupervisionNews();
  useAction('palette', () => setFloating('palette'));
  useAction('help', () => setFloating('help'));
  useAction('presence', () => setFloating('presence'));
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => startStream(), []);
  return (
    <div className="flex h-full flex-col">
      <ConnectionBar />
      <OffersLayer />
      <MentionsLayer />
      <div className="flex min-h-0 flex-1 max-md:flex-col-reverse">
        <Rail onPalette={() => setFloating('palette')} />
        <Outlet />
      </div>
      <Compose />
      <Suspense>
        {floating === 'palette' && <CommandPalette onClose={() => setFloating(null)} />}
        {floating === 'presence' && <PresenceDialog onClose={() => setFloating(null)} />}
        {floating === 'help' && <KeyHelp onClose={() => setFloating(null)} />}
      </Suspense>
    </div>
  );
}
