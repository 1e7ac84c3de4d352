import { useQuery } from '@tanstack/react-query';
import type { Customer, CustomerPanel as Panel } from '@throughline/sdk';
import { ShieldCheck, TriangleAlert } from 'lucide-react';
import { Fragment, lazy, type ReactNode, Suspense } from 'react';
import { api } from '../../api/client.ts';
import { customerPanelKey, customerPanelQuery } from '../../api/customers.ts';
import { describeError } from '../../api/describe-error.ts';
import { queryClient } from '../../api/query-client.ts';
import {
  languageNames,
  languages,
  translate,
  useLanguage,
  useTranslate,
  withTexts,
} from '../../i18n/index.ts';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ComposeButton } from '../compose/compose.tsx';
import { ConnectorPanelsLater } from '../connectors/connector-panels-later.tsx';
import { FormTable, formStateText } from '../conversation/form-table.tsx';
import { Contacts } from '../incidents/contacts.tsx';
import { RelatedConversations } from '../merge/related-conversations.tsx';
import { CustomerDataLater } from '../privacy/customer-data-later.tsx';
import { stampText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';
import { NameField } from './name-field.tsx';
import { OtherConversations } from './other-conversations.tsx';
import { PanelSection } from './panel-section.tsx';

const ProfileLines = lazy(withTexts(['profiles'], () => import('./profile-lines.tsx')));
const ProfileSections = lazy(withTexts(['profiles'], () => import('./profile-sections.tsx')));
const CustomerJoins = lazy(
  withTexts(['conversation', 'identity', 'sentences'], () => import('./customer-joins.tsx')),
);

/** Who the customer is: name, ways to reach them, what they began to fill in, what else they wrote. */
export function CustomerPanel({
  customerId,
  conversationId,
}: {
  customerId: string;
  /** Beside which it stands; null where it stands alone, with all the room there is on a small screen. */
  conversationId: string | null;
}) {
  const t = useTranslate();
  return (
    <aside
      aria-label={t('customer.title')}
      className={cx(
        'w-[320px] shrink-0 overflow-y-auto border-l',
        conversationId === null
          ? 'min-h-0 flex-1 max-lg:w-full max-lg:border-l-0'
          : 'max-[1360px]:w-[300px] max-lg:hidden',
      )}
    >
      <CustomerDetails customerId={customerId} conversationId={conversationId} />
    </aside>
  );
}

/** What the panel says, wherever it is shown. */
export function CustomerDetails({
  customerId,
  conversationId,
}: {
  customerId: string;
  conversationId: string | null;
}) {
  const t = useTranslate();
  const { data, error } = useQuery(customerPanelQuery(customerId));
  return (
    <>
      {error && !data && <p className="p-4 text-risk">{describeError(error, t)}</p>}
      {data && <PanelContent key={customerId} panel={data} conversationId={conversationId} />}
    </>
  );
}

/** Sections in the order they are needed; one that comes from elsewhere is a `PanelSection` of its own, added here. */
function PanelContent({ panel, conversationId }: { panel: Panel; conversationId: string | null }) {
  const t = useTranslate();
  const { customer } = panel;
  const unfinished = panel.submissions.filter((submission) => submission.state !== 'submitted');
  return (
    <>
      <Who customer={customer} conversationId={conversationId} />
      <Suspense>
        <CustomerJoins panel={panel} />
      </Suspense>
      {unfinished.length > 0 && (
        <PanelSection id="forms" title={t('customer.forms')} count={unfinished.length}>
          {unfinished.map((submission) => (
            <UnfinishedForm key={submission.id} form={submission} />
          ))}
        </PanelSection>
      )}
      {conversationId !== null && <RelatedConversations conversationId={conversationId} />}
      <OtherConversations
        rows={panel.conversations.filter((row) => row.id !== conversationId)}
        all={conversationId === null}
      />
      <ConnectorPanelsLater customerId={customer.id} conversationId={conversationId} />
      <Suspense>
        <ProfileSections customerId={customer.id} />
      </Suspense>
      <CustomerDataLater customer={customer} />
    </>
  );
}

/** Name, language and ways to reach them: never folded, they say who is being spoken with. */
function Who({ customer, conversationId }: { customer: Customer; conversationId: string | null }) {
  const t = useTranslate();
  return (
    <section className="border-b px-4 pt-2.5 pb-3">
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <NameField name={customer.name} onSave={(name) => patch(customer, { name })} />
        </div>
        <ComposeButton to={customer} />
      </div>
      <dl className="pt-1.5">
        <Line label={t('customer.language')}>
          <Select
            value={customer.language ?? 'unknown'}
            label={t('customer.language')}
            quiet
            options={[
              { value: 'unknown', label: t('customer.unknown') },
              ...languages.map((entry) => ({ value: entry, label: languageNames[entry] })),
            ]}
            onChange={(value) =>
              patch(customer, { language: languages.find((entry) => entry === value) ?? null })
            }
          />
        </Line>
        {customer.identities.filter(isReadable).map((identity, index) => (
          <Line key={identity.id} label={index === 0 ? t('customer.reach') : ''}>
            <Reach identity={identity} />
          </Line>
        ))}
        {Object.entries(customer.attributes)
          .filter(([name]) => name !== 'value')
          .map(([name, value]) => (
            <Line key={name} label={name}>
              {value}
            </Line>
          ))}
      </dl>
      {/* Room for both lines, so that what follows does not move when they come. */}
      <Suspense fallback={<div className="h-12" />}>
        <ProfileLines customerId={customer.id} />
      </Suspense>
      {conversationId !== null && <Contacts conversationId={conversationId} of="all" />}
    </section>
  );
}

/** What they began to fill in, as far as they came. */
function UnfinishedForm({ form }: { form: Panel['submissions'][number] }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  return (
    <div className="pb-2 last:pb-0">
      <h4 className="flex flex-wrap justify-between gap-x-2 pb-1 text-quiet text-sm">
        <span className="truncate">{form.title}</span>
        <span className="shrink-0">{formStateText(form, t)}</span>
      </h4>
      <FormTable form={form} />
      <p className="pt-1 text-quiet text-sm">{stampText(Date.parse(form.updatedAt), now, language, t)}</p>
    </div>
  );
}

/** The number of a browser says nothing to anybody. */
const isReadable = (identity: Customer['identities'][number]): boolean => identity.type !== 'device';

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-h-6 items-start gap-2">
      <dt title={label} className="w-16 shrink-0 truncate text-quiet text-sm leading-6">
        {label}
      </dt>
      <dd className="min-w-0 flex-1 break-words leading-6">{children}</dd>
    </div>
  );
}

