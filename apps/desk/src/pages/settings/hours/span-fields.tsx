import { Plus, X } from 'lucide-react';
import { useTranslate } from '../../../i18n/index.ts';
import { IconButton } from '../../../ui/button.tsx';
import type { Save } from '../parts/use-save.ts';
import { ClockInput } from './clock-input.tsx';
import { nextSpan, type Span } from './hours-values.ts';

/** Any number of open spans of one day. */
export function SpanFields({
  name,
  spans,
  at,
  disabled,
  problem,
  onChange,
}: {
  name: string;
  spans: readonly Span[];
  at: string;
  disabled: boolean;
  problem: Save['problem'];
  onChange: (spans: Span[], touched?: string) => void;
}) {
  const t = useTranslate();
  const change = (index: number, next: Partial<Span>) =>
    onChange(
      spans.map((span, position) => (position === index ? { ...span, ...next } : span)),
      `${at}.${index}.${Object.keys(next)[0]}`,
    );
  return (
    <div className="flex min-w-0 flex-1 items-start gap-2">
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        {spans.length === 0 && <span className="py-1.5 text-quiet">{t('hours.closed')}</span>}
        {spans.map((span, index) => {
          const problems = [problem(`${at}.${index}.from`), problem(`${at}.${index}.to`)];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a span is nothing but its place in the day.
            <div key={index}>
              <div className="flex items-center gap-2">
                <ClockInput
                  label={t('hours.from', { day: name })}
                  value={span.from}
                  problem={problems[0]}
                  disabled={disabled}
                  onChange={(from) => change(index, { from })}
                />
                <span aria-hidden="true" className="text-quiet">
                  –
                </span>
                <ClockInput
                  label={t('hours.to', { day: name })}
                  value={span.to}
                  problem={problems[1]}
                  disabled={disabled}
                  onChange={(to) => change(index, { to })}
                />
                {!disabled && (
                  <IconButton
                    icon={X}
                    label={t('hours.removeSpan', { day: name, from: span.from, to: span.to })}
                    onClick={() => onChange(spans.filter((_, position) => position !== index))}
                  />
                )}
              </div>
              {problems.some((text) => text !== undefined) && (
                <p className="mt-1 text-risk text-sm">{problems.find((text) => text !== undefined)}</p>
              )}
            </div>
          );
        })}
      </div>
      {!disabled && (
        <IconButton
          icon={Plus}
          label={t('hours.addSpan', { day: name })}
          className="mt-0.5"
          onClick={() => onChange([...spans, nextSpan(spans)])}
        />
      )}
    </div>
  );
}
