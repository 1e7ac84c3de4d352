import type { ContactWishes } from '@throughline/sdk';
import { type FormEvent, useState } from 'react';
import { useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { Popover } from '../../ui/popover.tsx';

type Hours = NonNullable<ContactWishes['quietHours']>;

interface QuietHoursProps {
  quietHours: Hours | null;
  mayChange: boolean;
  onChange: (hours: Hours | null) => void;
}

/** When the company does not begin to write, by the clock on the customer's wall. */
export function QuietHours({ quietHours, mayChange, onChange }: QuietHoursProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const text =
    quietHours === null
      ? t('profiles.quiet.none')
      : `${clock(quietHours.from)}–${clock(quietHours.to)} ${quietHours.timeZone}`;
  return (
    <div className="flex min-h-7 items-center gap-2">
      <span className="w-20 shrink-0 text-quiet text-sm">{t('profiles.quiet')}</span>
      {mayChange ? (
        <Popover
          label={t('profiles.quiet.title')}
          align="end"
          open={open}
          onOpenChange={setOpen}
          trigger={
            <button
              type="button"
              className="-mx-2 h-6 min-w-0 flex-1 truncate rounded-md px-2 text-left hover:bg-ground-3"
            >
              {text}
            </button>
          }
        >
          <HoursForm
            quietHours={quietHours}
            onDone={(hours) => {
              setOpen(false);
              onChange(hours);
            }}
          />
        </Popover>
      ) : (
        <span className="min-w-0 truncate">{text}</span>
      )}
    </div>
  );
}

/** Nine in the evening until eight in the morning, where we are: what most people mean. */
const usual: Hours = {
  from: 21 * 60,
  to: 8 * 60,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
};

function HoursForm({
  quietHours,
  onDone,
}: {
  quietHours: Hours | null;
  onDone: (hours: Hours | null) => void;
}) {
  const t = useTranslate();
  const begin = quietHours ?? usual;
  const [from, setFrom] = useState(clock(begin.from));
  const [to, setTo] = useState(clock(begin.to));
  const [timeZone, setTimeZone] = useState(begin.timeZone);
  const [problem, setProblem] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!isZone(timeZone)) return setProblem(t('profiles.quiet.badZone'));
    onDone({ from: minutesOf(from), to: minutesOf(to), timeZone });
  };
  return (
    <form onSubmit={submit} className="flex w-72 max-w-full flex-col gap-3 p-2">
      <div className="flex gap-3">
        <Field label={t('profiles.quiet.from')}>
          <Input type="time" required value={from} onChange={(event) => setFrom(event.target.value)} />
        </Field>
        <Field label={t('profiles.quiet.to')}>
          <Input type="time" required value={to} onChange={(event) => setTo(event.target.value)} />
        </Field>
      </div>
      <Field label={t('profiles.quiet.zone')} help={t('profiles.quiet.zone.help')} error={problem}>
        <Input
          value={timeZone}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          onChange={(event) => {
            setTimeZone(event.target.value.trim());
            setProblem(undefined);
          }}
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" variant="primary">
          {t('core.save')}
        </Button>
        {quietHours !== null && (
          <Button variant="ghost" onClick={() => onDone(null)}>
            {t('profiles.quiet.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function minutesOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}

function isZone(name: string): boolean {
  try {
    return name !== '' && new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
