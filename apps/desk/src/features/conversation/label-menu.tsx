import type { ConversationRow } from '@throughline/sdk';
import { Plus, Tag } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { labelConversation } from '../../api/commands.ts';
import { labelsQuery, useLabels } from '../../api/labels.ts';
import { queryClient } from '../../api/query-client.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Popover } from '../../ui/popover.tsx';

/** Ticks labels on and off, and makes new ones by writing them. */
export function LabelMenu({ row }: { row: ConversationRow }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const keys = useKeysOf('label');
  useAction('label', () => setOpen(true));
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t('queue.labels')}
      trigger={<IconButton icon={Tag} label={t('action.label')} keys={keys} />}
    >
      <LabelChoices row={row} />
    </Popover>
  );
}

function LabelChoices({ row }: { row: ConversationRow }) {
  const t = useTranslate();
  const known = useLabels();
  const [text, setText] = useState('');
  const typed = text.trim();
  const all = [...new Set([...row.labels, ...known])].sort((one, other) => one.localeCompare(other));
  const shown = all.filter((label) => label.toLowerCase().includes(typed.toLowerCase()));
  const toggle = (label: string) => {
    const has = row.labels.includes(label);
    labelConversation(row, has ? row.labels.filter((entry) => entry !== label) : [...row.labels, label]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const exact = all.find((label) => label.toLowerCase() === typed.toLowerCase());
    const label = exact ?? typed;
    if (label === '') return;
    toggle(label);
    setText('');
    if (!exact) queryClient.setQueryData<string[]>(labelsQuery.queryKey, [...known, label]);
  };
  return (
    <form onSubmit={submit}>
      <input
        aria-label={t('conversation.label.find')}
        placeholder={t('conversation.label.find')}
        maxLength={60}
        className="h-8 w-full rounded-md bg-transparent px-2"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className="max-h-64 overflow-y-auto border-t pt-1">
        {shown.map((label) => (
          <li key={label} className="flex min-h-8 items-center rounded-md px-2 hover:bg-ground-3">
            <Checkbox checked={row.labels.includes(label)} onChange={() => toggle(label)}>
              {label}
            </Checkbox>
          </li>
        ))}
      </ul>
      {typed !== '' && !all.some((label) => label.toLowerCase() === typed.toLowerCase()) && (
        <button
          type="submit"
          className="flex h-8 w-full items-center gap-2 rounded-md px-2 hover:bg-ground-3"
        >
          <Plus size={14} aria-hidden="true" />
          {t('conversation.label.create', { label: typed })}
        </button>
      )}
    </form>
  );
}
