import type { FormFields } from '@throughline/sdk';
import { type Translate, useTranslate } from '../../i18n/index.ts';

/** `left at step 3 of 4`, `sent`, `being filled in`. */
export function formStateText(form: FormFields, t: Translate): string {
  const [step, steps] = form.step?.split('/') ?? [];
  if (form.state === 'submitted') return t('form.submitted');
  const where = step !== undefined && steps !== undefined ? { step, steps } : null;
  if (form.state === 'draft') return where ? t('form.draftAt', where) : t('form.draft');
  return where ? t('form.leftAt', where) : t('form.left');
}

const errorTexts = {
  required: 'form.error.required',
  not_email: 'form.error.not_email',
  not_phone: 'form.error.not_phone',
  not_number: 'form.error.not_number',
  not_date: 'form.error.not_date',
  not_a_choice: 'form.error.not_a_choice',
  too_long: 'form.error.too_long',
  too_many_files: 'form.error.too_many_files',
} as const;

/** What was wrong with an answer, in words; what a form of elsewhere says of it is shown as it is. */
const errorText = (error: string, t: Translate): string =>
  error in errorTexts ? t(errorTexts[error as keyof typeof errorTexts]) : error;

/** The values of a form, sent or left half-way, as rows. */
export function FormTable({ form }: { form: FormFields }) {
  const t = useTranslate();
  return (
    <dl aria-label={form.title} className="mt-0.5 overflow-hidden rounded-md border">
      {form.fields.map((field) => (
        <div key={field.name} className="flex min-h-7 border-b last:border-b-0">
          <dt className="w-[36%] max-w-40 shrink-0 break-words px-2.5 py-1 text-quiet text-sm leading-5">
            {field.label}
          </dt>
          <dd className="any-script min-w-0 flex-1 whitespace-pre-wrap break-words px-2.5 py-1 text-sm leading-5">
            {field.value || (!field.error && <span className="text-quiet">{t('form.empty')}</span>)}
            {field.error && (
              <span className="text-risk">
                {field.value && ' '}
                {t('form.error', { error: errorText(field.error, t) })}
              </span>
            )}
          </dd>
        </div>
      ))}
      {form.fields.length === 0 && <div className="px-2.5 py-1 text-quiet text-sm">{t('form.nothing')}</div>}
    </dl>
  );
}
