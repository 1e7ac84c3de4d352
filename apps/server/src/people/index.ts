export { listApiKeys } from './api-key-store.ts';
export { type AgentChange, changeAgent } from './change-agent.ts';
export { changeLevels } from './change-levels.ts';
export { changeProfile, type ProfileChange } from './change-profile.ts';
export { changeTeam } from './change-team.ts';
export { choosePresence } from './choose-presence.ts';
export { createAgent, type NewAgent } from './create-agent.ts';
export { createApiKey } from './create-api-key.ts';
export { createTeam } from './create-team.ts';
export { deleteTeam } from './delete-team.ts';
export { agentNames, deletedTeams, formerAgents, teamNames } from './directory.ts';
export { type Named, peopleNamed } from './people-named.ts';
export { type Permission, permissions, permissionsOf } from './permissions.ts';
export { createPresenceBoard, type PresenceBoard, type PresenceTimers } from './presence-board.ts';
export { dropTwoFactor, setPassword } from './recover-account.ts';
export { requireActiveAgent, requireMayManage, requireTeams } from './requirements.ts';
export { revokeApiKey } from './revoke-api-key.ts';
export { changeRole, createRole, deleteRole, essential, listRoles, permissionsOfRole } from './roles.ts';
export {
  companyLanguage,
  companyName,
  completeSetup,
  demoPassword,
  prepareSetup,
  type SetupInput,
  setupNeeded,
} from './setup.ts';
export { listSkills, selectLevels as levelsOf } from './skill-store.ts';
export { changeSkill, createSkill, deleteSkill } from './skills.ts';
export { findAgent, listAgents, listTeams, selectPreferences as preferencesOf } from './store.ts';
export {
  type Agent,
  type ApiKey,
  type BuiltInRole,
  type Language,
  type PresenceState,
  presenceStates,
  type Role,
  type RoleId,
  type Skill,
  type SkillKind,
  skillKinds,
  type Team,
} from './types.ts';
export { verifyApiKey } from './verify-api-key.ts';
