import { queryOptions } from '@tanstack/react-query';
import type { Skill, SkillInput } from '@throughline/sdk';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';

export const skillsQuery = queryOptions({
  queryKey: ['skills'],
  queryFn: async () => (await api.skills()).items,
});

/** @throws ApiError naming the bad fields */
export async function createSkill(input: SkillInput): Promise<void> {
  const skill = await api.createSkill(input);
  change((skills) => [...skills.filter((each) => each.id !== skill.id), skill]);
}

/** @throws ApiError naming the bad fields */
export async function changeSkill(id: string, input: SkillInput): Promise<void> {
  const skill = await api.patchSkill(id, input);
  change((skills) => skills.map((each) => (each.id === id ? skill : each)));
}

/** @throws ApiError */
export async function deleteSkill(id: string): Promise<void> {
  await api.deleteSkill(id);
  change((skills) => skills.filter((each) => each.id !== id));
}

/**
 * Shows the level at once; a refusal brings back what is saved.
 * @param level null: they do not have it
 * @throws ApiError
 */
export async function saveLevel(skillId: string, agentId: string, level: number | null): Promise<void> {
  change((skills) =>
    skills.map((skill) => (skill.id === skillId ? withLevel(skill, agentId, level) : skill)),
  );
  try {
    await api.patchAgentSkills(agentId, { [skillId]: level });
  } catch (error) {
    void queryClient.invalidateQueries({ queryKey: skillsQuery.queryKey });
    throw error;
  }
}

function withLevel(skill: Skill, agentId: string, level: number | null): Skill {
  const others = skill.levels.filter((each) => each.agentId !== agentId);
  return { ...skill, levels: level === null ? others : [...others, { agentId, level }] };
}

function change(next: (skills: Skill[]) => Skill[]): void {
  queryClient.setQueryData<Skill[]>(skillsQuery.queryKey, (skills) => skills && next(skills));
}
