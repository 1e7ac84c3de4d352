import { Users } from 'lucide-react';
import { useAgents } from '../../api/people.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Mentionable } from './find.ts';

interface MentionMenuProps {
  people: readonly Mentionable[];
  marked: number;
  onTake: (person: Mentionable) => void;
}

/** Colleagues and teams that fit what is typed after an @; the keys stay with the editor. */
export function MentionMenu({ people, marked, onTake }: MentionMenuProps) {
  const t = useTranslate();
  const agents = useAgents();
  return (
    <div
      role="listbox"
      aria-label={t('mentions.choose')}
      className="absolute bottom-full left-4 z-30 mb-1 max-h-72 w-80 max-w-[calc(100%-32px)] overflow-y-auto rounded-lg border bg-ground p-1 shadow-float"
    >
      {people.map((person, index) => (
        <div
          key={person.id}
          role="option"
          tabIndex={-1}
          aria-selected={index === marked}
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(person);
          }}
          className={cx(
            'flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 py-1 hover:bg-ground-3',
            index === marked && 'bg-ground-3',
          )}
        >
          {person.kind === 'team' ? (
            <span className="flex size-5 justify-center text-ink-2">
              <Icon as={Users} />
            </span>
          ) : (
            <Avatar name={person.name} presence={agents.find((agent) => agent.id === person.id)?.presence} />
          )}
          <span className="shrink-0 font-medium">{person.name}</span>
          <span className="min-w-0 flex-1 truncate text-quiet text-sm">
            {person.kind === 'team' ? t('mentions.team') : person.hint}
          </span>
        </div>
      ))}
    </div>
  );
}
