import { Plus } from 'lucide-react';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfigChoice, ConfigList, ConfigText, ConfigWords, useConfigForm } from './config-form.tsx';
import type { FoundField } from './found-fields.ts';
import { freshPanel, type Panel } from './fresh.ts';
import { freeKey, type Path, valueAt } from './set-at.ts';

const formats = ['text', 'number', 'money', 'date', 'datetime', 'link', 'email', 'phone', 'flag'] as const;

/** What of an answer is shown, and how. @param found fields of the answer that was tried last: one press takes one in */
export function PanelForm({ path, found }: { path: Path; found: readonly FoundField[] }) {
  const t = useTranslate();
  const { config, set } = useConfigForm();
  const panel = valueAt(config, path) as Panel;
  return (
    <div className="flex flex-col gap-3">
      <ConfigWords path={`${path}.title`} label="systems.title" />
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <ConfigChoice
          path={`${path}.kind`}
          label="systems.kind"
          options={(['facts', 'table', 'timeline', 'status'] as const).map((value) => ({
            value,
            label: t(`systems.kind.${value}`),
          }))}
          onChosen={(kind) => set(path, freshPanel(kind as Panel['kind'], panel))}
        />
        <ConfigChoice
          path={`${path}.lookup`}
          label="systems.fromLookup"
          options={(config.lookups ?? []).map(({ key, name }) => ({ value: key, label: name || key }))}
        />
      </div>
      {panel.kind === 'facts' && <Parts path={`${path}.fields`} keyed={false} found={found} />}
      {panel.kind === 'table' && (
        <>
          <ConfigText path={`${path}.rows`} label="systems.rows" help="systems.rowsHelp" code />
          <Parts path={`${path}.columns`} keyed found={found} />
        </>
      )}
      {panel.kind === 'timeline' && (
        <>
          <ConfigText path={`${path}.items`} label="systems.rows" help="systems.rowsHelp" code />
          <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
            <ConfigText path={`${path}.at`} label="systems.when" code />
            <ConfigText path={`${path}.headline`} label="systems.what" code />
            <ConfigText path={`${path}.text`} label="systems.text" code optional />
            <ConfigText path={`${path}.href`} label="systems.href" code optional />
          </div>
        </>
      )}
      {panel.kind === 'status' && (
        <>
          <ConfigText path={`${path}.items`} label="systems.rows" help="systems.rowsHelp" code />
          <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
            <ConfigText path={`${path}.label`} label="systems.what" code />
            <ConfigText path={`${path}.state`} label="systems.state" code />
            <ConfigText path={`${path}.text`} label="systems.text" code optional />
            <ConfigText path={`${path}.tone`} label="systems.tone" help="systems.toneHelp" code optional />
          </div>
        </>
      )}
    </div>
  );
}

/** Facts or columns. */
function Parts({ path, keyed, found }: { path: Path; keyed: boolean; found: readonly FoundField[] }) {
  const t = useTranslate();
  const { config, set } = useConfigForm();
  const parts = (valueAt(config, path) ?? []) as { key: string; value: string }[];
  const make = (label: string, value: string, format: string) => ({
    ...(keyed && { key: freeKey(label, parts) }),
    label,
    value,
    format,
  });
  const left = found.filter((field) => parts.every(({ value }) => value !== field.path));
  return (
    <>
      <ConfigList
        path={path}
        label="systems.part"
        add="systems.part.add"
        onAdd={() => make(t('systems.part'), '', 'text')}
        nameOf={({ value }: { value: string }) => value}
      >
        {(at) => <PartForm path={at} />}
      </ConfigList>
      {left.length > 0 && (
        <fieldset className="flex flex-wrap gap-1.5">
          <legend className="pb-1.5 text-quiet text-sm">{t('systems.found')}</legend>
          {left.slice(0, 40).map((field) => (
            <Button
              key={field.path}
              size="small"
              icon={Plus}
              title={field.sample.slice(0, 80)}
              onClick={() => set(path, [...parts, make(labelOf(field.path), field.path, field.format)])}
            >
              {field.path}
            </Button>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** `shipping.due_date` reads as `Due date`. */
function labelOf(path: string): string {
  const last = path.split('.').at(-1) ?? path;
  const words = last
    .replaceAll('`', '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function PartForm({ path }: { path: Path }) {
  const t = useTranslate();
  const { config } = useConfigForm();
  return (
    <div className="flex flex-col gap-3">
      <ConfigWords path={`${path}.label`} label="systems.label" />
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <ConfigText path={`${path}.value`} label="systems.expression" code />
        <ConfigChoice
          path={`${path}.format`}
          label="systems.format"
          options={formats.map((value) => ({ value, label: t(`systems.format.${value}`) }))}
        />
        {valueAt(config, `${path}.format`) === 'money' && (
          <ConfigText
            path={`${path}.currency`}
            label="systems.currency"
            placeholder={'"EUR"'}
            code
            optional
          />
        )}
      </div>
      <details>
        <summary className="cursor-default text-ink-2">{t('systems.more')}</summary>
        <div className="mt-3 grid grid-cols-2 gap-3 max-sm:grid-cols-1">
          <ConfigText path={`${path}.tone`} label="systems.tone" help="systems.toneHelp" code optional />
          <ConfigText path={`${path}.href`} label="systems.href" help="systems.hrefHelp" code optional />
        </div>
      </details>
    </div>
  );
}
