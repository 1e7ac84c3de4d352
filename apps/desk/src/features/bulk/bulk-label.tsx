import type { ConversationRow } from '@throughline/sdk';
import { Check, Minus, Plus, Tag } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { BulkDeed } from '../../api/bulk.ts';
import { useLabels } from '../../api/labels.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { labelling } from './deeds.ts';

interface BulkLabelProps {
  picked: readonly ConversationRow[];
  onDeed: (deed: BulkDeed) => void;
}

/** Puts a label on all of them, or takes one off that all of them have; they stay picked out for the next. */
export function BulkLabel({ picked, onDeed }: BulkLabelProps) {
  const t = useTranslate();
  const known = useLabels();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const keys = useKeysOf('label');
  useAction('label', () => setOpen(true), true, true);
  const typed = text.trim();
  const all = [...new Set([...picked.flatMap((row) => row.labels), ...known])].sort((one, other) =>
    one.localeCompare(other),
  );
  const shown = all.filter((label) => label.toLowerCase().includes(typed.toLowerCase()));
  const exact = all.find((label) => label.toLowerCase() === typed.toLowerCase());
  const having = (label: string) => picked.filter((row) => row.labels.includes(label)).length;
  const toggle = (label: string) => onDeed(labelling(picked.length, label, having(label) < picked.length));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed === '') return;
    toggle(exact ?? typed);
    setText('');
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t('queue.labels')}
      trigger={<IconButton icon={Tag} label={t('action.label')} keys={keys} />}
    >
      <form onSubmit={submit}>
        <input
          aria-label={t('conversation.label.find')}
          placeholder={t('conversation.label.find')}
          maxLength={60}
          className="h-8 w-full rounded-md bg-transparent px-2"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="max-h-64 overflow-y-auto border-t pt-1">
          {shown.map((label) => (
            <button key={label} type="button" className={itemClass} onClick={() => toggle(label)}>
              <span className="inline-flex size-4 items-center justify-center text-accent">
                {having(label) === picked.length ? (
                  <Icon as={Check} size={14} />
                ) : (
                  having(label) > 0 && <Icon as={Minus} size={14} />
                )}
              </span>
              <span className="min-w-0 flex-1 truncate text-left">{label}</span>
              {having(label) > 0 && <span className="text-quiet text-sm">{having(label)}</span>}
            </button>
          ))}
        </div>
        {typed !== '' && exact === undefined && (
          <button type="submit" className={itemClass}>
            <Plus size={14} aria-hidden="true" />
            {t('conversation.label.create', { label: typed })}
          </button>
        )}
      </form>
    </Popover>
  );
}

const itemClass = 'flex min-h-8 w-full items-center gap-2 rounded-md px-2 hover:bg-ground-3';
