import type { Incident } from '@throughline/sdk';
import { useChannelTypes } from '../../api/channels.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { ChannelIcon } from '../../ui/channel-icon.tsx';

/** How many belong, by channel, and how many began in each of the latest hours. */
export function Figures({ incident }: { incident: Incident }) {
  const t = useTranslate();
  const language = useLanguage();
  const types = useChannelTypes();
  const { linked, byChannel, perHour } = incident.counts;
  if (linked === 0) return null;
  return (
    <section className="mb-6 flex flex-wrap items-end gap-x-8 gap-y-3" aria-label={t('incidents.figures')}>
      <p>
        <a href="#linked" className="block font-semibold text-2xl tabular-nums hover:underline">
          {linked}
        </a>
        <span className="text-quiet">{t('incidents.figures.linked', { count: linked })}</span>
      </p>
      <ul className="flex flex-wrap gap-3">
        {Object.entries(byChannel).map(([type, count]) => (
          <li key={type} className="flex items-center gap-1.5">
            <ChannelIcon type={type} coloured />
            {types.find((each) => each.type === type)?.names[language] ?? type}
            <span className="text-quiet tabular-nums">{count}</span>
          </li>
        ))}
      </ul>
      <PerHour hours={perHour} />
    </section>
  );
}

function PerHour({ hours }: { hours: Incident['counts']['perHour'] }) {
  const t = useTranslate();
  const language = useLanguage();
  const most = Math.max(1, ...hours.map(({ count }) => count));
  const total = hours.reduce((sum, { count }) => sum + count, 0);
  const hour = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
  return (
    <figure>
      <div
        role="img"
        aria-label={t('incidents.figures.hours', { count: total })}
        className="flex h-8 items-end gap-0.5"
      >
        {hours.map(({ at, count }) => (
          <span
            key={at}
            title={`${hour.format(new Date(at))}: ${count}`}
            className={count > 0 ? 'w-1.5 rounded-t-sm bg-accent' : 'w-1.5 bg-line-strong'}
            style={{ height: count > 0 ? `${Math.max(15, (count / most) * 100)}%` : '1px' }}
          />
        ))}
      </div>
      <figcaption className="pt-1 text-quiet text-sm">
        {t('incidents.figures.hours', { count: total })}
      </figcaption>
    </figure>
  );
}
