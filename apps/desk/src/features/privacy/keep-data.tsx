import { useQuery } from '@tanstack/react-query';
import type { Customer, LegalHold } from '@throughline/sdk';
import { type FormEvent, useState } from 'react';
import { describeError } from '../../api/describe-error.ts';
import { customerHoldsQuery, liftHold, placeHold } from '../../api/retention.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { HoldText } from './hold-text.tsx';

/** Holds that stand on a customer or their conversations. */
export function useHolds(customerId: string): LegalHold[] {
  return (useQuery(customerHoldsQuery(customerId)).data ?? []).filter(({ standing }) => standing);
}

/** Why everything of a customer has to stay, and its end. */
export function KeepData({ customer }: { customer: Customer }) {
  const t = useTranslate();
  const language = useLanguage();
  const holds = useHolds(customer.id);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const run = async (change: () => Promise<void>) => {
    setBusy(true);
    setProblem('');
    try {
      await change();
      return true;
    } catch (error) {
      setProblem(describeError(error, t));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const end = until === '' ? null : new Date(`${until}T23:59:59`).toISOString();
    if (!(await run(() => placeHold({ customerId: customer.id, reason: reason.trim(), until: end })))) return;
    setReason('');
    setUntil('');
    setAsking(false);
  };
  return (
    <section className="flex flex-col items-start gap-2 border-t pt-4">
      <h3 className="font-medium">{t('privacy.hold')}</h3>
      <p className="text-ink-2">{t('privacy.holdText')}</p>
      {holds.length > 0 && (
        <ul className="w-full rounded-lg border">
          {holds.map((hold) => (
            <li key={hold.id} className="flex items-start gap-3 border-b px-3 py-2 last:border-b-0">
              <HoldText hold={hold} language={language} />
              <Button size="small" busy={busy} onClick={() => void run(() => liftHold(hold.id))}>
                {t('privacy.holdLift')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {asking ? (
        <form onSubmit={submit} className="flex w-full flex-col items-start gap-3">
          <div className="grid w-full gap-3 sm:grid-cols-[1fr_10rem]">
            <Field label={t('privacy.holdReason')}>
              <Input
                autoFocus
                value={reason}
                maxLength={500}
                autoComplete="off"
                onChange={(event) => setReason(event.target.value)}
              />
            </Field>
            <Field label={t('privacy.holdUntil')} help={t('privacy.holdUntilHelp')}>
              <Input type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
            </Field>
          </div>
          <div className="flex gap-2">
            <Button type="submit" variant="primary" busy={busy} disabled={reason.trim() === ''}>
              {t('privacy.holdDo')}
            </Button>
            <Button variant="ghost" onClick={() => setAsking(false)}>
              {t('core.cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <Button onClick={() => setAsking(true)}>{t('privacy.holdDo')}</Button>
      )}
      <p role="alert" className="text-risk empty:hidden">
        {problem}
      </p>
    </section>
  );
}
