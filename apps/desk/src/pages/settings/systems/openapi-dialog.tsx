import type { ConnectorConfig, OpenApiOperations } from '@throughline/sdk';
import { useState } from 'react';
import { connectorApi } from '../../../api/connector-panels.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { useSave } from '../parts/use-save.ts';
import { useConfigForm } from './config-form.tsx';
import { freeKey } from './set-at.ts';

/** Reads what the system says of itself and takes over the operations that are chosen. */
export function OpenApiDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const { config, set } = useConfigForm();
  const save = useSave((field) => field === 'url' || field === 'document');
  const [url, setUrl] = useState('');
  const [read, setRead] = useState<OpenApiOperations | null>(null);
  const [wanted, setWanted] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const look = (input: { url: string } | { document: string }) =>
    save.run(async () => {
      setRead(
        await connectorApi.readOpenApi({
          ...input,
          ...('url' in input && { allowPrivate: config.allowPrivate ?? false }),
        }),
      );
    });
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const take = () => {
    if (!read) return;
    const endpoints = [...(config.endpoints ?? [])];
    for (const { id, summary, endpoint } of read.operations)
      if (chosen.has(id))
        endpoints.push({
          ...endpoint,
          key: freeKey(endpoint.key, endpoints),
          name: endpoint.name || summary,
        });
    set('endpoints', endpoints);
    if (!config.baseUrl && read.baseUrl) set('baseUrl', read.baseUrl);
    // What it leaves empty is marked when it is saved.
    if (config.signIn?.kind === 'none' && read.signIn)
      set('signIn', read.signIn as ConnectorConfig['signIn']);
    onClose();
  };
  const words = wanted.toLowerCase();
  const operations = (read?.operations ?? []).filter(({ path, summary }) =>
    `${path} ${summary}`.toLowerCase().includes(words),
  );
  return (
    <Dialog
      open
      size="wide"
      title={t('systems.openapi')}
      description={read ? `${read.title} ${read.version}` : t('systems.openapi.text')}
      onOpenChange={(open) => !open && onClose()}
      actions={
        read && (
          <Button variant="primary" disabled={chosen.size === 0} onClick={take}>
            {t('systems.openapi.take', { count: chosen.size })}
          </Button>
        )
      }
    >
      <p role="alert" className="mb-3 rounded-md bg-risk-tint px-3 py-2 text-risk empty:hidden">
        {save.general}
      </p>
      {!read ? (
        <form
          ref={save.form}
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            void look({ url: url.trim() });
          }}
        >
          <Field label={t('systems.openapi.url')} error={save.problem('url')}>
            <Input
              value={url}
              className="font-mono text-sm"
              placeholder="https://api.example.com/openapi.json"
              onChange={(event) => setUrl(event.target.value)}
            />
          </Field>
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" busy={save.busy} disabled={url.trim() === ''}>
              {t('systems.openapi.read')}
            </Button>
            <Field label={t('systems.openapi.file')} error={save.problem('document')}>
              <Input
                type="file"
                accept=".json,.yaml,.yml"
                className="h-auto py-1"
                onChange={async (event) => {
                  const [file] = (event.target as HTMLInputElement).files ?? [];
                  if (file) void look({ document: await file.text() });
                }}
              />
            </Field>
          </div>
        </form>
      ) : (
        <>
          <Field label={t('systems.openapi.find')}>
            <Input value={wanted} onChange={(event) => setWanted(event.target.value)} />
          </Field>
          <ul aria-label={t('systems.openapi')} className="mt-2 flex flex-col">
            {operations.map(({ id, method, path, summary, deprecated }) => (
              <li key={id}>
                <Checkbox checked={chosen.has(id)} onChange={() => toggle(id)} className="min-h-8">
                  <span className={deprecated ? 'text-quiet line-through' : ''}>{summary || id}</span>
                  <code className="font-mono text-quiet text-sm">
                    {method} {path}
                  </code>
                </Checkbox>
              </li>
            ))}
          </ul>
          {read.left > 0 && <p className="text-quiet">{t('systems.openapi.left', { count: read.left })}</p>}
        </>
      )}
    </Dialog>
  );
}
