import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Profile } from '@throughline/sdk';
import { RotateCcw } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useCan } from '../../api/permissions.ts';
import { changeValue, profileQuery } from '../../api/profiles.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { stampText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';

/** What the customer is worth and the segments they are in. The lines are there before what stands in them. */
export default function ProfileLines({ customerId }: { customerId: string }) {
  const t = useTranslate();
  const { data: profile } = useQuery(profileQuery(customerId));
  return (
    <dl>
      <ProfileLine label={t('profiles.value')}>
        {profile && <Value key={customerId} customerId={customerId} profile={profile} />}
      </ProfileLine>
      <ProfileLine label={t('profiles.segments')}>
        {profile &&
          (profile.segments.length === 0 ? (
            <span className="text-quiet">{t('profiles.segments.none')}</span>
          ) : (
            <span className="flex flex-wrap gap-1 py-0.5">
              {profile.segments.map(({ id, name }) => (
                <Link
                  key={id}
                  to="/customers"
                  search={{ filter: `segment:"${name.replace(/["\\]/g, '\\$&')}"` }}
                  title={t('profiles.segment.open', { name })}
                  className="inline-flex h-5 max-w-full items-center truncate rounded-full border px-2 text-ink-2 text-sm hover:bg-ground-3"
                >
                  <span className="truncate">{name}</span>
                </Link>
              ))}
            </span>
          ))}
      </ProfileLine>
    </dl>
  );
}

function ProfileLine({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-h-6 items-start gap-2">
      <dt title={label} className="w-16 shrink-0 truncate text-quiet text-sm leading-6">
        {label}
      </dt>
      <dd className="min-w-0 flex-1 leading-6">{children}</dd>
    </div>
  );
}

/** Written over in place: Enter or leaving saves, Escape takes back. */
function Value({ customerId, profile }: { customerId: string; profile: Profile }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const may = useCan()('customers:write');
  const { value, tier } = profile;
  const shown = value?.amount ?? null;
  const [written, setWritten] = useState<string | null>(null);
  const text = shown === null ? '' : new Intl.NumberFormat(language, { useGrouping: false }).format(shown);
  const amount = written === null ? null : amountOf(written);
  const save = async () => {
    const next = written?.trim();
    if (next === undefined || next === text) return setWritten(null);
    if (next !== '' && amount === null) return;
    if (next === '' && shown === null) return setWritten(null);
    if (await changeValue(customerId, profile, next === '' ? null : amount)) setWritten(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') void save();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setWritten(null);
  };
  const source =
    value === null || shown === null
      ? t('profiles.value.none')
      : t(`profiles.value.${value.source}`, {
          when: stampText(Date.parse(value.setAt), now, language, t),
        });
  return (
    <span className="flex items-center gap-1.5">
      <input
        aria-label={t('profiles.value.label')}
        aria-invalid={(written !== null && written.trim() !== '' && amount === null) || undefined}
        inputMode="decimal"
        autoComplete="off"
        placeholder="–"
        readOnly={!may}
        title={source}
        maxLength={20}
        className="-ml-2 h-6 w-24 min-w-12 max-w-36 rounded-md [field-sizing:content] supports-[field-sizing:content]:w-auto bg-transparent px-2 tabular-nums hover:bg-ground-3 focus:bg-ground aria-invalid:text-risk"
        value={written ?? text}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={() => void save()}
        onKeyDown={onKeyDown}
      />
      {tier && (
        <Link
          to="/customers"
          search={{ filter: `tier:"${tier.name.replace(/["\\]/g, '\\$&')}"` }}
          title={t('profiles.tier.open', { name: tier.name })}
          className="inline-flex h-5 min-w-0 items-center rounded-full bg-accent-tint px-2 text-accent text-sm"
        >
          <span className="truncate">{tier.name}</span>
        </Link>
      )}
      {may && value && value.source !== 'computed' && shown !== null && (
        <IconButton
          icon={RotateCcw}
          label={t('profiles.value.takeBack')}
          className="size-6"
          onClick={() => void changeValue(customerId, profile, null)}
        />
      )}
    </span>
  );
}

/** As people of all our languages write it: `1 234,50`, `1234.5`. Null: no number. */
function amountOf(text: string): number | null {
  const plain = text.replace(/\s/g, '').replace(',', '.');
  const amount = Number(plain);
  return plain === '' || !Number.isFinite(amount) || Math.abs(amount) > 1e14 ? null : amount;
}
