import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Channel } from '@throughline/sdk';
import { channelsQuery, useChannelType } from '../../api/channels.ts';
import { usePreference } from '../../api/preferences.ts';
import { useTranslate } from '../../i18n/index.ts';
import { NotFoundPage } from '../../shell/fallback-pages.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Loaded } from '../settings/parts/loaded.tsx';
import { HostPage } from './host-page.tsx';

/** The channel as customers will meet it, on a page that could be anybody's. */
export function PreviewPage() {
  const { channelId } = useParams({ from: '/preview/$channelId' });
  const channels = useQuery(channelsQuery);
  const channel = channels.data?.find((entry) => entry.id === channelId);
  return (
    <Loaded query={channels} skeleton={<div aria-busy="true" />}>
      {() => (channel?.embed ? <Preview channel={channel} embed={channel.embed} /> : <NotFoundPage />)}
    </Loaded>
  );
}

function Preview({ channel, embed }: { channel: Channel; embed: NonNullable<Channel['embed']> }) {
  const t = useTranslate();
  const theme = usePreference('theme');
  const live = useChannelType(channel.type)?.capabilities.live ?? false;
  return (
    // Named, because what is embedded may bring a main part of its own.
    <main aria-label={t('preview.title', { name: channel.name })} className="flex h-full flex-col">
      <header className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-b bg-ground-2 px-4 py-1.5">
        <h1 className="font-semibold">{t('preview.title', { name: channel.name })}</h1>
        <p className="min-w-0 flex-1 basis-64 text-ink-2">
          {t(!channel.enabled ? 'preview.off' : live ? 'preview.live' : 'preview.inPage')}
        </p>
        {/* A whole new page, so that what was embedded here does not follow into the desk. */}
        <a href={`/settings/channels/${channel.id}`} className={buttonClass()}>
          {t('preview.back')}
        </a>
      </header>
      <HostPage snippet={channel.enabled ? embed.snippet : null} theme={theme} inPage={!live} />
    </main>
  );
}
