import type { Channel } from '@throughline/sdk';
import { CircleAlert, CircleCheck, CircleDashed, CirclePause, type LucideIcon } from 'lucide-react';
import { useTranslate } from '../../../i18n/index.ts';
import { Icon } from '../../../ui/icon.tsx';

type Kind = 'off' | 'unknown' | 'works' | 'fails';

const looks: Record<Kind, { icon: LucideIcon; className: string }> = {
  off: { icon: CirclePause, className: 'text-quiet' },
  unknown: { icon: CircleDashed, className: 'text-quiet' },
  works: { icon: CircleCheck, className: 'text-good' },
  fails: { icon: CircleAlert, className: 'text-risk' },
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
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${looks[kind].className}`}>
      <Icon as={looks[kind].icon} size={14} />
      {t(`settings.channel.health.${kind}`)}
    </span>
  );
}

/** What the channel itself says about its work, or an empty text. */
export function healthDetail(channel: Channel): string {
  return channel.enabled ? (channel.health?.message ?? '') : '';
}
