import { Link } from '@tanstack/react-router';
import type { CustomerHit } from '@throughline/sdk';
import { useTranslate } from '../../i18n/index.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { MarkedText } from './marked-text.tsx';

/** People who were found; each leads to everything they and we said. */
export function CustomerResults({ customers }: { customers: readonly CustomerHit[] }) {
  const t = useTranslate();
  return (
    <section aria-label={t('search.customers')} className="border-b px-4 py-3">
      <h2 className="pb-2 text-quiet text-sm">{t('search.customers')}</h2>
      <ul className="flex flex-wrap gap-2">
        {customers.map(({ id, name, handles }) => (
          <li key={id} className="min-w-0 max-w-full">
            <Link
              to="/search"
              search={{ q: `customer:${quoted(name.text)}` }}
              className="flex min-w-0 items-center gap-2.5 rounded-lg border bg-ground py-1.5 pr-3 pl-2 hover:bg-ground-2"
            >
              <Avatar name={name.text} />
              <span className="flex min-w-0 flex-col">
                <span className="truncate font-medium">
                  {name.text === '' ? t('customer.unnamed') : <MarkedText {...name} />}
                </span>
                {handles[0] && (
                  <span className="truncate text-quiet text-sm">
                    <MarkedText {...handles[0]} />
                  </span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const quoted = (name: string): string => `"${name.replace(/["\\]/g, (char) => `\\${char}`)}"`;
