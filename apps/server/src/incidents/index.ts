export { answerAll, checkTexts, withdrawAnswer } from './answer-all.ts';
export { answerSender, answerTimers } from './answer-consumers.ts';
export { decideMatter } from './decide-matter.ts';
export { changeIncident, declareIncident, findIncident, turnIncident } from './declare.ts';
export { linkConversations, unlinkConversation } from './link.ts';
export { matterConsumer } from './matter-consumer.ts';
export { type AnswerDeps, type PlannedAnswer, planAnswer, whoIsAnswered } from './plan-answer.ts';
export { type AnswerProgress, readAnswers } from './read-answers.ts';
export {
  countIncident,
  type IncidentCounts,
  incidentConversations,
  incidentsOf,
  listIncidents,
} from './read-incidents.ts';
export { type OpenMatter, readMatters } from './read-matters.ts';
export { incidentRuleConsumer } from './rule-consumer.ts';
export { changeMatterSettings, type MatterSettings, readMatterSettings } from './settings.ts';
export { similarOpen } from './similar.ts';
export type { AnswerTexts, Incident } from './types.ts';
