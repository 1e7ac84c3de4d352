import type { Names, SystemPanelData } from '@throughline/sdk';
import { ExternalLink } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { Moment } from '../../pages/settings/parts/moment.tsx';
import { Chip } from '../../ui/chip.tsx';
import { cx } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { valueText } from './value-text.ts';

/** What a row opens: everything it has, under its labels. */
interface Details {
  title: string;
  lines: { label: string; value: ReactNode }[];
  href: string | null;
}

type Table = Extract<SystemPanelData, { kind: 'table' }>;

/** What a system knows, in one of the four shapes. Rows open what is behind them. */
export function PanelView({ data, system }: { data: SystemPanelData; system: string }) {
  const t = useTranslate();
  const [details, setDetails] = useState<Details | null>(null);
  return (
    <>
      {data.kind === 'facts' && <Facts data={data} />}
      {data.kind === 'table' && <TableRows data={data} onOpen={setDetails} />}
      {data.kind === 'timeline' && <TimelineRows data={data} onOpen={setDetails} />}
      {data.kind === 'status' && <StatusRows data={data} onOpen={setDetails} />}
      {data.kind !== 'facts' && data.more > 0 && (
        <p className="pt-1 text-quiet text-sm">{t('connectors.more', { count: data.more })}</p>
      )}
      {details && (
        <Dialog
          open
          size="small"
          title={details.title}
          description={system}
          onOpenChange={(open) => !open && setDetails(null)}
        >
          <dl className="flex flex-col gap-1.5">
            {details.lines.map(({ label, value }) => (
              <div key={label} className="flex gap-3">
                <dt className="w-28 shrink-0 text-quiet">{label}</dt>
                <dd className="min-w-0 flex-1 break-words">{value}</dd>
              </div>
            ))}
          </dl>
          {details.href && (
            <a
              href={details.href}
              target="_blank"
              rel="noreferrer"
              className="mt-4 inline-flex items-center gap-1.5 text-accent underline underline-offset-2"
            >
              {t('connectors.openIn', { system })}
              <Icon as={ExternalLink} size={13} />
            </a>
          )}
        </Dialog>
      )}
    </>
  );
}

/** Green is too light for words of this size: what is good needs no colour. */
const toneText: Record<'neutral' | 'good' | 'warning' | 'risk', string> = {
  neutral: '',
  good: '',
  warning: 'text-warning',
  risk: 'text-risk',
};

function useShown() {
  const t = useTranslate();
  const language = useLanguage();
  return {
    t,
    name: (names: Names) => names[language],
    text: (part: { value: string | number | boolean | null; currency: string | null }, format: string) =>
      valueText(part.value, format as Parameters<typeof valueText>[1], part.currency, language, t),
  };
}

