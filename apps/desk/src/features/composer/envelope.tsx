import type { ChannelCapabilities } from '@throughline/sdk';
import { useState } from 'react';
import { useTranslate } from '../../i18n/index.ts';
import { HandlesField } from './handles-field.tsx';
import type { ComposerState } from './state.ts';

interface EnvelopeProps {
  state: ComposerState;
  capabilities: ChannelCapabilities;
  onChange: (patch: Partial<ComposerState>) => void;
}

type Extra = 'cc' | 'bcc' | 'subject';

/** Who gets it and under which subject, as far as the channel has such things; empty lines stay folded. */
export function Envelope({ state, capabilities, onChange }: EnvelopeProps) {
  const t = useTranslate();
  const [opened, setOpened] = useState<readonly Extra[]>([]);
  if (!capabilities.cc && !capabilities.subject) return null;
  const extras: readonly Extra[] = [
    ...(capabilities.cc ? (['cc', 'bcc'] as const) : []),
    ...(capabilities.subject ? (['subject'] as const) : []),
  ];
  const isOpen = (extra: Extra) =>
    opened.includes(extra) || (extra === 'subject' ? state.subject !== null : state[extra].length > 0);
  const labels: Record<Extra, string> = {
    cc: t('composer.cc'),
    bcc: t('composer.bcc'),
    subject: t('composer.subject'),
  };
  return (
    <div className="pb-1">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          {capabilities.cc ? (
            <HandlesField
              label={t('composer.to')}
              handles={state.to}
              type={capabilities.reaches}
              onChange={(to) => onChange({ to })}
            />
          ) : (
            <p className="truncate text-quiet">{state.to.map((handle) => handle.value).join(', ')}</p>
          )}
        </div>
        <div className="flex shrink-0 gap-2 pt-0.5">
          {extras
            .filter((extra) => !isOpen(extra))
            .map((extra) => (
              <button
                key={extra}
                type="button"
                className="min-h-6 text-quiet text-sm hover:text-ink"
                onClick={() => setOpened([...opened, extra])}
              >
                {labels[extra]}
              </button>
            ))}
        </div>
      </div>
      {(['cc', 'bcc'] as const)
        .filter((extra) => extras.includes(extra) && isOpen(extra))
        .map((extra) => (
          <HandlesField
            key={extra}
            label={labels[extra]}
            handles={state[extra]}
            type={capabilities.reaches}
            autoFocus={opened.includes(extra)}
            onChange={(handles) => onChange({ [extra]: handles })}
          />
        ))}
      {extras.includes('subject') && isOpen('subject') && (
        <input
          aria-label={labels.subject}
          placeholder={labels.subject}
          maxLength={998}
          className="h-7 w-full bg-transparent font-medium outline-none"
          value={state.subject ?? ''}
          onChange={(event) => onChange({ subject: event.target.value === '' ? null : event.target.value })}
        />
      )}
    </div>
  );
}
