import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ConversationRow, Incident } from '@throughline/sdk';
import { type FormEvent, useId, useState } from 'react';
import { declareIncident, incidentsQuery, linkRows, similarQuery } from '../../api/incidents.ts';
import { useCan } from '../../api/permissions.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useSave } from '../../pages/settings/parts/use-save.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, Input, TextArea } from '../../ui/field.tsx';

const fresh = 'new';

/** Links conversations with an incident that is open, or with a new one. */
export default function IncidentDialog({
  conversations,
  onClose,
}: {
  /** None: an incident nobody has written about yet. */
  conversations: readonly Pick<ConversationRow, 'id'>[];
  onClose: () => void;
}) {
  const { data: incidents } = useQuery(incidentsQuery);
  if (!incidents) return null;
  const open = conversations.length === 0 ? [] : incidents.filter(({ state }) => state === 'open');
  return <LoadedDialog conversations={conversations} open={open} onClose={onClose} />;
}

function LoadedDialog({
  conversations,
  open,
  onClose,
}: {
  conversations: readonly Pick<ConversationRow, 'id'>[];
  open: readonly Incident[];
  onClose: () => void;
}) {
  const t = useTranslate();
  const navigate = useNavigate();
  const mayDeclare = useCan()('incidents:manage');
  const formId = useId();
  const group = useId();
  const [chosen, setChosen] = useState(open[0]?.id ?? (mayDeclare ? fresh : ''));
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [also, setAlso] = useState<ReadonlySet<string>>(new Set());
  const save = useSave((field) => field === 'name' || field === 'text');
  const isNew = chosen === fresh;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isNew) {
      onClose();
      return linkRows(chosen, conversations);
    }
    if (name.trim() === '') return save.refuse({ name: t('incidents.nameMissing') });
    await save.run(async () => {
      const conversationIds = [...conversations.map(({ id }) => id), ...also];
      const incident = await declareIncident({ name, text, conversationIds });
      onClose();
      await navigate({ to: '/incidents/$incidentId', params: { incidentId: incident.id } });
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t(open.length === 0 && mayDeclare ? 'incidents.declare' : 'incidents.linkTitle')}
      description={t('incidents.linkText', { count: conversations.length })}
      actions={
        <Button type="submit" form={formId} variant="primary" busy={save.busy} disabled={chosen === ''}>
          {t(isNew ? 'incidents.declareDo' : 'incidents.link')}
        </Button>
      }
    >
      <form id={formId} ref={save.form} onSubmit={submit} noValidate className="flex flex-col gap-3">
        {open.length > 0 && (
          <fieldset className="-mx-2 min-w-0">
            <legend className="sr-only">{t('incidents.title')}</legend>
            {open.map((incident) => (
              <Choice
                key={incident.id}
                group={group}
                label={incident.name}
                checked={chosen === incident.id}
                onChoose={() => setChosen(incident.id)}
              />
            ))}
            {mayDeclare && (
              <Choice
                group={group}
                label={t('incidents.new')}
                checked={isNew}
                onChoose={() => setChosen(fresh)}
              />
            )}
          </fieldset>
        )}
        {open.length === 0 && !mayDeclare && <p className="text-quiet">{t('incidents.noneOpen')}</p>}
        {isNew && (
          <>
            <Field label={t('incidents.name')} error={save.problem('name')}>
              <Input
                value={name}
                maxLength={200}
                placeholder={t('incidents.name.example')}
                onChange={(event) => {
                  setName(event.target.value);
                  save.touch('name');
                }}
              />
            </Field>
            <Field label={t('incidents.text')} help={t('incidents.text.help')} error={save.problem('text')}>
              <TextArea value={text} onChange={(event) => setText(event.target.value)} />
            </Field>
            {conversations[0] && (
              <Similar
                conversationId={conversations[0].id}
                without={conversations.map(({ id }) => id)}
                chosen={also}
                onChange={setAlso}
              />
            )}
          </>
        )}
        <p role="alert" className="text-risk empty:hidden">
          {save.general}
        </p>
      </form>
    </Dialog>
  );
}

function Choice({
  group,
  label,
  checked,
  onChoose,
}: {
  group: string;
  label: string;
  checked: boolean;
  onChoose: () => void;
}) {
  return (
    <label className="flex min-h-8 items-center gap-2 rounded-md px-2 hover:bg-ground-3 has-[:checked]:bg-accent-tint">
      <input type="radio" name={group} checked={checked} onChange={onChoose} className="accent-accent" />
      <span className="min-w-0 flex-1 truncate">{label}</span>
    </label>
  );
}

/** Open conversations of others that say the same, to be taken along. */
function Similar({
  conversationId,
  without,
  chosen,
  onChange,
}: {
  conversationId: string;
  without: readonly string[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const t = useTranslate();
  const { data } = useQuery(similarQuery(conversationId));
  const items = (data ?? []).filter(({ conversation }) => !without.includes(conversation.id));
  if (items.length === 0) return null;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset className="min-w-0">
      <legend className="pb-1 font-medium text-ink-2 text-sm">{t('incidents.similar')}</legend>
      <div className="-mx-2 max-h-56 overflow-y-auto">
        {items.map(({ conversation, words }) => (
          <div key={conversation.id} className="flex min-h-8 items-center rounded-md px-2 hover:bg-ground-3">
            <Checkbox checked={chosen.has(conversation.id)} onChange={() => toggle(conversation.id)}>
              <span className="min-w-0">
                <span className="line-clamp-1">
                  <span className="text-quiet tabular-nums">#{conversation.number}</span>{' '}
                  {conversation.customer.name} · {conversation.subject || conversation.preview}
                </span>
                <span className="line-clamp-1 text-quiet text-sm">{words.join(', ')}</span>
              </span>
            </Checkbox>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
