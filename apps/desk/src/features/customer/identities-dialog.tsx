import { ApiError, type Customer, type Identity } from '@throughline/sdk';
import { Plus, Users } from 'lucide-react';
import { useState } from 'react';
import { useChannelType } from '../../api/channels.ts';
import { describeError } from '../../api/describe-error.ts';
import { addIdentity, confirmIdentity, removeIdentity, shareIdentity } from '../../api/identities.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { saidText } from '../../i18n/said-text.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { stampText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';
import { sourceText, typeText } from './identity-text.ts';

interface IdentitiesDialogProps {
  customer: Customer;
  may: boolean;
  onClose: () => void;
}

/** Every address, number and id of a customer: where it came from, whether it is proven, and what can be put right. */
export default function IdentitiesDialog({ customer, may, onClose }: IdentitiesDialogProps) {
  const t = useTranslate();
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      size="wide"
      title={t('ids.title', { name: customer.name || t('customer.unnamed') })}
      description={t('ids.text')}
    >
      {customer.identities.length === 0 ? (
        <EmptyState icon={Users} title={t('ids.empty')}>
          {t('ids.emptyText')}
        </EmptyState>
      ) : (
        <ul className="rounded-lg border" aria-label={t('ids.list')}>
          {customer.identities.map((identity) => (
            <Entry key={identity.id} customer={customer} identity={identity} may={may} />
          ))}
        </ul>
      )}
      {may && <AddForm customer={customer} />}
    </Dialog>
  );
}

function Entry({ customer, identity, may }: { customer: Customer; identity: Identity; may: boolean }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const when = (at: string) => stampText(Date.parse(at), now, language, t);
  const channel = useChannelType(identity.source)?.names[language];
  const source = channel ?? sourceText(identity.source, t);
  const { value, verified, several, reachability } = identity;
  const label = identity.type === 'device' ? t('two.device') : value;
  return (
    <li className="flex items-start gap-3 border-b px-3 py-2 last:border-b-0 max-sm:flex-wrap">
      <div className="min-w-0 flex-1 max-sm:basis-full">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium [overflow-wrap:anywhere]">{label}</span>
          {verified && <Chip tone="accent">{t('customer.verified')}</Chip>}
          {several && <Chip>{t('ids.several')}</Chip>}
          {reachability !== 'reachable' && (
            <Chip tone="risk">{t(reachability === 'bounced' ? 'customer.bounced' : 'customer.blocked')}</Chip>
          )}
        </p>
        <p className="text-quiet text-sm">
          {typeText(identity.type, t)} · {t('ids.source', { source })} ·{' '}
          {t('ids.seen', { first: when(identity.firstSeenAt), last: when(identity.lastSeenAt) })}
        </p>
        {identity.reachabilityReason && <p className="text-risk text-sm">{identity.reachabilityReason}</p>}
      </div>
      {may && (
        <span className="flex flex-wrap gap-1">
          {!several && (
            <Button
              size="small"
              variant="ghost"
              aria-label={`${t(verified ? 'ids.doubt' : 'ids.confirm')}: ${label}`}
              onClick={() => void confirmIdentity(customer, identity, !verified)}
            >
              {t(verified ? 'ids.doubt' : 'ids.confirm')}
            </Button>
          )}
          {identity.type !== 'device' && (
            <Button
              size="small"
              variant="ghost"
              aria-label={`${t(several ? 'ids.one' : 'ids.share')}: ${label}`}
              onClick={() => void shareIdentity(customer, identity, !several)}
            >
              {t(several ? 'ids.one' : 'ids.share')}
            </Button>
          )}
          <Button
            size="small"
            variant="ghost"
            aria-label={`${t('ids.remove')}: ${label}`}
            onClick={() => void removeIdentity(customer, identity)}
          >
            {t('ids.remove')}
          </Button>
        </span>
      )}
    </li>
  );
}

const types = ['email', 'phone', 'external'] as const;

function AddForm({ customer }: { customer: Customer }) {
  const t = useTranslate();
  const [type, setType] = useState<(typeof types)[number]>('email');
  const [value, setValue] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const add = async () => {
    setBusy(true);
    try {
      await addIdentity(customer, { type, value: value.trim() });
      setValue('');
      setError('');
    } catch (thrown) {
      const [wrong] = thrown instanceof ApiError ? thrown.fields : [];
      setError(wrong ? saidText(wrong, t) : describeError(thrown, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className="flex items-start gap-2 max-sm:flex-wrap">
        {/* Below the label beside it. */}
        <div className="w-44 pt-[22px] max-sm:w-full max-sm:pt-0">
          <Select
            value={type}
            label={t('ids.type')}
            options={types.map((each) => ({ value: each, label: typeText(each, t) }))}
            onChange={setType}
          />
        </div>
        <div className="min-w-0 flex-1">
          <Field label={t('ids.value')} help={t(`ids.help.${type}`)} {...(error === '' ? {} : { error })}>
            <Input
              autoComplete="off"
              maxLength={320}
              value={value}
              onChange={(event) => setValue(event.target.value)}
            />
          </Field>
        </div>
        <Button
          type="submit"
          icon={Plus}
          busy={busy}
          disabled={value.trim() === ''}
          className="mt-[22px] max-sm:mt-0"
        >
          {t('ids.add')}
        </Button>
      </div>
    </form>
  );
}
