import type { Channel, ChannelTest } from '@throughline/sdk';
import { CircleAlert, CircleCheck, PlugZap } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../../api/client.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { saidText } from '../../../i18n/said-text.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/class-names.ts';
import { Icon } from '../../../ui/icon.tsx';
import { problemText } from '../parts/problem-text.ts';

/** Signs in where the channel would and says what came of it. It tries what is saved, not what is being typed. */
export function ChannelTestPanel({ channel, unsaved }: { channel: Channel; unsaved: boolean }) {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<ChannelTest>();
  const test = async () => {
    setBusy(true);
    setOutcome(undefined);
    try {
      setOutcome(await api.testChannel(channel.id));
    } catch (error) {
      setOutcome({ ok: false, message: problemText(error, t), results: [] });
    } finally {
      setBusy(false);
    }
  };
  const blocked = unsaved
    ? t('settings.channel.testUnsaved')
    : channel.enabled
      ? ''
      : t('settings.channel.testOff');
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button icon={PlugZap} busy={busy} disabled={blocked !== ''} onClick={test}>
          {t(busy ? 'settings.channel.testing' : 'settings.channel.test')}
        </Button>
        {blocked && <span className="text-quiet">{blocked}</span>}
      </div>
      <div role="status" className="empty:hidden">
        {outcome && <OutcomeNote outcome={outcome} />}
      </div>
    </div>
  );
}

function OutcomeNote({ outcome }: { outcome: ChannelTest }) {
  const t = useTranslate();
  return (
    <p
      className={cx(
        'flex items-start gap-2 rounded-md px-3 py-2',
        outcome.ok ? 'bg-ground-3 text-ink' : 'bg-risk-tint text-risk',
      )}
    >
      <Icon
        as={outcome.ok ? CircleCheck : CircleAlert}
        className={cx('mt-0.5 shrink-0', outcome.ok && 'text-good')}
      />
      <span>
        <strong className="font-medium">
          {t(outcome.ok ? 'settings.channel.testOk' : 'settings.channel.testFailed')}
        </strong>{' '}
        {outcome.results.map((result) => saidText(result, t)).join(' ') ||
          outcome.message ||
          t('settings.channel.testNothing')}
      </span>
    </p>
  );
}
