import { useQuery } from '@tanstack/react-query';
import { CalendarDays, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { channelsQuery } from '../../api/channels.ts';
import { useLabels } from '../../api/labels.ts';
import { useAgents, useTeams } from '../../api/people.ts';
import { useTranslate } from '../../i18n/index.ts';
import type { ReportSearch } from '../../pages/reports/search.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu, MenuCheck, MenuSeparator } from '../../ui/menu.tsx';
import { Popover } from '../../ui/popover.tsx';
import { useMomentText } from './figure-text.ts';
import { type Days, presets } from './periods.ts';

interface ReportFiltersProps {
  search: ReportSearch;
  days: Days | null;
  mayAll: boolean;
  onChange: (change: Partial<Record<keyof ReportSearch, unknown>>) => void;
}

/** What the reports are about: the time, what it is compared with, and whose conversations. */
export function ReportFilters({ search, days, mayAll, onChange }: ReportFiltersProps) {
  const t = useTranslate();
  const teams = useTeams();
  const agents = useAgents();
  const labels = useLabels();
  const channels = useQuery(channelsQuery).data ?? [];
  const compare = search.compare ?? 'weekdays';
  const none = { value: 'none', name: t('reports.none') };
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, name }));
  const chosen = (key: 'team' | 'agent' | 'channel' | 'label') => ({
    all: t(`reports.all.${key}`),
    values: search[`${key}s`] ?? [],
    onChoose: (values: string[]) => onChange({ [`${key}s`]: values.length === 0 ? undefined : values }),
  });
  return (
    <>
      <PeriodPicker search={search} days={days} onChange={onChange} />
      <Menu
        align="start"
        trigger={
          <Button>
            {t(`reports.compare.${compare}`)}
            <Icon as={ChevronDown} size={14} />
          </Button>
        }
      >
        {(['weekdays', 'before', 'none'] as const).map((each) => (
          <MenuCheck
            key={each}
            checked={each === compare}
            onChange={() => onChange({ compare: each === 'weekdays' ? undefined : each })}
          >
            {t(`reports.compare.${each}`)}
          </MenuCheck>
        ))}
      </Menu>
      <FilterMenu {...chosen('team')} choices={[...named(teams), none]} />
      {mayAll && <FilterMenu {...chosen('agent')} choices={[...named(agents), none]} />}
      <FilterMenu {...chosen('channel')} choices={named(channels)} />
      <FilterMenu {...chosen('label')} choices={labels.map((label) => ({ value: label, name: label }))} />
    </>
  );
}

interface FilterMenuProps {
  /** Said while nothing is chosen. */
  all: string;
  values: readonly string[];
  choices: readonly { value: string; name: string }[];
  onChoose: (values: string[]) => void;
}

function FilterMenu({ all, values, choices, onChoose }: FilterMenuProps) {
  const [first] = values;
  const name = choices.find(({ value }) => value === first)?.name ?? first;
  const rest = values.length - 1;
  if (choices.length === 0) return null;
  return (
    <Menu
      align="start"
      trigger={
        <Button className={values.length > 0 ? 'border-accent text-accent' : ''}>
          <span className="max-w-40 truncate">
            {first === undefined ? all : rest > 0 ? `${name} +${rest}` : name}
          </span>
          <Icon as={ChevronDown} size={14} />
        </Button>
      }
    >
      <MenuCheck checked={values.length === 0} onChange={() => onChoose([])}>
        {all}
      </MenuCheck>
      <MenuSeparator />
      {choices.map(({ value, name: said }) => (
        <MenuCheck
          key={value}
          closes={false}
          checked={values.includes(value)}
          onChange={(on) => onChoose(on ? [...values, value] : values.filter((each) => each !== value))}
        >
          {said}
        </MenuCheck>
      ))}
    </Menu>
  );
}

function PeriodPicker({ search, days, onChange }: Pick<ReportFiltersProps, 'search' | 'days' | 'onChange'>) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const { longDayText } = useMomentText('UTC');
  const own = search.from !== undefined;
  const period = search.period ?? 'days28';
  const label =
    own && days ? `${longDayText(days.from)} – ${longDayText(days.to)}` : t(`reports.period.${period}`);
  const choose = (change: Parameters<typeof onChange>[0]) => {
    onChange(change);
    setOpen(false);
  };
  return (
    <Popover
      label={t('reports.period')}
      align="start"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button icon={CalendarDays} aria-label={t('reports.periodIs', { period: label })}>
          {label}
        </Button>
      }
    >
      <ul>
        {presets.map((preset) => (
          <li key={preset}>
            <button
              type="button"
              aria-pressed={!own && preset === period}
              onClick={() =>
                choose({ period: preset === 'days28' ? undefined : preset, from: undefined, to: undefined })
              }
              className="flex h-8 w-full items-center rounded-md px-2 text-left hover:bg-ground-3 aria-pressed:font-semibold aria-pressed:text-accent"
            >
              {t(`reports.period.${preset}`)}
            </button>
          </li>
        ))}
      </ul>
      {days && <OwnDays key={`${days.from} ${days.to}`} days={days} onChoose={choose} />}
    </Popover>
  );
}

function OwnDays({
  days,
  onChoose,
}: {
  days: Days;
  onChoose: (change: { period: undefined } & Days) => void;
}) {
  const t = useTranslate();
  const [own, setOwn] = useState(days);
  const wrong = own.from === '' || own.to === '' || own.from > own.to;
  const field = (key: keyof Days) => (
    <label className="flex flex-1 flex-col gap-1 text-ink-2 text-sm">
      {t(`reports.period.${key}`)}
      <input
        type="date"
        value={own[key]}
        onChange={(event) => setOwn({ ...own, [key]: event.currentTarget.value })}
        className="h-8 w-full rounded-md border border-line-strong bg-ground px-2 text-base text-ink"
      />
    </label>
  );
  return (
    <form
      className="mt-1 flex flex-col gap-2 border-t p-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) onChoose({ period: undefined, ...own });
      }}
    >
      <div className="flex gap-2">
        {field('from')}
        {field('to')}
      </div>
      {own.from > own.to && <p className="text-risk text-sm">{t('reports.period.wrong')}</p>}
      <Button type="submit" variant="primary" disabled={wrong}>
        {t('reports.period.show')}
      </Button>
    </form>
  );
}
