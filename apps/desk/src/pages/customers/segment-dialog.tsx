import { useInfiniteQuery } from '@tanstack/react-query';
import type { Segment } from '@throughline/sdk';
import { type FormEvent, useState } from 'react';
import { describeError } from '../../api/describe-error.ts';
import { customerListQuery, deleteSegment, saveSegment } from '../../api/profiles.ts';
import { FilterBar } from '../../features/filter/filter-bar.tsx';
import { FilterLanguageProvider } from '../../features/filter/language.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useCustomerLanguage } from './use-customer-language.ts';

/** A segment as it is being written; without an id it is new. */
export type SegmentDraft = Omit<Segment, 'id' | 'customers'> & { id: string | null };

/** Name, kind and rule of a segment, and how many it would hold; the input stays when it is refused. */
export function SegmentDialog({ draft, onClose }: { draft: SegmentDraft; onClose: () => void }) {
  const t = useTranslate();
  const language = useCustomerLanguage('segment');
  const [values, setValues] = useState(draft);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const change = (next: Partial<SegmentDraft>) => {
    setValues({ ...values, ...next });
    setProblem(undefined);
  };
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
      onClose();
    } catch (error) {
      setProblem(describeError(error, t));
    } finally {
      setBusy(false);
    }
  };
  const { id, name, kind, description, filter } = values;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setProblem(t('profiles.segment.needsName'));
    if (filter === '') return setProblem(t('profiles.segment.needsFilter'));
    await run(async () => {
      const saved = await saveSegment(id, { name: name.trim(), kind, description, filter });
      showToast({ text: t('profiles.done.segment', { name: saved }) });
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t(id === null ? 'profiles.segment.new' : 'profiles.segment.edit')}
      description={t('profiles.segment.text')}
      actions={
        <>
          {id !== null && (
            <Button
              variant="danger"
              busy={busy}
              onClick={() => void run(() => deleteSegment({ ...draft, id }))}
            >
              {t('profiles.segment.delete')}
            </Button>
          )}
          <span className="flex-1" />
          <Button onClick={onClose}>{t('core.cancel')}</Button>
          <Button variant="primary" type="submit" form="segment" busy={busy}>
            {t('core.save')}
          </Button>
        </>
      }
    >
      <form id="segment" onSubmit={submit} noValidate className="flex flex-col gap-3">
        <div className="flex gap-3">
          <div className="flex-1">
            <Field label={t('profiles.segment.name')} error={problem}>
              <Input
                value={name}
                maxLength={60}
                autoComplete="off"
                onChange={(event) => change({ name: event.target.value })}
              />
            </Field>
          </div>
          <div className="w-40">
            <Field label={t('profiles.segment.kind')}>
              <Select
                value={kind}
                options={(['segment', 'persona'] as const).map((value) => ({
                  value,
                  label: t(`profiles.kind.${value}`),
                }))}
                onChange={(value) => change({ kind: value })}
              />
            </Field>
          </div>
        </div>
        <Field label={t('profiles.segment.description')}>
          <Input
            value={description}
            maxLength={500}
            autoComplete="off"
            onChange={(event) => change({ description: event.target.value })}
          />
        </Field>
        <fieldset className="rounded-md border border-line-strong [&>div]:border-b-0">
          <legend className="ml-2 px-1 font-medium text-ink-2 text-sm">{t('profiles.segment.rule')}</legend>
          <FilterLanguageProvider value={language}>
            <FilterBar
              text={filter}
              placeholder={t('profiles.filter')}
              onChange={(next) => change({ filter: next })}
            />
          </FilterLanguageProvider>
        </fieldset>
        <Held filter={filter} />
      </form>
    </Dialog>
  );
}

/** How many the rule holds for now. */
function Held({ filter }: { filter: string }) {
  const t = useTranslate();
  const { data } = useInfiniteQuery({
    ...customerListQuery({ q: '', filter, sort: 'name' }),
    enabled: filter !== '',
  });
  return (
    <p role="status" className="min-h-5 text-quiet tabular-nums">
      {filter !== '' && data && t('profiles.segment.holds', { count: data.pages[0]?.total ?? 0 })}
    </p>
  );
}
