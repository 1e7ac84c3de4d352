import { type ActionPreview, type ActionRun, ApiError, type SystemAction } from '@throughline/sdk';
import { CircleAlert, CircleCheck, CircleHelp } from 'lucide-react';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { connectorApi, runAction } from '../../api/connector-panels.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { useEdits } from '../../pages/settings/parts/use-edits.ts';
import { useSave } from '../../pages/settings/parts/use-save.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ActionFields, type FieldValues, presetsOf, valuesFor } from './action-fields.tsx';
import { problemKey } from './problem-words.ts';
import { RequestText } from './request-text.tsx';

/** Form, then exactly what will be sent, then what became of it. What was typed stays until it was done. */
export default function ActionDialog({
  action,
  customerId,
  conversationId,
  onClose,
}: {
  action: SystemAction;
  customerId: string;
  conversationId: string | null;
  onClose: () => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const formId = useId();
  const edits = useEdits<FieldValues>(
    `connector-action/${customerId}/${action.connectorId}/${action.key}`,
    presetsOf(action),
  );
  const save = useSave((field) => field.startsWith('values.'));
  const [preview, setPreview] = useState<ActionPreview | null>(null);
  const [run, setRun] = useState<ActionRun | null>(null);
  // One deed, however often its button is pressed or its answer is lost on the way.
  const [clientId] = useState(() => crypto.randomUUID());
  const asked = {
    connectorId: action.connectorId,
    action: action.key,
    values: valuesFor(action, edits.values),
  };
  useAwaited(run, setRun);

  const look = async (event: FormEvent) => {
    event.preventDefault();
    const missing = action.fields.filter(
      (field) => field.required && field.kind !== 'flag' && (edits.values[field.key] ?? '') === '',
    );
    if (missing.length > 0)
      return save.refuse(
        Object.fromEntries(missing.map(({ key }) => [`values.${key}`, t('connectors.action.missing')])),
      );
    await save.run(async () => setPreview(await connectorApi.previewAction(customerId, asked)));
  };
  const send = () =>
    save.run(async () => {
      const begun = await runAction(customerId, { ...asked, conversationId, clientId });
      edits.discard();
      setRun(begun);
    });
  const again = () =>
    save.run(async () => {
      if (run) setRun(await connectorApi.askAgain(run.id));
    });
  return (
    <Dialog
      open
      title={action.name[language]}
      description={action.connectorName}
      onOpenChange={(open) => !open && onClose()}
      actions={
        run ? (
          <>
            {run.canAskAgain && (
              <Button busy={save.busy} onClick={() => void again()}>
                {t('connectors.action.again')}
              </Button>
            )}
            <Button variant="primary" onClick={onClose}>
              {t('core.close')}
            </Button>
          </>
        ) : preview ? (
          <>
            <Button onClick={() => setPreview(null)}>{t('connectors.action.change')}</Button>
            <Button variant="primary" busy={save.busy} onClick={() => void send()}>
              {t('connectors.action.send')}
            </Button>
          </>
        ) : (
          <Button variant="primary" type="submit" form={formId} busy={save.busy}>
            {t('connectors.action.review')}
          </Button>
        )
      }
    >
      <p role="alert" className="mb-3 rounded-md bg-risk-tint px-3 py-2 text-risk empty:hidden">
        {save.general}
      </p>
      {run ? (
        <Outcome run={run} />
      ) : preview ? (
        <Preview preview={preview} />
      ) : (
        <form ref={save.form} id={formId} noValidate onSubmit={look} className="flex flex-col gap-3.5">
          {action.description && <p className="text-ink-2">{action.description[language]}</p>}
          <ActionFields
            action={action}
            values={edits.values}
            problem={(key) => save.problem(`values.${key}`)}
            onChange={(key, value) => {
              edits.set({ [key]: value });
              save.touch(`values.${key}`);
            }}
          />
          {action.fields.length === 0 && <p className="text-quiet">{t('connectors.action.noFields')}</p>}
        </form>
      )}
    </Dialog>
  );
}

/** A deed that is still under way is looked at until it is over. */
function useAwaited(run: ActionRun | null, set: (run: ActionRun) => void): void {
  useEffect(() => {
    if (run?.state !== 'running') return;
    const timer = setInterval(() => {
      connectorApi.actionRun(run.id).then(set, (error: unknown) => {
        if (!(error instanceof ApiError)) throw error;
      });
    }, 1_000);
    return () => clearInterval(timer);
  }, [run, set]);
}

function Preview({ preview }: { preview: ActionPreview }) {
  const t = useTranslate();
  return (
    <div className="flex flex-col gap-3">
      {preview.summary && <p className="font-medium">{preview.summary}</p>}
      <p className="text-ink-2">{t('connectors.action.willSend')}</p>
      <RequestText request={preview} />
    </div>
  );
}

const marks = {
  running: { icon: CircleHelp, look: 'text-ink-3', text: 'connectors.action.running' },
  done: { icon: CircleCheck, look: 'text-good', text: 'connectors.action.done' },
  failed: { icon: CircleAlert, look: 'text-risk', text: 'connectors.action.failed' },
  unknown: { icon: CircleAlert, look: 'text-warning', text: 'connectors.action.unknown' },
} as const;

function Outcome({ run }: { run: ActionRun }) {
  const t = useTranslate();
  const mark = marks[run.state];
  return (
    <div role="status" className="flex items-start gap-2">
      <Icon as={mark.icon} size={18} className={`mt-0.5 shrink-0 ${mark.look}`} />
      <div className="min-w-0">
        <p className="font-medium">{t(mark.text)}</p>
        {run.summary && <p className="text-ink-2">{run.summary}</p>}
        {run.result && <p className="text-ink-2">{run.result}</p>}
        {run.problem && (
          <p className="text-ink-2">
            {t(problemKey(run.problem.code))} {run.problem.detail}
          </p>
        )}
      </div>
    </div>
  );
}
