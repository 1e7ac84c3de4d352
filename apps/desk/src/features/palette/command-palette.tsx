import { Dialog as Base } from '@base-ui/react/dialog';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Macro } from '@throughline/sdk';
import { useMemo, useRef, useState } from 'react';
import { macrosQuery } from '../../api/automation.ts';
import { useChannels } from '../../api/channels.ts';
import { useTeams } from '../../api/people.ts';
import { useViews } from '../../api/views.ts';
import { useTranslate } from '../../i18n/index.ts';
import { actionIds, definitionOf, isMacro } from '../../keys/actions.ts';
import { runAction, useAvailableActions } from '../../keys/registry.ts';
import { useBindings } from '../../keys/use-bindings.ts';
import { cx } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { type Command, findCommands } from './find-commands.ts';
import { useFound } from './use-found.ts';

/** Every action that is possible now, found by its words, with its key; below them conversations and customers. */
export default function CommandPalette({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(0);
  const own = findCommands(useCommands(), text);
  const commands = [...own, ...useFound(text)];
  const list = useRef<HTMLDivElement>(null);
  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    // After the dialog has given focus back, so that the action may move it.
    requestAnimationFrame(() => command.run());
  };
  const mark = (index: number) => {
    const next = Math.max(0, Math.min(commands.length - 1, index));
    setMarked(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown') mark(marked + 1);
    else if (event.key === 'ArrowUp') mark(marked - 1);
    else if (event.key === 'Enter') run(commands[marked]);
    else return;
    event.preventDefault();
  };
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/25" />
        <Base.Popup className="fixed top-[14vh] left-1/2 z-50 flex max-h-[60vh] w-[calc(100vw-32px)] max-w-xl -translate-x-1/2 flex-col overflow-hidden rounded-lg border bg-ground shadow-float outline-none">
          <Base.Title className="sr-only">{t('palette.title')}</Base.Title>
          <input
            role="combobox"
            aria-label={t('palette.placeholder')}
            aria-expanded="true"
            aria-controls="palette-list"
            aria-activedescendant={commands[marked] ? `palette-${commands[marked].id}` : undefined}
            placeholder={t('palette.placeholder')}
            className="h-12 shrink-0 border-b bg-transparent px-4 text-lg outline-none"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setMarked(0);
            }}
            onKeyDown={onKeyDown}
          />
          <div
            ref={list}
            id="palette-list"
            role="listbox"
            aria-label={t('palette.title')}
            className="overflow-y-auto p-1.5"
          >
            {commands.map((command, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the input above carries the keys of the whole list.
              <div
                key={command.id}
                id={`palette-${command.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === marked}
                className={cx(
                  'flex h-8 items-center gap-3 rounded-md px-2.5',
                  index === marked && 'bg-ground-3',
                )}
                onPointerMove={() => setMarked(index)}
                onClick={() => run(command)}
              >
                <span className="flex-1 truncate">{command.label}</span>
                <span className="text-quiet text-sm">{command.group}</span>
                <span className="flex min-w-16 justify-end">
                  {command.keys && <Kbd keys={command.keys} />}
                </span>
              </div>
            ))}
          </div>
          {commands.length === 0 && <p className="px-4 pb-4 text-quiet">{t('palette.empty')}</p>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

const none: readonly Macro[] = [];

function useCommands(): Command[] {
  const t = useTranslate();
  const available = useAvailableActions();
  const bindings = useBindings();
  const teams = useTeams();
  const channels = useChannels();
  const views = useViews();
  // Asked for only where one is offered.
  const macros = useQuery({ ...macrosQuery, enabled: available.some(isMacro) }).data ?? none;
  const navigate = useNavigate();
  return useMemo(() => {
    const own = actionIds
      .filter((id) => id !== 'palette' && available.includes(id))
      .map((id) => ({
        id,
        label: t(definitionOf(id).label),
        group: t(definitionOf(id).group),
        keys: bindings.get(id) || undefined,
        run: () => void runAction(id),
      }));
    const offered = macros
      .filter((macro) => available.includes(`macro:${macro.id}`))
      .map((macro) => ({
        id: macro.id,
        label: macro.name,
        group: t('action.macro'),
        keys: bindings.get(`macro:${macro.id}`) || undefined,
        run: () => void runAction(`macro:${macro.id}`),
      }));
    const go = t('action.group.go');
    const places = [
      ...views.map((view) => ({
        id: view.id,
        name: view.name,
        search: { view: 'all', saved: view.id, sort: view.sort } as const,
      })),
      ...teams.map((team) => ({
        id: team.id,
        name: team.name,
        search: { view: 'open', team: team.id } as const,
      })),
      ...channels.map((entry) => ({
        id: entry.id,
        name: entry.name,
        search: { view: 'open', channel: entry.id } as const,
      })),
    ].map((place) => ({
      id: place.id,
      label: t('palette.go', { name: place.name }),
      group: go,
      keys: undefined,
      run: () => void navigate({ to: '/', search: place.search }),
    }));
    return [...own, ...offered, ...places];
  }, [t, available, bindings, macros, views, teams, channels, navigate]);
}
