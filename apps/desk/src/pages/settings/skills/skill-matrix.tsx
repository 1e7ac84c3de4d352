import type { Agent, Skill } from '@throughline/sdk';
import { describeError } from '../../../api/describe-error.ts';
import { useAgents } from '../../../api/people.ts';
import { saveLevel } from '../../../api/skills.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { cx } from '../../../ui/class-names.ts';
import { showToast } from '../../../ui/toast.tsx';
import { skillKinds } from './kinds.ts';

/** Agents by skills; every cell is a level that is saved when it is chosen. */
export function SkillMatrix({
  skills,
  disabled,
  onEdit,
}: {
  skills: readonly Skill[];
  disabled: boolean;
  onEdit: (skill: Skill) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const agents = useAgents()
    .filter((agent) => agent.active)
    .toSorted((a, b) => a.name.localeCompare(b.name, language));
  const columns = skillKinds.flatMap((kind) =>
    skills.filter((skill) => skill.kind === kind).toSorted((a, b) => a.name.localeCompare(b.name, language)),
  );
  return (
    <div className="relative w-fit max-w-full overflow-x-auto rounded-lg border">
      <table className="border-separate border-spacing-0">
        <thead>
          <tr>
            <th scope="col" className={cx(pinned, 'h-12 px-3 text-left font-medium text-ink-2 text-sm')}>
              {t('routing.skills.agent')}
            </th>
            {columns.map((skill) => (
              <th key={skill.id} scope="col" className="min-w-24 border-b px-1 text-left align-bottom">
                <span className="block px-2 pt-1.5 font-normal text-quiet text-xs">
                  {t(`routing.skills.kind.${skill.kind}`)}
                </span>
                {disabled ? (
                  <span className="block px-2 pb-1.5 font-medium">{skill.name}</span>
                ) : (
                  <button
                    type="button"
                    aria-label={t('routing.skills.edit', { name: skill.name })}
                    className="mb-0.5 block w-full rounded-md px-2 py-1 text-left font-medium hover:bg-ground-3"
                    onClick={() => onEdit(skill)}
                  >
                    {skill.name}
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agents.map((agent) => (
            <tr key={agent.id} className="group">
              <th scope="row" className={cx(pinned, 'h-10 px-3 text-left font-normal group-last:border-b-0')}>
                <span className="flex items-center gap-2 whitespace-nowrap">
                  <Avatar name={agent.name} />
                  {agent.name}
                </span>
              </th>
              {columns.map((skill) => (
                <td key={skill.id} className="border-b px-1 group-last:border-b-0 group-hover:bg-ground-2">
                  <Level agent={agent} skill={skill} disabled={disabled} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const pinned = 'sticky left-0 z-10 border-r border-b bg-ground group-hover:bg-ground-2';

const levels = [1, 2, 3, 4, 5];

/** The browser's own select: light enough for hundreds, and typing 1 to 5 sets it. */
function Level({ agent, skill, disabled }: { agent: Agent; skill: Skill; disabled: boolean }) {
  const t = useTranslate();
  const level = skill.levels.find((each) => each.agentId === agent.id)?.level;
  const save = async (chosen: string) => {
    try {
      await saveLevel(skill.id, agent.id, chosen === '' ? null : Number(chosen));
    } catch (error) {
      showToast({ kind: 'error', text: describeError(error, t) });
    }
  };
  return (
    <select
      aria-label={t('routing.skills.level', { agent: agent.name, skill: skill.name })}
      value={level ?? ''}
      disabled={disabled}
      onChange={(event) => void save(event.target.value)}
      className={cx(
        'h-8 w-full appearance-none rounded-md border border-transparent bg-transparent px-2 tabular-nums enabled:hover:border-line-strong',
        level === undefined ? 'text-quiet' : 'font-medium text-ink',
      )}
    >
      <option value="">{t('routing.skills.none')}</option>
      {levels.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </select>
  );
}
