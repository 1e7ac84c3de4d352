import { UserRoundX, UsersRound } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import type { Live } from '../../api/live-picture.ts';
import { useAgents, useTeams } from '../../api/people.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { cx } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { inputClass } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Target } from './use-moves.ts';

interface MoveDialogProps {
  ids: string[];
  live: Live | undefined;
  onMove: (ids: string[], target: Target) => void;
  onClose: () => void;
}

/** The same as dragging, by keyboard: write who or which team, choose with the arrows. */
export function MoveDialog({ ids, live, onMove, onClose }: MoveDialogProps) {
  const t = useTranslate();
  const list = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const choices = useChoices(live).filter(({ target }) =>
    target.name.toLowerCase().includes(text.trim().toLowerCase()),
  );
  const marked = choices[Math.min(at, choices.length - 1)];
  const choose = (target: Target) => {
    onClose();
    onMove(ids, target);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((Math.min(at, choices.length - 1) + step + choices.length) % Math.max(1, choices.length));
    } else if (event.key === 'Enter' && marked) {
      event.preventDefault();
      choose(marked.target);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="small"
      title={t('supervision.move.title', { count: ids.length })}
    >
      <input
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={marked && `${list} ${marked.id}`}
        aria-label={t('supervision.move.to')}
        placeholder={t('supervision.move.to')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        className={inputClass}
      />
      <div
        id={list}
        role="listbox"
        aria-label={t('supervision.move.to')}
        className="mt-2 max-h-80 overflow-y-auto"
      >
        {choices.map((choice) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which names the marked one.
          <div
            key={choice.id}
            id={`${list} ${choice.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={choice === marked}
            ref={(element) => {
              if (choice === marked) element?.scrollIntoView({ block: 'nearest' });
            }}
            onClick={() => choose(choice.target)}
            className={cx(
              'flex h-8 cursor-pointer items-center gap-2 rounded-md px-2',
              choice === marked ? 'bg-accent-tint' : 'hover:bg-ground-3',
            )}
          >
            {choice.leading}
            <span className="min-w-0 flex-1 truncate">{choice.target.name}</span>
            <span className="shrink-0 text-quiet text-sm tabular-nums">{choice.hint}</span>
          </div>
        ))}
        {choices.length === 0 && <p className="px-2 py-1 text-quiet">{t('supervision.nobody')}</p>}
      </div>
    </Dialog>
  );
}

interface ChoiceOf {
  id: string;
  target: Target;
  leading: React.ReactNode;
  hint: string;
}

function useChoices(live: Live | undefined): ChoiceOf[] {
  const t = useTranslate();
  const agents = useAgents().filter((agent) => agent.active);
  const teams = useTeams();
  return [
    ...agents.map((agent) => {
      const figures = live?.agents.get(agent.id);
      return {
        id: agent.id,
        target: { agentId: agent.id, name: agent.name },
        leading: <Avatar name={agent.name} presence={agent.presence} />,
        hint: figures ? `${figures.usedUnits}/${figures.capacity}` : '',
      };
    }),
    ...teams.map((team) => ({
      id: team.id,
      target: { agentId: null, teamId: team.id, name: team.name },
      leading: <Icon as={UsersRound} className="text-ink-2" />,
      hint: t('supervision.move.team'),
    })),
    {
      id: 'queue',
      target: { agentId: null, name: t('supervision.move.queue') },
      leading: <Icon as={UserRoundX} className="text-ink-2" />,
      hint: '',
    },
  ];
}
