import { z } from 'zod';
import {
  type AnswerDeps,
  type AnswerProgress,
  answerAll,
  checkTexts,
  findIncident,
  planAnswer,
  readAnswers,
  whoIsAnswered,
  withdrawAnswer,
} from '../incidents/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { doerOf } from './actor.ts';
import { failures, NoContent } from './responses.ts';
import {
  AnswerPreview,
  AnswerPreviewInput,
  ById,
  Id,
  IncidentAnswerInput,
  IncidentAnswerMade,
  IncidentAnswers,
} from './schemas/index.ts';

/** So many rows of a preview are worked out at once; more would only wait for connections. */
const atOnce = 4;

/** One answer to everybody an incident concerns: who would get what, sending, taking back, and how far it is. */
export function incidentAnswerRoutes(
  app: Routes,
  deps: AnswerDeps & { database: Database; now(): Date },
): void {
  const { database, now } = deps;
  const { db } = database;
  const manage = { access: 'incidents:manage' };
  const tags = ['incidents'];

  app.post(
    '/api/v1/incidents/:id/answers/preview',
    {
      config: { ...manage, audit: { none: 'nothing is sent and nothing is kept' } },
      schema: {
        tags,
        summary: 'Who would get what, and by which channel',
        description: 'Nothing is sent and nothing is kept.',
        params: ById,
        body: AnswerPreviewInput,
        response: { 200: AnswerPreview, ...failures },
      },
    },
    async (request) => {
      const { texts, fallback, offset, limit } = request.body;
      checkTexts({ texts, fallback });
      await findIncident(db, request.params.id);
      const answered = await whoIsAnswered(db, request.params.id);
      const page = answered.slice(offset, offset + limit);
      const items: z.infer<typeof AnswerPreview>['items'] = [];
      const left = [...page.entries()];
      const work = async () => {
        for (let next = left.shift(); next; next = left.shift()) {
          const [index, { conversation, insteadOf }] = next;
          const plan = await planAnswer(
            db,
            deps,
            conversation.id,
            { texts, fallback },
            doerOf(request),
            deps.now(),
          );
          const { option, ...rest } = plan;
          items[index] = {
            ...rest,
            insteadOf: insteadOf.map(({ id, number }) => ({ id, number })),
            channel: option && {
              id: option.channelId,
              type: option.channelType,
              name: option.channelName,
              to: option.to.value,
              reason: option.reason,
            },
          };
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      return { items, total: answered.length };
    },
  );

  app.post(
    '/api/v1/incidents/:id/answers',
    {
      config: { ...manage, audit: 'incident.answered' },
      schema: {
        tags,
        summary: 'Send one answer to all who are linked',
        description: 'The same `clientId` again sends nothing new.',
        params: ById,
        body: IncidentAnswerInput,
        response: { 201: IncidentAnswerMade, ...failures },
      },
    },
    async (request, reply) => {
      const made = await database.transaction((tx) =>
        answerAll(tx, request.params.id, request.body, doerOf(request), now()),
      );
      return reply.status(201).send({ id: made.id, sendAfter: made.sendAfter.toISOString() });
    },
  );

  app.get(
    '/api/v1/incidents/:id/answers',
    {
      config: { access: 'conversations:read' },
      schema: {
        tags,
        summary: 'Answers to all, how far each is, and whom it did not reach',
        params: ById,
        response: { 200: IncidentAnswers, ...failures },
      },
    },
    async (request) => ({ items: (await readAnswers(db, request.params.id)).map(present) }),
  );

  app.delete(
    '/api/v1/incidents/:id/answers/:answerId',
    {
      config: { ...manage, audit: 'incident.answer_withdrawn' },
      schema: {
        tags,
        summary: 'Take an answer back before it goes',
        params: z.object({ id: Id, answerId: Id }),
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await database.transaction((tx) => withdrawAnswer(tx, request.params.answerId, doerOf(request)));
      return reply.status(204).send(null);
    },
  );
}

function present({
  answer,
  total,
  waiting,
  sent,
  problems,
}: AnswerProgress): z.infer<typeof IncidentAnswers>['items'][number] {
  const { id, state, texts, fallback, closes, actor, sendAfter, createdAt } = answer;
  return {
    id,
    state,
    texts,
    fallback,
    closes,
    author: actor.name,
    sendAfter: sendAfter.toISOString(),
    createdAt: createdAt.toISOString(),
    total,
    waiting,
    sent,
    problems,
  };
}
