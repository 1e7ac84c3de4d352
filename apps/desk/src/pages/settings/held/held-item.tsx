import type { HeldInbound } from '@throughline/sdk';
import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useChannels } from '../../../api/channels.ts';
import { replayHeld } from '../../../api/held.ts';
import { sizeText } from '../../../features/conversation/size-text.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { saidText } from '../../../i18n/said-text.ts';
import { Button } from '../../../ui/button.tsx';
import { ChannelIcon } from '../../../ui/channel-icon.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Moment } from '../parts/moment.tsx';
import { problemText } from '../parts/problem-text.ts';

/** One held item: why, when, from which channel, how large; never what is in it. */
export function HeldItem({ item }: { item: HeldInbound }) {
  const t = useTranslate();
  const language = useLanguage();
  const channel = useChannels().find((entry) => entry.id === item.channelId);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState('');
  const replay = async () => {
    setBusy(true);
    setAnswer('');
    try {
      const outcome = await replayHeld(item.id);
      if (outcome.state === 'taken') showToast({ text: t('held.taken') });
      else setAnswer(t(outcome.state === 'held' ? 'held.again' : 'held.waiting'));
    } catch (error) {
      setAnswer(problemText(error, t));
    } finally {
      setBusy(false);
    }
  };
  const reasons =
    item.reasons.length > 0 ? item.reasons.map((reason) => saidText(reason, t)) : [t('held.noReason')];
  return (
    <li className="flex items-start gap-3 border-b px-3 py-2.5 last:border-b-0 max-sm:flex-wrap">
      <span className="mt-0.5 flex shrink-0">
        <ChannelIcon type={item.channelType} size={18} coloured />
      </span>
      <div className="min-w-0 flex-1 max-sm:basis-[calc(100%-30px)]">
        {reasons.map((reason) => (
          <p key={reason} className="break-words font-medium first-letter:uppercase">
            {reason}
          </p>
        ))}
        <p className="text-quiet text-sm">
          {channel?.name ?? t('held.noChannel')} · <Moment at={item.receivedAt} /> ·{' '}
          {sizeText(item.size, language)} · {t('held.attempts', { count: item.attempts })}
        </p>
        <p role="status" className="mt-1 text-ink-2 empty:hidden">
          {answer}
        </p>
      </div>
      <Button icon={RotateCw} busy={busy} onClick={replay} className="max-sm:ml-[30px]">
        {t(busy ? 'held.replaying' : 'held.replay')}
      </Button>
    </li>
  );
}
