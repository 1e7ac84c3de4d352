import { useQuery } from '@tanstack/react-query';
import type { Customer, CustomerHit } from '@throughline/sdk';
import { useDeferredValue, useId, useState } from 'react';
import { foundCustomersQuery, joinCustomers, knownCustomerQuery } from '../../api/customer-joins.ts';
import { describeError } from '../../api/describe-error.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { Comparison } from './comparison.tsx';

/** Finds another customer, shows both side by side, and makes them one after a yes in words. */
export default function JoinDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const { data: other, error } = useQuery(knownCustomerQuery(chosen));
  const join = () => {
    if (!other) return;
    onClose();
    void joinCustomers(customer, other);
  };
  const name = customer.name || t('customer.unnamed');
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      size="wide"
      title={t('identity.join.title', { name })}
      description={t('identity.join.text')}
      actions={
        <Button variant="primary" disabled={!other} onClick={join}>
          {t('identity.join.do')}
        </Button>
      }
    >
      <Field label={t('identity.join.find')} help={t('identity.join.find.help')}>
        <Input
          autoComplete="off"
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(null);
          }}
        />
      </Field>
      <Found text={text} own={customer.id} chosen={chosen} onChoose={setChosen} />
      {error && <p className="pt-2 text-risk">{describeError(error, t)}</p>}
      {other && (
        <>
          <Comparison one={customer} other={other} />
          <p className="rounded-md border border-note-line bg-note px-3 py-2">
            {t('identity.join.question', { name, other: other.name || t('customer.unnamed') })}
          </p>
        </>
      )}
    </Dialog>
  );
}

interface FoundProps {
  text: string;
  /** The customer who is not to be found. */
  own: string;
  chosen: string | null;
  onChoose: (id: string) => void;
}

function Found({ text, own, chosen, onChoose }: FoundProps) {
  const t = useTranslate();
  const group = useId();
  const wanted = useDeferredValue(text.trim());
  const { data, error } = useQuery(foundCustomersQuery(wanted));
  if (error) return <p className="pt-2 text-risk">{describeError(error, t)}</p>;
  if (wanted.length < 2 || !data) return null;
  const found = data.filter(({ id }) => id !== own);
  return (
    <fieldset className="min-w-0 pt-2">
      <legend className="sr-only">{t('identity.join.found')}</legend>
      {found.length === 0 && <p className="text-quiet">{t('identity.join.none')}</p>}
      <div className="-mx-2 max-h-44 overflow-y-auto">
        {found.map((hit) => (
          <Choice
            key={hit.id}
            group={group}
            hit={hit}
            checked={hit.id === chosen}
            onChoose={() => onChoose(hit.id)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface ChoiceProps {
  group: string;
  hit: CustomerHit;
  checked: boolean;
  onChoose: () => void;
}

function Choice({ group, hit, checked, onChoose }: ChoiceProps) {
  const t = useTranslate();
  return (
    <label className="flex min-h-8 items-center gap-2 rounded-md px-2 hover:bg-ground-3 has-[:checked]:bg-accent-tint">
      <input type="radio" name={group} checked={checked} onChange={onChoose} className="accent-accent" />
      <span className="min-w-0 flex-1 truncate">{hit.name.text || t('customer.unnamed')}</span>
      <span className="min-w-0 truncate text-quiet text-sm">{hit.handles[0]?.text}</span>
    </label>
  );
}
