import { CSPProvider } from '@base-ui/react/csp-provider';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.ts';
import { onSignedOut } from './api/signed-out.ts';
import { activateLanguage, i18n, preferredLanguage } from './i18n/index.ts';
import { router } from './router.tsx';
import { applyTheme, storedTheme } from './shell/theme.ts';
import './styles.css';
import { TipLayer } from './ui/tip-layer.tsx';
import { ToastViewport } from './ui/toast.tsx';

applyTheme(storedTheme());
await activateLanguage(preferredLanguage());

onSignedOut(() => {
  if (router.state.location.pathname === '/sign-in') return;
  void router.navigate({ to: '/sign-in', search: { next: router.state.location.href, ended: true } });
});

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <ToastViewport />
          <TipLayer />
        </QueryClientProvider>
      </I18nProvider>
    </CSPProvider>
  </StrictMode>,
);
