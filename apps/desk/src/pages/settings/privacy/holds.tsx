import { useQuery } from '@tanstack/react-query';
import type { LegalHold } from '@throughline/sdk';
import { Scale } from 'lucide-react';
import { useState } from 'react';
import { describeError } from '../../../api/describe-error.ts';
import { holdsQuery, liftHold } from '../../../api/retention.ts';
import { HoldText } from '../../../features/privacy/hold-text.tsx';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';

/** What has to stay, whatever else is said here. Nothing where there is none. */
export function Holds() {
  const t = useTranslate();
  const holds = (useQuery(holdsQuery).data ?? []).filter(({ standing }) => standing);
  if (holds.length === 0) return null;
  return (
    <section aria-labelledby="legal-holds" className="mb-8">
      <h2 id="legal-holds" className="mb-2 font-semibold">
        {t('privacy.holds')}
      </h2>
      <ul className="rounded-lg border">
        {holds.map((hold) => (
          <HoldRow key={hold.id} hold={hold} />
        ))}
      </ul>
    </section>
  );
}

function HoldRow({ hold }: { hold: LegalHold }) {
  const t = useTranslate();
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const lift = async () => {
    setBusy(true);
    await liftHold(hold.id).catch((error: unknown) => setProblem(describeError(error, t)));
    setBusy(false);
  };
  return (
    <li className="flex items-start gap-3 border-b px-3 py-2.5 last:border-b-0">
      <span className="mt-0.5 flex size-6 shrink-0 items-center justify-center">
        <Icon as={Scale} size={18} className="text-ink-3" />
      </span>
      <div className="min-w-0 flex-1">
        {hold.customerName !== null && <p className="break-words font-medium">{hold.customerName}</p>}
        <HoldText hold={hold} language={language} />
        <p role="alert" className="text-risk empty:hidden">
          {problem}
        </p>
      </div>
      <Button size="small" busy={busy} onClick={() => void lift()}>
        {t('privacy.holdLift')}
      </Button>
    </li>
  );
}
