import { useQuery } from '@tanstack/react-query';
import type { DemoSeat } from '@throughline/sdk';
import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { languageNames, type Translate, useTranslate } from '../../i18n/index.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';

/** In a demo everybody may take any seat: one click signs in as that agent. Nothing elsewhere. */
export function DemoSeats({ take }: { take: (email: string, password: string) => Promise<void> }) {
  const t = useTranslate();
  const { data } = useQuery({ queryKey: ['setup'], queryFn: api.setup });
  const [taken, setTaken] = useState<string | null>(null);
  if (!data?.demo || data.demo.seats.length === 0) return null;
  const { password, seats } = data.demo;
  const sit = async (seat: DemoSeat) => {
    setTaken(seat.email);
    await take(seat.email, password);
    setTaken(null);
  };
  return (
    <section aria-labelledby="demo-seats" className="mb-6 border-b pb-5">
      <div className="flex gap-3 rounded-md border border-note-line bg-note p-3">
        <Icon as={FlaskConical} size={18} className="mt-px shrink-0 text-warning" />
        <p>
          <strong className="block font-semibold">{t('account.demo.banner')}</strong>
          {t('account.demo.intro')}{' '}
          <code className="select-all whitespace-nowrap rounded bg-ground px-1">{password}</code>
        </p>
      </div>
      <h2 id="demo-seats" className="mt-5 font-semibold">
        {t('account.demo.title')}
      </h2>
      <ul className="-mx-2 mt-1.5 flex flex-col">
        {seats.map((seat) => (
          <li key={seat.email}>
            <button
              type="button"
              disabled={taken !== null}
              onClick={() => void sit(seat)}
              className="flex w-full items-center gap-3 rounded-md px-2 py-1 text-left hover:bg-ground-3 disabled:opacity-50"
            >
              <Avatar name={seat.name} size={28} />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{seat.name}</span>
                <span className="block truncate text-ink-2 text-sm">
                  {[...roleWords(seat.role, t), ...seat.teams].join(' · ')}
                </span>
              </span>
              <span className="shrink-0 text-ink-2 text-sm">{languageNames[seat.language]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A role that somebody made in the demo has no word here. */
function roleWords(id: string, t: Translate): string[] {
  const known = (['agent', 'team_lead', 'administrator'] as const).find((each) => each === id);
  return known ? [t(`account.demo.role.${known}`)] : [];
}
