import { useQuery } from '@tanstack/react-query';
import type { ConversationRow } from '@throughline/sdk';
import { type FormEvent, useId, useState } from 'react';
import { customerPanelQuery } from '../../api/customers.ts';
import { describeError } from '../../api/describe-error.ts';
import { findByNumber } from '../../api/merging.ts';
import { type MessageKey, useLanguage, useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { momentText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';

interface ChooseConversationProps {
  /** The one that another is looked for. */
  row: ConversationRow;
  chosen: ConversationRow | null;
  onChoose: (row: ConversationRow | null) => void;
}

/** One of the customer's other conversations, or any by its number. */
export function ChooseConversation({ row, chosen, onChoose }: ChooseConversationProps) {
  const t = useTranslate();
  const group = useId();
  const { data: panel } = useQuery(customerPanelQuery(row.customer.id));
  const others = (panel?.conversations ?? []).filter((other) => other.id !== row.id);
  const found = chosen && !others.some((other) => other.id === chosen.id) ? [chosen] : [];
  const listed = [...found, ...others];
  return (
    <>
      <fieldset className="min-w-0">
        <legend className="pb-1 text-quiet text-sm">
          {t('merge.others', { name: row.customer.name || t('customer.unnamed') })}
        </legend>
        {panel && listed.length === 0 && <p className="text-quiet">{t('merge.noOthers')}</p>}
        <div className="-mx-2 max-h-64 overflow-y-auto">
          {listed.map((other) => (
            <Choice
              key={other.id}
              group={group}
              row={other}
              foreign={other.customer.id !== row.customer.id}
              checked={other.id === chosen?.id}
              onChoose={() => onChoose(other)}
            />
          ))}
        </div>
      </fieldset>
      <ByNumber row={row} onChoose={onChoose} />
    </>
  );
}

interface ChoiceProps {
  group: string;
  row: ConversationRow;
  foreign: boolean;
  checked: boolean;
  onChoose: () => void;
}

function Choice({ group, row, foreign, checked, onChoose }: ChoiceProps) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  return (
    <label className="flex min-h-8 items-center gap-2 rounded-md px-2 hover:bg-ground-3 has-[:checked]:bg-accent-tint">
      <input type="radio" name={group} checked={checked} onChange={onChoose} className="accent-accent" />
      <span className="text-ink-3">
        <ChannelIcon type={row.channelTypes.at(-1) ?? ''} size={14} />
      </span>
      <span className="shrink-0 text-quiet text-sm tabular-nums">#{row.number}</span>
      <span className="min-w-0 flex-1 truncate">
        {foreign && <strong className="font-semibold">{row.customer.name || t('customer.unnamed')} </strong>}
        {row.subject || row.preview}
      </span>
      <span className="shrink-0 text-quiet text-sm">
        {row.state === 'open'
          ? momentText(Date.parse(row.lastMessageAt), now, language, t)
          : t(`queue.state.${row.state}`)}
      </span>
    </label>
  );
}

function ByNumber({ row, onChoose }: Pick<ChooseConversationProps, 'row' | 'onChoose'>) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const look = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const found = await lookUp(text, row.id);
      if (typeof found === 'string') setProblem(t(found));
      else {
        setProblem(null);
        onChoose(found);
      }
    } catch (error) {
      setProblem(describeError(error, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={look} className="flex items-start gap-2 pt-3">
      <div className="min-w-0 flex-1">
        <Field label={t('merge.number')} help={t('merge.number.help')} error={problem ?? undefined}>
          <Input
            inputMode="numeric"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setProblem(null);
            }}
          />
        </Field>
      </div>
      <Button type="submit" busy={busy} disabled={text.trim() === ''} className="mt-[21px]">
        {t('merge.find')}
      </Button>
    </form>
  );
}

/** The conversation with the number written, or what is wrong with it. */
async function lookUp(text: string, ownId: string): Promise<ConversationRow | MessageKey> {
  const digits = text.trim().replace(/^#/, '');
  if (!/^\d{1,15}$/.test(digits)) return 'merge.number.wrong';
  const found = await findByNumber(Number(digits));
  if (found === null) return 'merge.number.none';
  if (found.id === ownId) return 'merge.number.same';
  return found.mergedInto === null ? found : 'merge.number.merged';
}
