import { useQuery } from '@tanstack/react-query';
import type { Retention, RetentionPreview } from '@throughline/sdk';
import { Plus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useChannelTypes } from '../../../api/channels.ts';
import { changeRetention, previewRetention, retentionQuery } from '../../../api/retention.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Frame } from '../parts/frame.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { RestoredNote } from '../parts/restored-note.tsx';
import { FormSkeleton } from '../parts/skeleton.tsx';
import { useEdits } from '../parts/use-edits.ts';
import { useSave } from '../parts/use-save.ts';
import { LastRun } from './last-run.tsx';
import { periods, periodText } from './period-text.ts';
import { WouldGo } from './would-go.tsx';

export type Rule = Retention['rules'][number];
type Kind = Rule['kind'];

const kinds = [
  'messages',
  'files',
  'inbound',
  'drafts',
  'visitors',
  'audit',
] as const satisfies readonly Kind[];
const byType: ReadonlySet<Kind> = new Set(['messages', 'files', 'inbound']);

/** How long what is kept. Nothing is switched on before somebody saw what it takes. */
export function RetentionPage() {
  const t = useTranslate();
  const query = useQuery(retentionQuery);
  return (
    <Frame title={t('settings.retention')} intro={t('retention.intro')}>
      <Loaded query={query} skeleton={<FormSkeleton fields={6} />}>
        {(saved) => (
          <>
            <LastRun run={saved.lastRun} />
            <RetentionForm saved={saved} />
          </>
        )}
      </Loaded>
    </Frame>
  );
}

function RetentionForm({ saved }: { saved: Retention }) {
  const t = useTranslate();
  const edits = useEdits<{ rules: Rule[] }>('retention', { rules: saved.rules });
  const save = useSave(() => false);
  const [seen, setSeen] = useState<{ of: string; items: RetentionPreview[] }>();
  const { rules } = edits.values;
  const state = JSON.stringify(rules);
  const preview = seen?.of === state ? seen.items : undefined;
  const put = (next: Rule[]) => edits.set({ rules: next });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!preview) {
      await save.run(async () => setSeen({ of: state, items: await previewRetention({ rules }) }));
      return;
    }
    const done = await save.run(() => changeRetention({ rules }));
    if (!done) return;
    edits.discard();
    setSeen(undefined);
    showToast({ text: t('retention.saved') });
  };
  return (
    <form ref={save.form} onSubmit={submit} noValidate aria-label={t('settings.retention')}>
      <LeaveGuard edits={edits} />
      {edits.restored && edits.changed && <RestoredNote onDiscard={edits.discard} />}
      <ul className="rounded-lg border">
        {kinds.map((kind) => (
          <KindRow key={kind} kind={kind} rules={rules} onChange={put} />
        ))}
      </ul>
      {preview && <WouldGo items={preview} />}
      <p role="alert" className="mt-3 text-risk empty:hidden">
        {save.general}
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button
          type="submit"
          variant="primary"
          busy={save.busy}
          disabled={!preview && rules.length === 0 && !edits.changed}
        >
          {t(preview && edits.changed ? 'retention.save' : 'retention.preview')}
        </Button>
        {edits.changed && (
          <Button variant="ghost" onClick={edits.discard}>
            {t('core.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

interface KindProps {
  kind: Kind;
  rules: Rule[];
  onChange: (rules: Rule[]) => void;
}

function KindRow({ kind, rules, onChange }: KindProps) {
  const t = useTranslate();
  const language = useLanguage();
  const types = useChannelTypes();
  const mine = rules.filter((rule) => rule.kind === kind);
  const general = mine.find(({ channelType }) => channelType === null);
  const others = mine.filter(({ channelType }) => channelType !== null);
  const free = types.filter(({ type }) => !others.some(({ channelType }) => channelType === type));
  const nameOf = (type: string) => types.find((each) => each.type === type)?.names[language] ?? type;
  const set = (channelType: string | null, days: number | null) => {
    const rest = rules.filter((rule) => rule.kind !== kind || rule.channelType !== channelType);
    const place = rules.findIndex((rule) => rule.kind === kind && rule.channelType === channelType);
    if (days === null) return onChange(rest);
    rest.splice(place === -1 ? rest.length : place, 0, { kind, channelType, days });
    onChange(rest);
  };
  const name = t(`retention.kind.${kind}`);
  return (
    <li className="border-b px-3 py-3 last:border-b-0">
      <div className="grid items-start gap-x-6 gap-y-2 sm:grid-cols-[1fr_12rem]">
        <div>
          <p className="font-medium">{name}</p>
          <p className="max-w-prose text-ink-2 text-sm">{t(`retention.kind.${kind}.text`)}</p>
        </div>
        <Period label={name} days={general?.days ?? null} forever onChange={(days) => set(null, days)} />
      </div>
      {byType.has(kind) && (
        <div className="mt-2 flex flex-col items-start gap-2">
          {others.map(({ channelType, days }) => (
            <div
              key={channelType}
              className="grid w-full items-center gap-x-6 gap-y-1 sm:grid-cols-[1fr_12rem]"
            >
              <span className="flex items-center gap-2 text-ink-2 sm:pl-6">
                <span className="w-44">
                  <Select
                    quiet
                    value={channelType as string}
                    label={t('retention.type')}
                    options={[channelType as string, ...free.map(({ type }) => type)].map((type) => ({
                      value: type,
                      label: nameOf(type),
                    }))}
                    onChange={(type) =>
                      onChange(
                        rules.map((rule) =>
                          rule.kind === kind && rule.channelType === channelType
                            ? { ...rule, channelType: type }
                            : rule,
                        ),
                      )
                    }
                  />
                </span>
                <IconButton
                  icon={X}
                  label={t('retention.removeType', { name: nameOf(channelType as string) })}
                  onClick={() => set(channelType, null)}
                />
              </span>
              <Period
                label={`${name}, ${nameOf(channelType as string)}`}
                days={days}
                onChange={(next) => set(channelType, next)}
              />
            </div>
          ))}
          {free.length > 0 && (
            <Button
              variant="ghost"
              size="small"
              icon={Plus}
              className="-ml-2"
              onClick={() => set(free[0]?.type as string, general?.days ?? 365)}
            >
              {t('retention.addType')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function Period(props: {
  label: string;
  days: number | null;
  forever?: boolean;
  onChange: (days: number | null) => void;
}) {
  const t = useTranslate();
  const { label, days, forever = false, onChange } = props;
  const offered = [...new Set([...periods, ...(days === null ? [] : [days])])].sort((a, b) => a - b);
  return (
    <Select
      value={days === null ? '' : String(days)}
      label={t('retention.periodOf', { name: label })}
      options={[
        ...(forever ? [{ value: '', label: t('retention.forever') }] : []),
        ...offered.map((each) => ({ value: String(each), label: periodText(each, t) })),
      ]}
      onChange={(value) => onChange(value === '' ? null : Number(value))}
    />
  );
}
