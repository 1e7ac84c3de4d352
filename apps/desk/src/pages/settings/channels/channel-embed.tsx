import { Link } from '@tanstack/react-router';
import type { Channel } from '@throughline/sdk';
import { ExternalLink } from 'lucide-react';
import { useTranslate } from '../../../i18n/index.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { CopyBox } from '../parts/copy-box.tsx';
import { Section } from '../parts/section.tsx';

/** What to put on a web page, and a page that shows it as customers will see it. */
export function ChannelEmbed({ channel }: { channel: Channel }) {
  const t = useTranslate();
  if (!channel.embed) return null;
  const { url, snippet } = channel.embed;
  const isPage = !new URL(url).pathname.endsWith('.js');
  return (
    <Section title={t('settings.channel.embed')} text={t('settings.channel.embedText')}>
      <CopyBox text={snippet} label={t('settings.channel.copySnippet')} />
      {isPage && (
        <>
          <p className="mt-4 mb-2 text-ink-2">{t('settings.channel.linkText')}</p>
          <CopyBox text={url} label={t('settings.channel.copyLink')} />
        </>
      )}
      <div className="mt-4">
        {channel.enabled ? (
          <Link
            to="/preview/$channelId"
            params={{ channelId: channel.id }}
            target="_blank"
            className={buttonClass()}
          >
            <Icon as={ExternalLink} />
            {t('settings.channel.preview')}
          </Link>
        ) : (
          <p className="text-quiet">{t('settings.channel.previewOff')}</p>
        )}
      </div>
    </Section>
  );
}
