import { useNavigate } from '@tanstack/react-router';
import { useCan } from '../api/permissions.ts';
import { usePreference, useSetPreference } from '../api/preferences.ts';
import { languages, useLanguage } from '../i18n/index.ts';
import { useAction } from '../keys/registry.ts';
import { chooseLanguage, signOut } from './profile.ts';
import { undoLast } from './undo.ts';

/** Actions that are there on every page of the desk. */
export function useShellActions(): void {
  const navigate = useNavigate();
  const language = useLanguage();
  const theme = usePreference('theme');
  const setPreference = useSetPreference();
  const maySupervise = useCan()('supervision:read');
  useAction('goMine', () => navigate({ to: '/', search: { view: 'mine' } }));
  useAction('goMentions', () => navigate({ to: '/', search: { view: 'mentions' } }));
  useAction('goUnassigned', () => navigate({ to: '/', search: { view: 'unassigned' } }));
  useAction('goOpen', () => navigate({ to: '/', search: { view: 'open' } }));
  useAction('goSnoozed', () => navigate({ to: '/', search: { view: 'snoozed' } }));
  useAction('goClosed', () => navigate({ to: '/', search: { view: 'closed' } }));
  useAction('goLive', () => navigate({ to: '/live' }), maySupervise);
  useAction('search', () => navigate({ to: '/search' }));
  useAction('goCustomers', () => navigate({ to: '/customers' }));
  useAction('goIncidents', () => navigate({ to: '/incidents' }));
  useAction('goReports', () => navigate({ to: '/reports' }));
  useAction('goSettings', () => navigate({ to: '/settings' }));
  useAction('goReplies', () => navigate({ to: '/settings/replies' }));
  useAction('goAccount', () => navigate({ to: '/account' }));
  useAction('goKeys', () => navigate({ to: '/account/keys' }));
  useAction('theme', () => setPreference('theme', isDark(theme) ? 'light' : 'dark'));
  useAction('language', () => chooseLanguage(after(languages, language)));
  useAction('undo', undoLast);
  useAction('signOut', signOut);
}

function isDark(theme: string): boolean {
  return theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
}

function after<Entry>(list: readonly Entry[], current: Entry): Entry {
  return list[(list.indexOf(current) + 1) % list.length] ?? current;
}