function Reach({ identity }: { identity: Customer['identities'][number] }) {
  const t = useTranslate();
  const broken = identity.reachability !== 'reachable';
  return (
    <span className="flex items-center gap-1.5">
      <span
        className={
          broken
            ? 'min-w-0 [overflow-wrap:anywhere] text-ink-2 line-through'
            : 'min-w-0 [overflow-wrap:anywhere]'
        }
      >
        {/* An address too long for the line breaks where people would break it. */}
        {identity.value.split(/(?=@)/).map((part, index) => (
          <Fragment key={part}>
            {index > 0 && <wbr />}
            {part}
          </Fragment>
        ))}
      </span>
      {broken && (
        <Mark
          tone="text-risk"
          label={t(identity.reachability === 'bounced' ? 'customer.bounced' : 'customer.blocked')}
        >
          <Icon as={TriangleAlert} size={13} />
        </Mark>
      )}
      {identity.verified && (
        <Mark tone="text-good" label={t('customer.verified')}>
          <Icon as={ShieldCheck} size={13} />
        </Mark>
      )}
    </span>
  );
}

function Mark({ tone, label, children }: { tone: string; label: string; children: ReactNode }) {
  return (
    <span role="img" aria-label={label} title={label} className={`shrink-0 ${tone}`}>
      {children}
    </span>
  );
}

/** Shows the change at once; a refusal puts the old value back, says why and offers another try. */
async function patch(
  customer: Customer,
  change: Partial<Pick<Customer, 'name' | 'language'>>,
): Promise<boolean> {
  const key = customerPanelKey(customer.id);
  const put = (next: Customer) =>
    queryClient.setQueryData<Panel>(key, (panel) => panel && { ...panel, customer: next });
  put({ ...customer, ...change });
  try {
    put(await api.patchCustomer(customer.id, change));
    return true;
  } catch (error) {
    put(customer);
    showToast({
      kind: 'error',
      text: describeError(error, translate),
      action: { label: translate('core.tryAgain'), run: () => void patch(customer, change) },
    });
    return false;
  }
}
