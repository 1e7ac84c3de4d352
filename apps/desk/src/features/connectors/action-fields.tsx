import type { SystemAction } from '@throughline/sdk';
import { useLanguage } from '../../i18n/index.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field, Input, TextArea } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';

/** As they are typed: numbers stay text until they are sent, so that nothing half-typed is lost. */
export type FieldValues = Record<string, string | boolean>;
type ActionField = SystemAction['fields'][number];

export const presetsOf = ({ fields }: SystemAction): FieldValues =>
  Object.fromEntries(
    fields.map(({ key, kind, preset }) => [
      key,
      kind === 'flag' ? preset === true : preset === null || preset === undefined ? '' : String(preset),
    ]),
  );

const numeric = (kind: ActionField['kind']) => kind === 'number' || kind === 'money';

/** What is sent: a number where one was typed, nothing where nothing was. */
export function valuesFor(
  { fields }: SystemAction,
  values: FieldValues,
): Record<string, string | number | boolean> {
  return Object.fromEntries(
    fields.flatMap(({ key, kind }) => {
      const value = values[key] ?? '';
      if (value === '') return [];
      const number =
        numeric(kind) && typeof value === 'string' ? Number(value.replace(',', '.')) : Number.NaN;
      return [[key, Number.isNaN(number) ? value : number]];
    }),
  );
}

const inputTypes: Partial<Record<ActionField['kind'], string>> = { date: 'date', email: 'email' };

export function ActionFields({
  action,
  values,
  problem,
  onChange,
}: {
  action: SystemAction;
  values: FieldValues;
  problem: (key: string) => string | undefined;
  onChange: (key: string, value: string | boolean) => void;
}) {
  const language = useLanguage();
  return action.fields.map((field) => {
    const { key, kind } = field;
    const label = field.label[language];
    const value = values[key] ?? '';
    if (kind === 'flag')
      return (
        <Checkbox key={key} checked={value === true} onChange={(next) => onChange(key, next)}>
          {label}
        </Checkbox>
      );
    const text = String(value);
    const common = { 'aria-required': field.required, value: text };
    return (
      <Field key={key} label={label} help={field.help?.[language]} error={problem(key)}>
        {kind === 'choice' ? (
          <Select
            value={text}
            label={label}
            options={(field.choices ?? []).map((choice) => ({
              value: choice.value,
              label: choice.label[language],
            }))}
            onChange={(next) => onChange(key, next)}
          />
        ) : kind === 'multiline' ? (
          <TextArea
            {...common}
            {...(field.maxLength !== null && { maxLength: field.maxLength })}
            onChange={(event) => onChange(key, event.target.value)}
          />
        ) : (
          <Input
            {...common}
            type={inputTypes[kind] ?? 'text'}
            {...(numeric(kind) && { inputMode: 'decimal' as const })}
            {...(field.maxLength !== null && { maxLength: field.maxLength })}
            onChange={(event) => onChange(key, event.target.value)}
          />
        )}
      </Field>
    );
  });
}
