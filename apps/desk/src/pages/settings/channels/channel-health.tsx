import type { Channel } from '@throughline/sdk';
import { CircleAlert, CircleCheck, CircleDashed, CirclePause, type LucideIcon } from 'lucide-react';
import { type Translate, useTranslate } from '../../../i18n/index.ts';
import { saidText } from '../../../i18n/said-text.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Moment } from '../parts/moment.tsx';

type Kind = 'off' | 'unknown' | 'unchecked' | 'works' | 'fails';

/** Green is too light for words of this size: there the icon alone has it. */
const looks: Record<Kind, { icon: LucideIcon; text: string; mark: string }> = {
  off: { icon: CirclePause, text: 'text-quiet', mark: '' },
  unknown: { icon: CircleDashed, text: 'text-quiet', mark: '' },
  unchecked: { icon: CircleDashed, text: 'text-quiet', mark: '' },
  works: { icon: CircleCheck, text: 'text-ink-2', mark: 'text-good' },
  fails: { icon: CircleAlert, text: 'text-risk', mark: '' },
};

/** A channel that keeps no connection has no health: it is ready as soon as it is on. */
function kindOf(channel: Channel): Kind {
  if (!channel.enabled) return 'off';
  if (!channel.health) return 'unknown';
  if (!channel.health.ok) return 'fails';
  const parts = [channel.health.receiving, channel.health.sending];
  return parts.some((part) => part?.state === 'unknown') ? 'unchecked' : 'works';
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
export function healthDetail(channel: Channel, t: Translate): string {
  const { health } = channel;
  if (!channel.enabled || !health) return '';
  const failing = [health.receiving, health.sending].filter((part) => part?.state === 'fails');
  // Two failures are one message of the server; each has its own code.
  const said = failing.length > 0 ? failing.flatMap((part) => part ?? []) : [health];
  return said.map((words) => asSentence(saidText(words, t))).join(' · ');
}

/** Receiving and sending apart, for a channel that does them by different ways. */
export function HealthParts({ channel }: { channel: Channel }) {
  const t = useTranslate();
  const { health } = channel;
  if (!channel.enabled || !health || (!health.receiving && !health.sending)) return null;
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
      {(['receiving', 'sending'] as const).map((direction) => {
        const part = health[direction];
        if (!part) return null;
        return (
          <div key={direction} className="contents">
            <dt className="text-quiet">{t(`settings.channel.${direction}`)}</dt>
            <dd className={part.state === 'fails' ? 'text-risk' : 'text-ink-2'}>
              {asSentence(saidText(part, t))}
              {part.state !== 'unknown' && (
                <span className="text-quiet">
                  {' · '}
                  {t('settings.channel.since')} <Moment at={part.since} />
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
