import { conversationFields, customerFields, type Field, segmentField } from '@throughline/filter';
import { ArrowLeft, Check, ChevronRight } from 'lucide-react';
import { type MessageKey, useTranslate } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { valuesFor } from './complete.ts';
import { partsOf, textOf, toggleComparison, toggleValue, valuesOf } from './edit.ts';
import { useFilterLanguage } from './language.ts';
import { useValueText } from './value-text.ts';

interface ConditionChoicesProps {
  text: string;
  /** The field whose values are shown; all fields where it is null. */
  chosen: string | null;
  onChoose: (field: Field | null) => void;
  onChange: (text: string) => void;
}

/** The fields of the filter language, or the values of one. */
export function ConditionChoices({ text, chosen, onChoose, onChange }: ConditionChoicesProps) {
  const { fields } = useFilterLanguage();
  const nameOf = useFieldText();
  const found = fields.find((entry) => entry.name === chosen);
  if (found) return <Values field={found} text={text} onChange={onChange} onBack={() => onChoose(null)} />;
  return fields.map((entry) => (
    <button key={entry.name} type="button" className={itemClass} onClick={() => onChoose(entry)}>
      <span className="min-w-0 flex-1 truncate text-left">{nameOf(entry.name)}</span>
      <span className="text-quiet text-sm">{entry.name}</span>
      <Icon as={ChevronRight} size={14} className="text-ink-3" />
    </button>
  ));
}

const ours = new Set([...conversationFields, ...customerFields, segmentField].map(({ name }) => name));

/** What a field is about; facts that other systems tell are called as they call them. */
function useFieldText(): (name: string) => string {
  const t = useTranslate();
  return (name) => (ours.has(name) ? t(`filter.field.${name}` as MessageKey) : name.replaceAll('_', ' '));
}

interface ValuesProps {
  field: Field;
  text: string;
  onChange: (text: string) => void;
  onBack: () => void;
}

function Values({ field, text, onChange, onBack }: ValuesProps) {
  const t = useTranslate();
  const { fields, names } = useFilterLanguage();
  const nameOf = useFieldText();
  const textOfValue = useValueText();
  const values = valuesFor(field, names);
  const isOneOfMany = field.kind === 'name' || field.kind === 'choice';
  const wanted = valuesOf(text, field.name, fields).map((value) => value.toLowerCase());
  const written = new Set(partsOf(text, fields).map((part) => textOf([part])));
  const isOn = (value: string) =>
    isOneOfMany ? wanted.includes(value.toLowerCase()) : written.has(`${field.name}:${value}`);
  const toggle = (value: string) =>
    onChange((isOneOfMany ? toggleValue : toggleComparison)(text, field.name, value, fields));
  return (
    <>
      <button type="button" className={itemClass} onClick={onBack}>
        <Icon as={ArrowLeft} size={14} className="text-ink-3" />
        <span className="min-w-0 flex-1 truncate text-left text-quiet">{nameOf(field.name)}</span>
      </button>
      {values.length === 0 && <p className="px-2 py-1.5 text-quiet">{t('filter.noValues')}</p>}
      {values.map((value) => (
        <button
          key={value}
          type="button"
          aria-pressed={isOn(value)}
          className={itemClass}
          onClick={() => toggle(value)}
        >
          <span className="inline-flex size-4 shrink-0 items-center justify-center text-accent">
            {isOn(value) && <Icon as={Check} size={14} />}
          </span>
          <span className="shrink-0 truncate">{value}</span>
          <span className="min-w-0 flex-1 truncate text-left text-quiet text-sm">
            {textOfValue(field, value)}
          </span>
        </button>
      ))}
    </>
  );
}

const itemClass =
  'flex min-h-8 w-full cursor-default items-center gap-2 rounded-md px-2 outline-none hover:bg-ground-3 focus-visible:bg-ground-3';
