import type { CustomerImportDetail, ImportReading } from '@throughline/sdk';
import { type FormEvent, useState } from 'react';
import { chooseReading, runImport, tryOut } from '../../../api/customer-imports.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { useEdits } from '../parts/use-edits.ts';
import { useSave } from '../parts/use-save.ts';

const fields = [
  'externalId',
  'givenName',
  'surname',
  'name',
  'email',
  'phone',
  'birthDate',
  'birthYear',
  'birthMonth',
  'birthDay',
  'street',
  'houseNumber',
  'addressLine',
  'postcode',
  'city',
  'region',
] as const;
type TableField = (typeof fields)[number];

const encodings = ['utf-8', 'windows-1250', 'windows-1252', 'iso-8859-2', 'utf-16le', 'utf-16be'] as const;
const delimiters = [',', ';', '\t', '|'] as const;
const languages = ['en', 'de', 'pl', 'nl'] as const;

/** How the table is read: guessed, shown with what the first rows say, and put right by whoever knows better. */
export function ReadingForm({ found }: { found: CustomerImportDetail }) {
  const t = useTranslate();
  const reading = found.reading as ImportReading;
  const edits = useEdits<ImportReading>(`imports/${found.id}`, reading);
  const save = useSave((field) => field === 'source' || field.startsWith('columns'));
  const [anew, setAnew] = useState(false);
  const { values } = edits;
  const change = (next: Partial<ImportReading>) => {
    edits.set(next);
    for (const field of Object.keys(next)) save.touch(field);
  };
  /** Other signs make other columns: they are shown at once. */
  const reread = async (next: Partial<ImportReading>) => {
    change(next);
    setAnew(true);
    await save.run(async () => {
      await chooseReading(found.id, { ...values, ...next });
      edits.discard();
    });
    setAnew(false);
  };
  const go = (then: (id: string) => Promise<void>) =>
    save.run(async () => {
      await chooseReading(found.id, values);
      edits.discard();
      await then(found.id);
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void go(tryOut);
  };
  const checked = found.trial !== null && !edits.changed;
  return (
    <form ref={save.form} onSubmit={submit} noValidate aria-label={t('imports.reading')}>
      <LeaveGuard edits={edits} />
      <p className="mb-4 max-w-prose text-ink-2">{t('imports.readingText')}</p>
      <div className="mb-5 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Field label={t('imports.encoding')}>
          <Select
            value={values.encoding}
            label={t('imports.encoding')}
            options={encodings.map((value) => ({ value, label: encodingNames[value] }))}
            onChange={(encoding) => void reread({ encoding })}
          />
        </Field>
        <Field label={t('imports.delimiter')}>
          <Select
            value={values.delimiter}
            label={t('imports.delimiter')}
            options={delimiters.map((value) => ({
              value,
              label: t(`imports.delimiter.${delimiterNames[value]}`),
            }))}
            onChange={(delimiter) => void reread({ delimiter })}
          />
        </Field>
        <Field label={t('imports.language')} help={t('imports.languageHelp')}>
          <Select
            value={values.language}
            label={t('imports.language')}
            options={languages.map((value) => ({ value, label: t(`imports.language.${value}`) }))}
            onChange={(language) => change({ language })}
          />
        </Field>
        <Field label={t('imports.source')} help={t('imports.sourceHelp')} error={save.problem('source')}>
          <Input
            value={values.source}
            maxLength={40}
            autoComplete="off"
            onChange={(event) => change({ source: event.target.value.trim() })}
          />
        </Field>
      </div>
      <div className="overflow-hidden rounded-lg border" aria-busy={anew || undefined}>
        <div className="hidden gap-4 border-b bg-ground-2 px-3 py-1.5 text-quiet text-sm sm:grid sm:grid-cols-[1fr_1fr_14rem]">
          <span>{t('imports.column')}</span>
          <span>{t('imports.samples')}</span>
          <span>{t('imports.field')}</span>
        </div>
        <ul>
          {found.columns.map(({ name, samples }) => (
            <li
              key={name}
              className="grid items-center gap-x-4 gap-y-1 border-b px-3 py-2 last:border-b-0 sm:grid-cols-[1fr_1fr_14rem]"
            >
              <span className="min-w-0 break-words font-medium">{name}</span>
              <span className="min-w-0 truncate text-ink-2 text-sm" title={samples.join('\n')}>
                {samples
                  .filter((each) => each !== '')
                  .slice(0, 3)
                  .join(' · ') || '–'}
              </span>
              <Select<TableField | ''>
                value={(values.columns[name] as TableField | null) ?? ''}
                label={t('imports.fieldOf', { name })}
                options={[
                  { value: '', label: t('imports.field.none') },
                  ...fields.map((value) => ({ value, label: t(`imports.field.${value}`) })),
                ]}
                onChange={(field) =>
                  change({ columns: { ...values.columns, [name]: field === '' ? null : field } })
                }
              />
            </li>
          ))}
        </ul>
      </div>
      <p role="alert" className="mt-2 text-risk empty:hidden">
        {save.problem('columns') ?? save.general}
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button type="submit" variant={checked ? 'secondary' : 'primary'} busy={save.busy}>
          {t(checked ? 'imports.tryAgain' : 'imports.try')}
        </Button>
        {!checked && (
          <Button variant="ghost" busy={save.busy} onClick={() => void go(runImport)}>
            {t('imports.runAtOnce')}
          </Button>
        )}
      </div>
    </form>
  );
}

const encodingNames: Record<(typeof encodings)[number], string> = {
  'utf-8': 'UTF-8',
  'windows-1250': 'Windows-1250',
  'windows-1252': 'Windows-1252',
  'iso-8859-2': 'ISO 8859-2',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
