import type { RuleTrigger } from '@throughline/sdk';
import { lengthOf, minutesIn, type Unit } from '../../../features/macros/action-text.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { inputClass } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';

const events = [
  'opened',
  'received',
  'sent',
  'assigned',
  'closed',
  'reopened',
  'woke',
  'labelled',
  'level_warned',
  'level_breached',
  'form_submitted',
  'form_abandoned',
] as const;
const anchors = ['opened', 'received', 'sent', 'closed'] as const;
const times = anchors.map((since) => `since:${since}` as const);

/** What makes the rule run: something that happens, or time that has passed since. */
export function TriggerFields({
  trigger,
  disabled,
  onChange,
}: {
  trigger: RuleTrigger;
  disabled: boolean;
  onChange: (trigger: RuleTrigger) => void;
}) {
  const t = useTranslate();
  const value = trigger.kind === 'event' ? trigger.on : (`since:${trigger.since}` as const);
  const options = [
    ...events.map((on) => ({ value: on, label: t(`automation.on.${on}`) })),
    ...anchors.map((since) => ({ value: `since:${since}` as const, label: t(`automation.since.${since}`) })),
  ];
  const choose = (next: (typeof options)[number]['value']) => {
    const on = events.find((each) => each === next);
    if (on) return onChange({ kind: 'event', on });
    const since = anchors[times.indexOf(next as (typeof times)[number])] ?? 'opened';
    onChange({ kind: 'time', since, minutes: trigger.kind === 'time' ? trigger.minutes : 1440 });
  };
  return (
    <div className="flex flex-col gap-2">
      <Select
        label={t('automation.when')}
        value={value}
        disabled={disabled}
        options={options}
        onChange={choose}
      />
      {trigger.kind === 'time' && (
        <>
          <LengthInput
            minutes={trigger.minutes}
            disabled={disabled}
            onChange={(minutes) => onChange({ ...trigger, minutes })}
          />
          <p className="text-quiet text-sm">{t('automation.timeHelp')}</p>
        </>
      )}
    </div>
  );
}

/** A length of time as a number and a unit. */
export function LengthInput({
  minutes,
  disabled,
  onChange,
}: {
  minutes: number;
  disabled: boolean;
  onChange: (minutes: number) => void;
}) {
  const t = useTranslate();
  const { unit, count } = lengthOf(minutes);
  const set = (nextCount: number, nextUnit: Unit) =>
    onChange(Math.min(525_600, Math.max(1, Math.round(nextCount)) * minutesIn[nextUnit]));
  return (
    <div className="flex gap-2">
      <input
        type="number"
        min={1}
        aria-label={t('automation.lengthNumber')}
        className={`${inputClass} max-w-24`}
        value={count}
        disabled={disabled}
        onChange={(event) => set(Number(event.target.value) || 1, unit)}
      />
      <Select
        label={t('automation.lengthUnit')}
        value={unit}
        disabled={disabled}
        options={(['minutes', 'hours', 'days'] as const).map((each) => ({
          value: each,
          label: t(`automation.unit.${each}`),
        }))}
        onChange={(next) => set(count, next)}
      />
    </div>
  );
}
