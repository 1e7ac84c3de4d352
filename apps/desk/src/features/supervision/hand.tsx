import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Filter } from '@throughline/filter';
import type { ConversationRow } from '@throughline/sdk';
import { Eye, GripVertical } from 'lucide-react';
import { useState } from 'react';
import { useFilterNames } from '../../api/filter-names.ts';
import { handQuery } from '../../api/supervision.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useRow } from '../../rows/rows.ts';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { waitedText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';
import { dragSource } from './drag.ts';
import { togglePicked, useIsPicked } from './picked.ts';
import { placeOf, textOf } from './places.ts';

interface HandProps {
  label: string;
  /** What belongs here. */
  parts: Filter[];
  /** `all`, `none` or the id of a team. */
  scope: string;
  /** False when a conversation has gone from here; it stays in place, pale, until the list is read anew. */
  isHere: (row: ConversationRow) => boolean;
}

/** Conversations below a team or an agent: to read along, or to be taken somewhere else. */
export function Hand({ label, parts, scope, isHere }: HandProps) {
  const t = useTranslate();
  const names = useFilterNames();
  // While somebody is about to take one, the list stays as it is.
  const [held, setHeld] = useState(false);
  const to = placeOf(parts, scope, names);
  const { data } = useQuery({
    ...handQuery(to.team, to.q ?? textOf(parts, names)),
    refetchInterval: held ? false : 3000,
  });
  if (!data) return <p className="px-3 py-2 text-quiet">{t('core.loading')}</p>;
  if (data.ids.length === 0) return <p className="px-3 py-2 text-quiet">{t('supervision.hand.empty')}</p>;
  return (
    <>
      <ul
        aria-label={label}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
        className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,320px),1fr))] gap-x-3 px-2 py-1"
      >
        {data.ids.map((id) => (
          <Item key={id} id={id} isHere={isHere} />
        ))}
      </ul>
      {data.more && (
        <Link to="/" search={to} className="inline-block px-3 pb-2 text-accent text-sm hover:underline">
          {t('supervision.hand.all')}
        </Link>
      )}
    </>
  );
}

function Item({ id, isHere }: { id: string; isHere: (row: ConversationRow) => boolean }) {
  const t = useTranslate();
  const row = useRow(id);
  const now = useNow();
  const picked = useIsPicked(id);
  if (!row) return null;
  const name = row.customer.name || t('customer.unnamed');
  const waits = row.awaiting === 'us' && row.waitingSince !== null;
  return (
    <li
      {...dragSource(id)}
      className={cx(
        'group flex h-8 min-w-0 items-center gap-1.5 rounded-md px-1',
        picked ? 'bg-accent-tint' : 'hover:bg-ground-3',
        !isHere(row) && 'opacity-60',
      )}
    >
      <Icon as={GripVertical} size={14} className="shrink-0 cursor-grab text-ink-3" />
      <Checkbox checked={picked} onChange={() => togglePicked(id)} className="relative h-full">
        <span className="sr-only">{t('supervision.pick', { name })}</span>
      </Checkbox>
      <span className="shrink-0 text-ink-3">
        <ChannelIcon type={row.channelTypes.at(-1) ?? ''} size={14} />
      </span>
      <Link
        to="/live/c/$conversationId"
        params={{ conversationId: id }}
        draggable={false}
        className="min-w-0 flex-1 truncate hover:underline"
      >
        {name} <span className="text-quiet">{row.subject || row.preview}</span>
      </Link>
      <span className={cx('shrink-0 text-sm tabular-nums', waits ? 'text-ink-2' : 'text-quiet')}>
        {waits ? waitedText(Date.parse(row.waitingSince ?? ''), now, t) : t('supervision.answered.short')}
      </span>
      <Icon as={Eye} size={14} className="shrink-0 text-ink-3 opacity-0 group-hover:opacity-100" />
    </li>
  );
}
