import type { ConversationRow } from '@throughline/sdk';
import { UserPlus, UserRoundX, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { assignConversation } from '../../api/commands.ts';
import { useAgents, useMe, useTeams } from '../../api/people.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu, MenuGroup, MenuItem, MenuSeparator } from '../../ui/menu.tsx';

/** Who looks after the conversation: me, a colleague, a team, nobody. */
export function AssignMenu({ row }: { row: ConversationRow }) {
  const t = useTranslate();
  const me = useMe();
  const agents = useAgents().filter((agent) => agent.active);
  const teams = useTeams();
  const [open, setOpen] = useState(false);
  const assignKeys = useKeysOf('assign');
  const takeKeys = useKeysOf('take');
  const owner = agents.find((agent) => agent.id === row.agentId);
  const take = () => assignConversation(row, { agentId: me.id }, t('core.you'));
  useAction('assign', () => setOpen(true));
  useAction('take', take, row.agentId !== me.id);
  return (
    <Menu
      open={open}
      onOpenChange={setOpen}
      trigger={
        owner ? (
          <button
            type="button"
            aria-label={t('conversation.assignedTo', { name: owner.name })}
            title={t('conversation.assignedTo', { name: owner.name })}
            className="inline-flex size-7 items-center justify-center rounded-md hover:bg-ground-3"
          >
            <Avatar name={owner.name} size={20} />
          </button>
        ) : (
          <IconButton icon={UserPlus} label={t('action.assign')} keys={assignKeys} />
        )
      }
    >
      {row.agentId !== me.id && (
        <MenuItem leading={<Avatar name={me.name} />} keys={takeKeys} onSelect={take}>
          {t('action.take')}
        </MenuItem>
      )}
      {row.agentId !== null && (
        <MenuItem
          icon={UserRoundX}
          onSelect={() => assignConversation(row, { agentId: null }, t('core.nobody'))}
        >
          {t('core.nobody')}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuGroup label={t('conversation.agents')}>
        {agents
          .filter((agent) => agent.id !== me.id && agent.id !== row.agentId)
          .map((agent) => (
            <MenuItem
              key={agent.id}
              leading={<Avatar name={agent.name} presence={agent.presence} />}
              hint={agent.presenceReason || t(`core.presence.${agent.presence}`)}
              onSelect={() => assignConversation(row, { agentId: agent.id }, agent.name)}
            >
              {agent.name}
            </MenuItem>
          ))}
      </MenuGroup>
      {teams.length > 0 && (
        <MenuGroup label={t('queue.teams')}>
          {teams.map((team) => (
            <MenuItem
              key={team.id}
              leading={<Icon as={UsersRound} className="text-ink-2" />}
              hint={team.id === row.teamId ? t('conversation.current') : undefined}
              onSelect={() => assignConversation(row, { agentId: null, teamId: team.id }, team.name)}
            >
              {team.name}
            </MenuItem>
          ))}
        </MenuGroup>
      )}
    </Menu>
  );
}
