import { Link, type LinkProps } from '@tanstack/react-router';
import type { AuditEntry } from '@throughline/sdk';
import { Bot, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslate } from '../../../i18n/index.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { buttonClass } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Moment } from '../parts/moment.tsx';
import { changeLines, sentenceOf, type Words } from './entry-words.ts';

/** As many changed fields are shown at once; a whole form has dozens. */
const shownAtFirst = 5;

export function EntryRow({ entry, words }: { entry: AuditEntry; words: Words }) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  const lines = changeLines(entry, words);
  // What something was made with is seen where it stands; what was changed is gone from there.
  const isNew = Object.values(entry.changes ?? {}).every(
    (change) => 'secret' in change || change.before === null,
  );
  const shown = all ? lines : lines.slice(0, isNew && lines.length > 2 ? 0 : shownAtFirst);
  const place = placeOf(entry);
  return (
    <li className="flex items-start gap-3 border-b px-3 py-2.5 last:border-b-0">
      <span className="mt-0.5 flex size-6 shrink-0 items-center justify-center">
        {entry.who.kind === 'agent' ? (
          <Avatar name={entry.who.name} />
        ) : (
          <Icon as={entry.who.kind === 'system' ? Bot : KeyRound} size={18} className="text-ink-3" />
        )}
      </span>
      <div className="min-w-0 flex-1">
        <p className="break-words">{sentenceOf(entry, t)}</p>
        {shown.length > 0 && (
          <ul className="mt-0.5 text-ink-2 text-sm">
            {shown.map(({ field, text }) => (
              <li key={field} className="line-clamp-3 break-words">
                {text}
              </li>
            ))}
          </ul>
        )}
        {shown.length < lines.length && (
          <button
            type="button"
            className="text-ink-2 text-sm underline hover:text-ink"
            onClick={() => setAll(true)}
          >
            {t(shown.length === 0 ? 'audit.details' : 'audit.manyMore', {
              count: lines.length - shown.length,
            })}
          </button>
        )}
        <p className="text-quiet text-sm">
          <Moment at={entry.at} />
          {entry.address && ` · ${t('audit.from', { network: entry.address })}`}
        </p>
      </div>
      {place && (
        <Link {...place} className={buttonClass('ghost', 'small')}>
          {t('audit.open')}
          <span className="sr-only">{entry.thing.name}</span>
        </Link>
      )}
    </li>
  );
}

type Place = Pick<LinkProps, 'to' | 'params'>;

/** Where the thing can be seen now, as long as it is still there. */
function placeOf({ action, thing }: AuditEntry): Place | null {
  if (action.endsWith('.deleted') || action.endsWith('.revoked')) return null;
  switch (thing.kind) {
    case 'agent':
    case 'account':
      return { to: '/settings/people/$agentId', params: { agentId: thing.id } };
    case 'team':
      return { to: '/settings/teams/$teamId', params: { teamId: thing.id } };
    case 'channel':
      return { to: '/settings/channels/$channelId', params: { channelId: thing.id } };
    case 'form':
      return { to: '/settings/forms/$formId', params: { formId: thing.id } };
    case 'canned_reply':
      return { to: '/settings/replies/$replyId', params: { replyId: thing.id } };
    case 'skill':
      return { to: '/settings/skills' };
    case 'routing':
      return { to: '/settings/routing' };
    case 'role':
      return { to: '/settings/roles' };
    case 'service_level':
      return { to: '/settings/service-levels' };
    case 'calendar':
      return { to: '/settings/hours/$calendarId', params: { calendarId: thing.id } };
    case 'api_key':
      return { to: '/settings/api-keys' };
    case 'conversation':
      return { to: '/c/$conversationId', params: { conversationId: thing.id } };
    default:
      return null;
  }
}
