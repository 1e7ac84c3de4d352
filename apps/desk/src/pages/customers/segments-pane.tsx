import { useQuery } from '@tanstack/react-query';
import type { Segment } from '@throughline/sdk';
import { Pencil, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCan } from '../../api/permissions.ts';
import { segmentsQuery } from '../../api/profiles.ts';
import { useTranslate } from '../../i18n/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/select.tsx';
import type { SegmentDraft } from './segment-dialog.tsx';

interface SegmentsPaneProps {
  filter: string;
  onChoose: (filter: string) => void;
  onEdit: (draft: SegmentDraft) => void;
}

const filterOf = (segment: Segment): string => `segment:${quoted(segment.name)}`;
/** As the filter itself writes a name. */
const quoted = (name: string): string =>
  /^[^\s()",<>\\][^\s(),"\\]*$/.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`;

/** Everybody, then segments and personas with how many are in each; the count opens them. */
export function SegmentsPane({ filter, onChoose, onEdit }: SegmentsPaneProps) {
  const t = useTranslate();
  const { data } = useQuery(segmentsQuery);
  const segments = data?.items ?? [];
  return (
    <nav
      aria-label={t('profiles.segments')}
      className="w-[200px] shrink-0 overflow-y-auto border-r bg-ground-2 p-2 max-md:hidden"
    >
      <Entry name={t('profiles.everybody')} active={filter === ''} onChoose={() => onChoose('')} />
      {(['segment', 'persona'] as const).map((kind) => (
        <Group
          key={kind}
          title={t(`profiles.group.${kind}`)}
          segments={segments.filter((each) => each.kind === kind)}
          filter={filter}
          onChoose={onChoose}
          onEdit={onEdit}
        />
      ))}
      {data && segments.length === 0 && (
        <p className="px-2 pt-3 text-quiet text-sm">{t('profiles.segments.empty')}</p>
      )}
    </nav>
  );
}

/** The same where a list beside the customers has no room. */
export function SegmentsSelect({ filter, onChoose }: Pick<SegmentsPaneProps, 'filter' | 'onChoose'>) {
  const t = useTranslate();
  const { data } = useQuery(segmentsQuery);
  const options = [
    { value: '', label: t('profiles.everybody') },
    ...(data?.items ?? []).map((each) => ({ value: filterOf(each), label: each.name })),
  ];
  return (
    <Select
      label={t('profiles.segments')}
      value={options.some(({ value }) => value === filter) ? filter : ''}
      options={options}
      onChange={onChoose}
    />
  );
}

interface GroupProps extends SegmentsPaneProps {
  title: string;
  segments: readonly Segment[];
}

function Group({ title, segments, filter, onChoose, onEdit }: GroupProps) {
  const t = useTranslate();
  const mayShare = useCan()('views:share');
  if (segments.length === 0) return null;
  return (
    <>
      <h2 className="px-2 pt-3 pb-1 text-quiet text-sm">{title}</h2>
      {segments.map((segment) => (
        <Entry
          key={segment.id}
          name={segment.name}
          title={[segment.description, segment.filter].filter(Boolean).join('\n')}
          count={segment.customers}
          active={filter === filterOf(segment)}
          onChoose={() => onChoose(filterOf(segment))}
        >
          {mayShare && (
            <IconButton
              icon={Pencil}
              label={t('profiles.segment.change', { name: segment.name })}
              className="size-6 opacity-0 focus-visible:opacity-100 group-hover:opacity-100"
              onClick={() => onEdit(segment)}
            />
          )}
        </Entry>
      ))}
    </>
  );
}

interface EntryProps {
  name: string;
  title?: string;
  count?: number;
  active: boolean;
  onChoose: () => void;
  children?: ReactNode;
}

function Entry({ name, title, count, active, onChoose, children }: EntryProps) {
  return (
    <div
      className={cx('group flex items-center rounded-md pr-1', active ? 'bg-ground-3' : 'hover:bg-ground-3')}
    >
      <button
        type="button"
        title={title}
        aria-current={active || undefined}
        className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-md px-2 text-left"
        onClick={onChoose}
      >
        <Icon as={Users} size={14} className="shrink-0 text-ink-3" />
        <span className="min-w-0 flex-1 truncate">{name}</span>
        {count !== undefined && <span className="text-quiet text-sm tabular-nums">{count}</span>}
      </button>
      {children}
    </div>
  );
}
