import { useQuery } from '@tanstack/react-query';
import type { Customer } from '@throughline/sdk';
import { useState } from 'react';
import { divideCustomer, partsQuery } from '../../api/customer-joins.ts';
import { describeError } from '../../api/describe-error.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { stampText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';
import { type Chosen, isTwo, outcomeOf, type Part } from './division.ts';

interface TwoPeopleDialogProps {
  customer: Customer;
  onClose: () => void;
}

/** Parts one customer into two: what goes to the second person is chosen, and what becomes of each thing is shown. */
export default function TwoPeopleDialog({ customer, onClose }: TwoPeopleDialogProps) {
  const t = useTranslate();
  const { data, error } = useQuery(partsQuery(customer.id));
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<Chosen>({ identityIds: new Set(), conversationIds: new Set() });
  const [busy, setBusy] = useState(false);
  const parts = data?.conversations ?? [];
  const two = isTwo(customer.identities, parts, chosen);
  const toggle = (kind: keyof Chosen, id: string) => {
    const next = new Set(chosen[kind]);
    if (!next.delete(id)) next.add(id);
    setChosen({ ...chosen, [kind]: next });
  };
  const divide = async () => {
    setBusy(true);
    const share = {
      name: name.trim(),
      identityIds: [...chosen.identityIds],
      conversationIds: [...chosen.conversationIds],
    };
    if (await divideCustomer(customer, share)) onClose();
    else setBusy(false);
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      size="wide"
      title={t('two.title', { name: customer.name || t('customer.unnamed') })}
      description={t('two.text')}
      actions={
        <>
          <Preview customer={customer} name={name.trim()} parts={parts} chosen={chosen} />
          <Button
            variant="primary"
            busy={busy}
            disabled={!two || name.trim() === ''}
            onClick={() => void divide()}
          >
            {t('two.do')}
          </Button>
        </>
      }
    >
      <Field label={t('two.name')}>
        <Input
          autoComplete="off"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <fieldset className="mt-4 min-w-0">
        <legend className="pb-1 font-medium">{t('two.identities')}</legend>
        <div className="-mx-2">
          {customer.identities.map((identity) => (
            <Choice
              key={identity.id}
              checked={chosen.identityIds.has(identity.id)}
              onChange={() => toggle('identityIds', identity.id)}
              title={identity.type === 'device' ? t('two.device') : identity.value}
              at={identity.lastSeenAt}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="mt-4 min-w-0">
        <legend className="pb-1 font-medium">{t('two.conversations')}</legend>
        {error && <p className="text-risk">{describeError(error, t)}</p>}
        <div className="-mx-2">
          {parts.map((part) => {
            const outcome = outcomeOf(part, customer.identities, chosen);
            return (
              <Choice
                key={part.id}
                checked={outcome.whole}
                disabled={outcome.byAddress}
                onChange={() => toggle('conversationIds', part.id)}
                title={part.subject || part.preview || `#${part.number}`}
                at={part.lastMessageAt}
                note={
                  outcome.whole
                    ? t('two.whole')
                    : outcome.going > 0
                      ? t('two.some', { going: outcome.going, count: outcome.of })
                      : t('two.stays')
                }
              />
            );
          })}
        </div>
      </fieldset>
    </Dialog>
  );
}

interface ChoiceProps {
  checked: boolean;
  disabled?: boolean;
  onChange: () => void;
  title: string;
  at: string;
  note?: string;
}

function Choice({ checked, disabled = false, onChange, title, at, note }: ChoiceProps) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  return (
    <div className="flex min-h-8 items-center gap-3 rounded-md px-2 hover:bg-ground-3">
      <Checkbox checked={checked} disabled={disabled} onChange={onChange} className="min-w-0 flex-1">
        <span className="min-w-0 flex-1 truncate">{title}</span>
        {note && <span className="shrink-0 text-quiet text-sm">{note}</span>}
      </Checkbox>
      <span className="shrink-0 text-quiet text-sm max-sm:hidden">
        {stampText(Date.parse(at), now, language, t)}
      </span>
    </div>
  );
}

/** Who will have what, in one sentence. */
function Preview({
  customer,
  name,
  parts,
  chosen,
}: {
  customer: Customer;
  name: string;
  parts: readonly Part[];
  chosen: Chosen;
}) {
  const t = useTranslate();
  const outcomes = parts.map((part) => outcomeOf(part, customer.identities, chosen));
  const whole = outcomes.filter((each) => each.whole).length;
  const partly = outcomes.filter((each) => !each.whole && each.going > 0).length;
  const addresses = chosen.identityIds.size;
  return (
    <p role="status" className="mr-auto self-center text-quiet text-sm">
      {!isTwo(customer.identities, parts, chosen)
        ? t(addresses + chosen.conversationIds.size === 0 ? 'two.choose' : 'two.leave')
        : [
            t('two.gets', { name: name || t('two.second') }),
            t('two.gets.addresses', { count: addresses }),
            t('two.gets.conversations', { count: whole }),
            ...(partly > 0 ? [t('two.gets.parts', { count: partly })] : []),
          ].join(' ')}
    </p>
  );
}
