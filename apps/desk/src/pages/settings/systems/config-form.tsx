import type { ConnectorConfig } from '@throughline/sdk';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { createContext, type ReactNode, useContext, useId, useState } from 'react';
import { languageNames, languages, type MessageKey, useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/checkbox.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { type Path, valueAt } from './set-at.ts';

/** The configuration that is being edited. Controls name what they edit by its path, as the server names problems. */
export interface ConfigForm {
  /** Of the system. */
  name: string;
  config: ConnectorConfig;
  set: (path: Path, value: unknown) => void;
  problem: (path: Path) => string | undefined;
}

const Context = createContext<ConfigForm | null>(null);
export const ConfigFormProvider = Context.Provider;

export function useConfigForm(): ConfigForm {
  const form = useContext(Context);
  if (!form) throw new Error('a control of the configuration stands outside its form');
  return form;
}

interface ControlProps {
  path: Path;
  label: MessageKey;
  help?: MessageKey;
  placeholder?: string;
}

/** One line of text. `code` for expressions and addresses; empty is absent where `optional`, null where `nullable`. */
export function ConfigText({
  path,
  label,
  help,
  placeholder,
  code = false,
  optional = false,
  nullable = false,
}: ControlProps & { code?: boolean; optional?: boolean; nullable?: boolean }) {
  const t = useTranslate();
  const { config, set, problem } = useConfigForm();
  const value = valueAt(config, path);
  const empty = optional ? undefined : nullable ? null : '';
  return (
    <Field label={t(label)} help={help && t(help)} error={problem(path)}>
      <Input
        value={typeof value === 'string' ? value : ''}
        placeholder={placeholder}
        spellCheck={!code}
        autoComplete="off"
        className={code ? 'font-mono text-sm' : ''}
        onChange={(event) => set(path, event.target.value === '' ? empty : event.target.value)}
      />
    </Field>
  );
}

export function ConfigNumber({ path, label, help }: ControlProps) {
  const t = useTranslate();
  const { config, set, problem } = useConfigForm();
  return (
    <Field label={t(label)} help={help && t(help)} error={problem(path)}>
      <Input
        inputMode="numeric"
        value={String(valueAt(config, path) ?? '')}
        onChange={(event) => {
          const number = Number(event.target.value);
          // What is no number yet stays as it was typed; the server says what it should be.
          set(
            path,
            event.target.value.trim() !== '' && Number.isFinite(number) ? number : event.target.value,
          );
        }}
      />
    </Field>
  );
}

export function ConfigChoice({
  path,
  label,
  help,
  options,
  onChosen,
}: ControlProps & {
  options: readonly { value: string; label: string }[];
  /** Instead of setting the value: where more than it changes. */
  onChosen?: (value: string) => void;
}) {
  const t = useTranslate();
  const { config, set, problem } = useConfigForm();
  return (
    <Field label={t(label)} help={help && t(help)} error={problem(path)}>
      <Select
        label={t(label)}
        value={String(valueAt(config, path) ?? '')}
        options={options}
        onChange={(value) => (onChosen ? onChosen(value) : set(path, value === '' ? null : value))}
      />
    </Field>
  );
}

export function ConfigSwitch({ path, label }: Pick<ControlProps, 'path' | 'label'>) {
  const t = useTranslate();
  const { config, set } = useConfigForm();
  return (
    <Switch checked={valueAt(config, path) === true} onChange={(next) => set(path, next)}>
      {t(label)}
    </Switch>
  );
}

/** Words for people: one text for everybody, or one a language. */
export function ConfigWords({ path, label }: Pick<ControlProps, 'path' | 'label'>) {
  const t = useTranslate();
  const own = useLanguage();
  const { config, set, problem } = useConfigForm();
  const value = valueAt(config, path);
  const many = typeof value === 'object' && value !== null;
  const [open, setOpen] = useState(false);
  const texts = (many ? value : {}) as Record<string, string>;
  const text = many ? (texts[own] ?? texts.en ?? '') : String(value ?? '');
  return (
    <div className="flex flex-col gap-2">
      <Field label={t(label)} error={problem(path)}>
        <div className="flex gap-1.5">
          <Input
            value={text}
            maxLength={200}
            onChange={(event) =>
              set(path, many ? { ...texts, [own]: event.target.value } : event.target.value)
            }
          />
          <Button
            aria-expanded={open}
            onClick={() => {
              if (!many) set(path, Object.fromEntries(languages.map((language) => [language, text])));
              setOpen(!open);
            }}
          >
            {t('systems.languages')}
          </Button>
        </div>
      </Field>
      {open &&
        many &&
        languages
          .filter((language) => language !== own)
          .map((language) => (
            <Field key={language} label={languageNames[language]}>
              <Input
                value={texts[language] ?? ''}
                maxLength={200}
                lang={language}
                onChange={(event) => set(path, { ...texts, [language]: event.target.value })}
              />
            </Field>
          ))}
    </div>
  );
}

/** Parts of a list one below the other, each of which can be moved and taken away. */
export function ConfigList({
  path,
  label,
  add,
  onAdd,
  nameOf,
  children,
  compact = false,
}: {
  path: Path;
  /** What one of them is called, for screen readers. */
  label: MessageKey;
  add: MessageKey;
  /** A new one. */
  onAdd: () => unknown;
  nameOf: (item: never, index: number) => string;
  children: (path: Path, index: number) => ReactNode;
  /** One line each: what is taken away stands behind it. */
  compact?: boolean;
}) {
  const t = useTranslate();
  const id = useId();
  const { config, set, problem } = useConfigForm();
  const found = valueAt(config, path);
  const items = Array.isArray(found) ? found : [];
  const move = (from: number, to: number) =>
    set(path, items.toSpliced(from, 1).toSpliced(to, 0, items[from]));
  const tools = (index: number, name: string) => (
    <span className="flex shrink-0">
      {!compact && index > 0 && (
        <IconButton
          icon={ArrowUp}
          label={t('systems.moveUp', { name })}
          onClick={() => move(index, index - 1)}
        />
      )}
      {!compact && index < items.length - 1 && (
        <IconButton
          icon={ArrowDown}
          label={t('systems.moveDown', { name })}
          onClick={() => move(index, index + 1)}
        />
      )}
      <IconButton
        icon={Trash2}
        label={t('systems.remove', { name })}
        onClick={() => set(path, items.toSpliced(index, 1))}
      />
    </span>
  );
  return (
    <div className="flex flex-col gap-2">
      {items.map((item, index) => {
        const name = nameOf(item as never, index) || `${t(label)} ${index + 1}`;
        const content = children(`${path}.${index}`, index);
        return compact ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the position is what names a part here, as in the path.
          <fieldset key={index} aria-label={name} className="flex min-w-0 items-end gap-1.5">
            {content}
            {tools(index, name)}
          </fieldset>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the position is what names a part here, as in the path.
          <section key={index} aria-labelledby={`${id}-${index}`} className="rounded-lg border p-3">
            <div className="flex items-center pb-2">
              <h4 id={`${id}-${index}`} className="min-w-0 flex-1 truncate font-medium">
                {name}
              </h4>
              {tools(index, name)}
            </div>
            {content}
          </section>
        );
      })}
      <div>
        <Button
          size={compact ? 'small' : 'normal'}
          icon={Plus}
          onClick={() => set(path, [...items, onAdd()])}
        >
          {t(add)}
        </Button>
      </div>
      <p role="alert" className="text-risk text-sm empty:hidden">
        {problem(path)}
      </p>
    </div>
  );
}
