import type { Customer } from '@throughline/sdk';
import type { ReactNode } from 'react';
import { languageNames, useTranslate } from '../../i18n/index.ts';

/** What is known of both, line by line. */
export function Comparison({ one, other }: { one: Customer; other: Customer }) {
  const t = useTranslate();
  const names = [...new Set([...Object.keys(one.attributes), ...Object.keys(other.attributes)])];
  return (
    <table className="my-3 w-full table-fixed text-left align-top">
      <thead>
        <tr className="border-b">
          <td className="w-24" />
          {[one, other].map((each) => (
            <th key={each.id} scope="col" className="px-2 py-1.5 font-semibold [overflow-wrap:anywhere]">
              {each.name || t('customer.unnamed')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Line label={t('customer.language')}>
          {[one, other].map(({ language }) => (language === null ? '–' : languageNames[language]))}
        </Line>
        <Line label={t('customer.reach')}>
          {[one, other].map((each) => (
            <Handles key={each.id} customer={each} />
          ))}
        </Line>
        {names.map((name) => (
          <Line key={name} label={name}>
            {[one, other].map(({ attributes }) => attributes[name] ?? '–')}
          </Line>
        ))}
      </tbody>
    </table>
  );
}

function Line({ label, children }: { label: string; children: ReactNode[] }) {
  return (
    <tr className="border-b align-top">
      <th scope="row" className="py-1.5 font-normal text-quiet text-sm">
        {label}
      </th>
      {children.map((child, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: always the same two columns.
        <td key={index} className="px-2 py-1.5 [overflow-wrap:anywhere]">
          {child}
        </td>
      ))}
    </tr>
  );
}

function Handles({ customer }: { customer: Customer }) {
  const shown = customer.identities.filter(({ type }) => type !== 'device');
  if (shown.length === 0) return '–';
  return (
    <ul>
      {shown.map(({ id, value }) => (
        <li key={id}>{value}</li>
      ))}
    </ul>
  );
}
