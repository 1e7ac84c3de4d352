import { Link } from '@tanstack/react-router';
import type { CustomerImportDetail } from '@throughline/sdk';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { cx } from '../../../ui/class-names.ts';
import { type Outcome, outcomes } from './counts-text.ts';

/** How many rows are what, each with examples to open. */
export function Found(props: { found: CustomerImportDetail; counts: CustomerImportDetail['counts'] }) {
  const { found, counts } = props;
  return (
    <ul className="flex flex-col gap-2">
      {outcomes.map((outcome) => (
        <OutcomeRows key={outcome} outcome={outcome} count={counts[outcome]} found={found} />
      ))}
    </ul>
  );
}

interface OutcomeProps {
  outcome: Outcome;
  count: number;
  found: CustomerImportDetail;
}

const colours: Record<Outcome, string> = {
  new: 'text-good',
  matched: 'text-ink',
  doubtful: 'text-warning',
  bad: 'text-risk',
};

function OutcomeRows({ outcome, count, found }: OutcomeProps) {
  const t = useTranslate();
  const language = useLanguage();
  const rows = found.examples[outcome];
  const line = (
    <>
      <span className={cx('min-w-16 text-right font-semibold tabular-nums', count > 0 && colours[outcome])}>
        {count.toLocaleString(language)}
      </span>
      <span className="min-w-0 flex-1">
        <span className="font-medium">{t(`imports.outcome.${outcome}`)}</span>{' '}
        <span className="text-ink-2">{t(`imports.outcome.${outcome}.text`)}</span>
      </span>
    </>
  );
  if (rows.length === 0) return <li className="flex gap-3 rounded-lg border px-3 py-2">{line}</li>;
  return (
    <li className="rounded-lg border">
      <details>
        <summary className="flex cursor-default list-none gap-3 rounded-lg px-3 py-2 hover:bg-ground-2">
          {line}
          <span className="text-accent text-sm">{t('imports.examples')}</span>
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard, too. */}
        <section className="overflow-x-auto border-t" tabIndex={0} aria-label={t('imports.examples')}>
          <table className="w-full text-left text-sm">
            <thead className="text-quiet">
              <tr>
                <Head>{t('imports.line')}</Head>
                {(outcome === 'doubtful' || outcome === 'bad') && <Head>{t('imports.why')}</Head>}
                {(outcome === 'doubtful' || outcome === 'matched') && (
                  <Head>{t(outcome === 'matched' ? 'imports.is' : 'imports.mayBe')}</Head>
                )}
                {found.columns.map(({ name }) => (
                  <Head key={name}>{name}</Head>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.line} className="border-t align-top">
                  <Cell>{row.line}</Cell>
                  {row.reason !== null && <Cell>{t(`imports.reason.${row.reason as Reason}`)}</Cell>}
                  {(outcome === 'doubtful' || outcome === 'matched') && (
                    <Cell>
                      {row.customers.map(({ id, name }) =>
                        // In a dry run it may be a row of the same table: nobody to open yet.
                        name === '' ? (
                          <span key={id}>{t('imports.rowAbove')}</span>
                        ) : (
                          <Link
                            key={id}
                            to="/search"
                            search={{ q: name }}
                            className="mr-2 text-accent hover:underline"
                          >
                            {name}
                          </Link>
                        ),
                      )}
                    </Cell>
                  )}
                  {row.cells.map((cell, place) => (
                    <Cell key={found.columns[place]?.name ?? place}>{cell}</Cell>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </li>
  );
}

type Reason =
  | 'too_few_cells'
  | 'too_many_cells'
  | 'nothing_to_know'
  | 'wrong_email'
  | 'wrong_phone'
  | 'wrong_birth_date'
  | 'two_customers'
  | 'other_number'
  | 'other_name'
  | 'shared_address';

const Head = ({ children }: { children: string }) => (
  <th scope="col" className="whitespace-nowrap px-3 py-1.5 font-normal">
    {children}
  </th>
);
const Cell = ({ children }: { children: React.ReactNode }) => (
  <td className="max-w-64 truncate whitespace-nowrap px-3 py-1.5">{children}</td>
);