function Facts({ data }: { data: Extract<SystemPanelData, { kind: 'facts' }> }) {
  const { name, text } = useShown();
  return (
    <dl>
      {data.items.map((item) => (
        <div key={name(item.label)} className="flex min-h-6 items-start gap-2">
          <dt title={name(item.label)} className="w-24 shrink-0 truncate text-quiet text-sm leading-6">
            {name(item.label)}
          </dt>
          <dd className={cx('min-w-0 flex-1 break-words leading-6', toneText[item.tone])}>
            <Linked href={hrefOf(item)}>{text(item, item.format)}</Linked>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function hrefOf({ href, format, value }: { href: string | null; format: string; value: unknown }) {
  if (href !== null) return href;
  if (format === 'email' && typeof value === 'string') return `mailto:${value}`;
  return format === 'link' && typeof value === 'string' && /^https:\/\//.test(value) ? value : null;
}

function Linked({ href, children }: { href: string | null; children: ReactNode }) {
  if (href === null) return children;
  return (
    <a href={href} target="_blank" rel="noreferrer" className="text-accent underline underline-offset-2">
      {children}
    </a>
  );
}

/** A column more than two is too much beside a conversation: the row says the first and the last, then the rest. */
function TableRows({ data, onOpen }: { data: Table; onOpen: (details: Details) => void }) {
  const { t, name, text } = useShown();
  if (data.rows.length === 0) return <Nothing />;
  return (
    <ul className="-mx-2">
      {data.rows.map((row, index) => {
        const shown = data.columns.map((column, at) => {
          const cell = row.cells[at] ?? { value: null, currency: null, tone: 'neutral' as const, href: null };
          return { ...cell, key: column.key, label: name(column.label), text: text(cell, column.format) };
        });
        const [first, ...more] = shown;
        const last = more.pop();
        const others = more.filter(({ value }) => value !== null);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of an answer have no other name.
          <li key={index}>
            <RowButton
              label={t('connectors.details', { what: first?.text ?? '' })}
              onOpen={() =>
                onOpen({
                  title: first?.text ?? '',
                  lines: shown.map((cell) => ({
                    label: cell.label,
                    value: <span className={toneText[cell.tone]}>{cell.text}</span>,
                  })),
                  href: shown.find(({ href }) => href !== null)?.href ?? null,
                })
              }
              first={<span className="truncate font-medium">{first?.text}</span>}
              last={last && <span className={cx('tabular-nums', toneText[last.tone])}>{last.text}</span>}
              below={
                others.length > 0 &&
                others.map((cell, at) => (
                  <span key={cell.key}>
                    {at > 0 && ' · '}
                    <span title={cell.label} className={toneText[cell.tone]}>
                      {cell.text}
                    </span>
                  </span>
                ))
              }
            />
          </li>
        );
      })}
    </ul>
  );
}

function TimelineRows({
  data,
  onOpen,
}: {
  data: Extract<SystemPanelData, { kind: 'timeline' }>;
  onOpen: (details: Details) => void;
}) {
  const { t } = useShown();
  if (data.items.length === 0) return <Nothing />;
  return (
    <ol className="-mx-2">
      {data.items.map((item) => (
        <li key={`${item.at} ${item.title}`}>
          <RowButton
            label={t('connectors.details', { what: item.title })}
            onOpen={() =>
              onOpen({
                title: item.title,
                lines: [
                  { label: t('connectors.when'), value: <Moment at={item.at} /> },
                  ...(item.text ? [{ label: t('connectors.what'), value: item.text }] : []),
                ],
                href: item.href,
              })
            }
            first={<span className={cx('truncate', toneText[item.tone])}>{item.title}</span>}
            last={
              <span className="text-quiet text-sm">
                <Moment at={item.at} />
              </span>
            }
            below={item.text}
          />
        </li>
      ))}
    </ol>
  );
}

const chipTone = { neutral: 'plain', good: 'good', warning: 'warning', risk: 'risk' } as const;

function StatusRows({
  data,
  onOpen,
}: {
  data: Extract<SystemPanelData, { kind: 'status' }>;
  onOpen: (details: Details) => void;
}) {
  const { t } = useShown();
  if (data.items.length === 0) return <Nothing />;
  return (
    <ul className="-mx-2">
      {data.items.map((item) => (
        <li key={`${item.label} ${item.state} ${item.at}`}>
          <RowButton
            label={t('connectors.details', { what: item.label })}
            onOpen={() =>
              onOpen({
                title: item.label,
                lines: [
                  { label: t('connectors.state'), value: item.state },
                  ...(item.text ? [{ label: t('connectors.what'), value: item.text }] : []),
                  ...(item.at ? [{ label: t('connectors.when'), value: <Moment at={item.at} /> }] : []),
                ],
                href: item.href,
              })
            }
            first={<span className="truncate font-medium">{item.label}</span>}
            last={<Chip tone={chipTone[item.tone]}>{item.state}</Chip>}
            below={item.text}
          />
        </li>
      ))}
    </ul>
  );
}

function RowButton({
  label,
  onOpen,
  first,
  last,
  below,
}: {
  label: string;
  onOpen: () => void;
  first: ReactNode;
  last: ReactNode;
  below: ReactNode;
}) {
  return (
    <button
      type="button"
      title={label}
      onClick={onOpen}
      className="block w-full rounded-md px-2 py-1 text-left hover:bg-ground-3"
    >
      <span className="flex items-baseline justify-between gap-2">
        <span className="flex min-w-0">{first}</span>
        <span className="shrink-0">{last}</span>
      </span>
      {below && <span className="block truncate text-ink-2 text-sm">{below}</span>}
    </button>
  );
}

function Nothing() {
  const t = useTranslate();
  return <p className="text-quiet">{t('connectors.nothing')}</p>;
}
