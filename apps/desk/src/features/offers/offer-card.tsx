import { useEffect, useState } from 'react';
import type { OpenOffer } from '../../api/offers.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { Button } from '../../ui/button.tsx';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { becauseOf } from './because.ts';

/** One offer: who, over which channel, what about, why this agent, and how long it stands. */
export function OfferCard({
  offer,
  isFirst,
  onAccept,
  onDecline,
}: {
  offer: OpenOffer;
  /** Keys answer the first. */
  isFirst: boolean;
  onAccept: () => void;
  onDecline: () => void;
}) {
  const t = useTranslate();
  const acceptKeys = useKeysOf('acceptOffer');
  const declineKeys = useKeysOf('declineOffer');
  const left = useLeft(offer.until);
  const { conversation, decision } = offer;
  const type = conversation.channelTypes.at(-1);
  const name = conversation.customer.name || t('customer.unnamed');
  return (
    <div className="overflow-hidden rounded-lg border border-line-strong bg-ground shadow-float">
      <div className="flex flex-col gap-1 px-4 pt-3 pb-2">
        <p className="flex items-center gap-2 font-semibold">
          {type && <ChannelIcon type={type} coloured />}
          <span className="min-w-0 flex-1 truncate">{t('offer.title', { name })}</span>
        </p>
        {conversation.subject && <p className="truncate">{conversation.subject}</p>}
        {conversation.preview && <p className="line-clamp-2 text-quiet">{conversation.preview}</p>}
        {decision && <p className="text-ink-2 text-sm">{t(`offer.because.${becauseOf(decision)}`)}</p>}
      </div>
      <div className="flex items-center gap-2 px-4 pb-3">
        <Button variant="primary" onClick={onAccept}>
          {t('offer.accept')}
        </Button>
        {isFirst && acceptKeys && <Kbd keys={acceptKeys} />}
        <Button onClick={onDecline}>{t('offer.decline')}</Button>
        {isFirst && declineKeys && <Kbd keys={declineKeys} />}
        {/* Every second read aloud would drown what matters. */}
        <span aria-live="off" className="ml-auto text-quiet text-sm tabular-nums">
          {t('offer.left', { seconds: Math.ceil(left / 1000) })}
        </span>
      </div>
      <div className="h-0.5 bg-ground-3">
        <div
          className="h-full origin-left bg-accent transition-transform duration-500 ease-linear motion-reduce:transition-none"
          style={{ transform: `scaleX(${offer.stands > 0 ? Math.min(1, left / offer.stands) : 0})` }}
        />
      </div>
    </div>
  );
}

/** Milliseconds until a moment, not below 0. */
function useLeft(until: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, until - now);
}
