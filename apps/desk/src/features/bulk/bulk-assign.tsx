import type { AssignmentInput } from '@throughline/sdk';
import { UserPlus, UserRoundX, UsersRound } from 'lucide-react';
import { useState } from 'react';
import type { BulkDeed } from '../../api/bulk.ts';
import { useAgents, useMe, useTeams } from '../../api/people.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Menu, MenuGroup, MenuItem } from '../../ui/menu.tsx';
import { assignment } from './deeds.ts';

/** Gives all of them to me, a colleague, a team or nobody. */
export function BulkAssign({ count, onDeed }: { count: number; onDeed: (deed: BulkDeed) => void }) {
  const t = useTranslate();
  const me = useMe();
  const agents = useAgents().filter((agent) => agent.active && agent.id !== me.id);
  const teams = useTeams();
  const [open, setOpen] = useState(false);
  const keys = useKeysOf('assign');
  const takeKeys = useKeysOf('take');
  const give = (to: AssignmentInput, name: string) => onDeed(assignment(count, to, name));
  const take = () => give({ agentId: me.id }, t('core.you'));
  useAction('assign', () => setOpen(true), true, true);
  useAction('take', take, true, true);
  return (
    <Menu
      open={open}
      onOpenChange={setOpen}
      trigger={<IconButton icon={UserPlus} label={t('action.assign')} keys={keys} />}
    >
      <MenuItem leading={<Avatar name={me.name} />} keys={takeKeys} onSelect={take}>
        {t('action.take')}
      </MenuItem>
      <MenuItem icon={UserRoundX} onSelect={() => give({ agentId: null }, t('core.nobody'))}>
        {t('core.nobody')}
      </MenuItem>
      <MenuGroup label={t('conversation.agents')}>
        {agents.map((agent) => (
          <MenuItem
            key={agent.id}
            leading={<Avatar name={agent.name} presence={agent.presence} />}
            hint={t(`core.presence.${agent.presence}`)}
            onSelect={() => give({ agentId: agent.id }, agent.name)}
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
              icon={UsersRound}
              onSelect={() => give({ agentId: null, teamId: team.id }, team.name)}
            >
              {team.name}
            </MenuItem>
          ))}
        </MenuGroup>
      )}
    </Menu>
  );
}
