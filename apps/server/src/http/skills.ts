import {
  changeLevels,
  changeSkill,
  createSkill,
  deleteSkill,
  levelsOf,
  listSkills,
} from '../people/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { actorOf } from './actor.ts';
import { failures, listOf, NoContent } from './responses.ts';
import { AgentSkills, ById, LevelChanges, Skill, SkillInput, SkillPatch } from './schemas/index.ts';

export function skillRoutes(app: Routes, { database }: { database: Database }): void {
  app.get(
    '/api/v1/skills',
    {
      config: { access: 'people:read' },
      schema: {
        tags: ['people'],
        summary: 'Skills, and who has them at which level',
        response: { 200: listOf(Skill), ...failures },
      },
    },
    async () => ({ items: await listSkills(database.db) }),
  );

  app.post(
    '/api/v1/skills',
    {
      config: { access: 'people:manage', audit: 'skill.created' },
      schema: {
        tags: ['people'],
        summary: 'Add a skill',
        body: SkillInput,
        response: { 201: Skill, ...failures },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await createSkill(database, request.body, actorOf(request))),
  );

  app.patch(
    '/api/v1/skills/:id',
    {
      config: { access: 'people:manage', audit: 'skill.changed' },
      schema: {
        tags: ['people'],
        summary: 'Rename a skill or say what kind it is',
        params: ById,
        body: SkillPatch,
        response: { 200: Skill, ...failures },
      },
    },
    async (request) => changeSkill(database, request.params.id, request.body, actorOf(request)),
  );

  app.delete(
    '/api/v1/skills/:id',
    {
      config: { access: 'people:manage', audit: 'skill.deleted' },
      schema: {
        tags: ['people'],
        summary: 'Delete a skill; nobody has it any more',
        params: ById,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await deleteSkill(database, request.params.id, actorOf(request));
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/v1/agents/:id/skills',
    {
      config: { access: 'people:read' },
      schema: {
        tags: ['people'],
        summary: 'What an agent knows, and how well',
        params: ById,
        response: { 200: AgentSkills, ...failures },
      },
    },
    async (request) => ({ items: await levelsOf(database.db, request.params.id) }),
  );

  app.patch(
    '/api/v1/agents/:id/skills',
    {
      config: { access: 'people:manage', audit: 'agent.skills_changed' },
      schema: {
        tags: ['people'],
        summary: 'Say how well an agent knows something',
        params: ById,
        body: LevelChanges,
        response: { 200: AgentSkills, ...failures },
      },
    },
    async (request) => ({
      items: await changeLevels(database, request.params.id, request.body.levels, actorOf(request)),
    }),
  );
}
