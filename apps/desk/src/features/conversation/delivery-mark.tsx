import type { DeliveryState, TimelineItem } from '@throughline/sdk';
import { Check, CheckCheck, Clock, type LucideIcon, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { describeError } from '../../api/describe-error.ts';
import { useTranslate } from '../../i18n/index.ts';
import { saidText } from '../../i18n/said-text.ts';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { showToast } from '../../ui/toast.tsx';

const icons: Record<DeliveryState, LucideIcon> = {
  queued: Clock,
  sending: Clock,
  sent: Check,
  delivered: CheckCheck,
  read: CheckCheck,
  failed: TriangleAlert,
};

/** What became of a message of ours; a failure says why and can be tried again. */
export function DeliveryMark({ item }: { item: TimelineItem }) {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  if (!item.delivery) return null;
  const { state, reason, said } = item.delivery;
  const retry = async () => {
    setBusy(true);
    try {
      await api.retry(item.id);
    } catch (error) {
      showToast({ kind: 'error', text: describeError(error, t) });
    } finally {
      setBusy(false);
    }
  };
  const failed = state === 'failed';
  return (
    <span
      className={cx(
        'flex gap-1 text-sm leading-5',
        failed ? 'text-risk' : state === 'read' ? 'text-accent' : 'text-quiet',
      )}
    >
      <Icon as={icons[state]} size={13} className="mt-[3.5px] shrink-0" />
      <span className="min-w-0 break-words">
        {failed
          ? t('delivery.failed', {
              reason: reason === null ? t('delivery.unknownReason') : saidText({ message: reason, said }, t),
            })
          : t(`delivery.${state}`)}
      </span>
      {failed && (
        <button
          type="button"
          disabled={busy}
          onClick={retry}
          className="min-h-5 shrink-0 self-start whitespace-nowrap font-medium underline underline-offset-2"
        >
          {t('core.tryAgain')}
        </button>
      )}
    </span>
  );
}
