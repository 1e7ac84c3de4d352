import { type Connectors, fetchDocument, readDocument, tryLookup, tryWebhook } from '../connectors/index.ts';
import { AppError, invalid, sentence } from '../platform/errors/index.ts';
import { callerOf, type Routes } from '../platform/http/index.ts';
import { failures } from './responses.ts';
import {
  LookupTrial,
  LookupTrialInput,
  OpenApiInput,
  OpenApiOperations,
  WebhookTrial,
  WebhookTrialInput,
} from './schemas/index.ts';

/** What would be, before it is saved. */
export function connectorTrialRoutes(app: Routes, { database, key, mapper, now }: Connectors): void {
  const tags = ['connectors'];
  const config = { access: 'connectors:manage', audit: { none: 'only tries it out' } };

  app.post(
    '/api/v1/connectors/try-out',
    {
      config,
      schema: {
        tags,
        summary: 'Look somebody up, and see what goes out, what comes back and what is made of it',
        description: 'Nothing is kept. With a `sample` nothing is called either.',
        body: LookupTrialInput,
        response: { 200: LookupTrial, ...failures },
      },
    },
    async (request) => {
      const mayReachInside = callerOf(request).permissions.has('settings:manage');
      return tryLookup({ db: database.db, key, mapper, now }, { ...request.body, mayReachInside });
    },
  );

  app.post(
    '/api/v1/connectors/openapi',
    {
      config,
      schema: {
        tags,
        summary: 'Read the operations of an OpenAPI 3 document',
        body: OpenApiInput,
        response: { 200: OpenApiOperations, ...failures },
      },
    },
    async (request) => {
      const { document, url, allowPrivate } = request.body;
      if (document !== undefined) return readDocument(document);
      if (url === undefined) throw invalid('document', sentence('required'));
      if (allowPrivate && !callerOf(request).permissions.has('settings:manage'))
        throw new AppError('forbidden');
      return readDocument(await fetchDocument(url, allowPrivate));
    },
  );

  app.post(
    '/api/v1/connectors/webhook-try-out',
    {
      config,
      schema: {
        tags,
        summary: 'See what would be made of a delivery',
        body: WebhookTrialInput,
        response: { 200: WebhookTrial, ...failures },
      },
    },
    async (request) => {
      const { config, ...delivery } = request.body;
      const outcome = await tryWebhook(mapper, config, delivery);
      const nothing = { type: null, eventId: null, events: [], problems: [] };
      if (outcome.state === 'unreadable')
        return { ...nothing, state: outcome.state, problems: [{ field: 'body', message: outcome.detail }] };
      if (outcome.state !== 'failed') return { ...nothing, ...outcome };
      const { state, type, field, message } = outcome;
      return { ...nothing, state, type, problems: [{ field, message }] };
    },
  );
}
