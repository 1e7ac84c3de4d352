import type { Channel } from '@throughline/sdk';
import { CircleAlert, CircleCheck, CircleDashed, CirclePause, type LucideIcon } from 'lucide-react';
import { useTranslate } from '../../../i18n/index.ts';
import { Icon } from '../../../ui/icon.tsx';

type Kind = 'off' | 'unknown' | 'works' | 'fails';

/** Green is too light for words of this size: there the icon alone has it. */
const looks: Record<Kind, { icon: LucideIcon; text: string; mark: string }> = {
  off: { icon: CirclePause, text: 'text-quiet', mark: '' },
  unknown: { icon: CircleDashed, text: 'text-quiet', mark: '' },
  works: { icon: CircleCheck, text: 'text-ink-2', mark: 'text-good' },
  fails: { icon: CircleAlert, text: 'text-risk', mark: '' },
};

/** A channel that keeps no connection has no health: it is ready as soon as it is on. */
function kindOf(channel: Channel): Kind {
  if (!channel.enabled) return 'off';
  if (!channel.health) return 'unknown';
  return channel.health.ok ? 'works' : 'fails';
}

/** Whether a channel works, in a word. */
export function HealthWord({ channel }: { channel: Channel }) {
  const t = useTranslate();
  const kind = kindOf(channel);
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${looks[kind].text}`}>
      <Icon as={looks[kind].icon} size={14} className={looks[kind].mark} />
      {t(`settings.channel.health.${kind}`)}
    </span>
  );
}

/** What the channel itself says about its work, as a sentence begins; or an empty text. */
export function healthDetail(channel: Channel): string {
  const message = channel.enabled ? (channel.health?.message ?? '') : '';
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}`;
}
