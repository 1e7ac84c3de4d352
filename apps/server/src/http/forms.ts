/** Forms for those who build them, and what was filled in. */
import { z } from 'zod';
import {
  adviceFor,
  changeForm,
  countRecent,
  createForm,
  type DescribedSubmission,
  type Form as FormRecord,
  type FormsDeps,
  findForm,
  listForms,
  listSubmissions,
  type OpenFormChannel,
  type RecentCounts,
  releaseHeld,
} from '../forms/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { actorOf } from './actor.ts';
import { loadAssets } from './form-page/assets.ts';
import { previewForm } from './form-page/preview.ts';
import { failures, listOf, NoContent } from './responses.ts';
import {
  ById,
  Form,
  FormInput,
  FormPatch,
  FormPreview,
  FormPreviewInput,
  Id,
  Submission,
  SubmissionQuery,
} from './schemas/index.ts';

export interface FormRouteDeps {
  forms: FormsDeps;
  openChannel(input: Parameters<OpenFormChannel>[0], actor: string): Promise<void>;
  /** Called after a form was switched off or on, or given to another team: its channel follows. */
  changeChannel(
    channelId: string,
    change: { enabled?: boolean | undefined; teamId?: string | null | undefined },
    actor: string,
  ): Promise<void>;
  /** @throws AppError `team_not_found` */
  requireTeam(id: string): Promise<void>;
  /** Whom the conversations of each channel go to. */
  teamOfChannels(): Promise<(channelId: string) => string | null>;
  /** Without a trailing slash. */
  publicUrl: string;
}

const SubmissionPage = listOf(Submission).extend({ next: Id.nullable().describe('pass as `before`') });

export function formRoutes(app: Routes, deps: FormRouteDeps): void {
  const { forms, publicUrl } = deps;
  const db = forms.database.db;
  const tags = ['forms'];
  const access = 'forms:manage';
  const assets = loadAssets();

  /** Forms with what stands beside them: their team and their counts. */
  async function presentAll(records: FormRecord[], only?: string): Promise<z.output<typeof Form>[]> {
    const [teamOf, recentOf] = await Promise.all([deps.teamOfChannels(), countRecent(db, forms.now(), only)]);
    return records.map((form) => present(form, publicUrl, teamOf(form.channelId), recentOf(form.id)));
  }

  async function presentOne(form: FormRecord): Promise<z.output<typeof Form>> {
    const [shown] = await presentAll([form], form.id);
    return shown as z.output<typeof Form>;
  }

  app.get(
    '/api/v1/forms',
    {
      config: { access: 'conversations:read' },
      schema: { tags, summary: 'Forms, newest first', response: { 200: listOf(Form), ...failures } },
    },
    async () => ({ items: await presentAll(await listForms(db)) }),
  );

  app.post(
    '/api/v1/forms',
    {
      config: { access, audit: 'form.created' },
      schema: {
        tags,
        summary: 'Create a form; its channel is opened with it',
        body: FormInput,
        response: { 201: Form, ...failures },
      },
    },
    async (request, reply) => {
      if (request.body.teamId) await deps.requireTeam(request.body.teamId);
      const { form } = await createForm(
        { ...forms, openChannel: (input) => deps.openChannel(input, actorOf(request)) },
        request.body,
      );
      return reply.status(201).send(await presentOne(form));
    },
  );

  app.get(
    '/api/v1/forms/:id',
    {
      config: { access: 'conversations:read' },
      schema: { tags, summary: 'A form', params: ById, response: { 200: Form, ...failures } },
    },
    async (request) => presentOne(await findForm(db, request.params.id)),
  );

  app.patch(
    '/api/v1/forms/:id',
    {
      config: { access, audit: 'form.changed' },
      schema: {
        tags,
        summary: 'Change the questions or the team, or switch the form on or off',
        description: 'Changed questions are a new version; drafts keep the one they were begun with.',
        params: ById,
        body: FormPatch,
        response: { 200: Form, ...failures },
      },
    },
    async (request) => {
      const { enabled, teamId } = request.body;
      if (teamId) await deps.requireTeam(teamId);
      const { form } = await changeForm(forms, request.params.id, request.body, actorOf(request));
      if (enabled !== undefined || teamId !== undefined)
        await deps.changeChannel(form.channelId, { enabled, teamId }, actorOf(request));
      return presentOne(form);
    },
  );

  app.delete(
    '/api/v1/forms/:id',
    {
      config: { access, audit: 'form.changed' },
      schema: {
        tags,
        summary: 'Switch a form off; what was filled in stays',
        params: ById,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      const { form } = await changeForm(forms, request.params.id, { enabled: false }, actorOf(request));
      await deps.changeChannel(form.channelId, { enabled: false }, actorOf(request));
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/api/v1/forms/preview',
    {
      config: { access: 'conversations:read' },
      schema: {
        tags,
        summary: 'A form as customers would see it, and what is wrong with it; nothing is saved',
        body: FormPreviewInput,
        response: { 200: FormPreview, ...failures },
      },
    },
    async (request) => previewForm(request.body, assets),
  );

  app.get(
    '/api/v1/forms/:id/submissions',
    {
      config: { access: 'conversations:read' },
      schema: {
        tags,
        summary: 'What was filled in, newest first: drafts, sent, left half-way, held as spam',
        params: ById,
        querystring: SubmissionQuery,
        response: { 200: SubmissionPage, ...failures },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { state, verdict, before, limit } = request.query;
      await findForm(db, id);
      const filter = { formId: id, before, verdict, ...(state && { states: [state] }) };
      const found = await listSubmissions(db, filter, limit + 1);
      const items = found.slice(0, limit);
      return {
        items: items.map(presentSubmission),
        next: found.length > limit ? (items.at(-1)?.submissionId ?? null) : null,
      };
    },
  );

  app.post(
    '/api/v1/forms/:id/submissions/:submissionId/release',
    {
      config: { access, audit: 'submission.released' },
      schema: {
        tags,
        summary: 'Release a submission held as spam: it becomes a message now',
        params: z.object({ id: Id, submissionId: Id }),
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await releaseHeld(forms, request.params.id, request.params.submissionId);
      return reply.status(204).send(null);
    },
  );
}

const present = (
  form: FormRecord,
  publicUrl: string,
  teamId: string | null,
  recent: RecentCounts,
): z.output<typeof Form> => ({
  id: form.id,
  slug: form.slug,
  channelId: form.channelId,
  teamId,
  definition: form.definition,
  version: form.version,
  enabled: form.enabled,
  url: `${publicUrl}/f/${form.slug}`,
  snippet: `<script async src="${publicUrl}/form.js" data-form="${form.slug}"></script>`,
  advice: adviceFor(form.definition),
  recent,
  updatedAt: form.updatedAt.toISOString(),
});

const presentSubmission = (submission: DescribedSubmission): z.output<typeof Submission> => ({
  id: submission.submissionId,
  formId: submission.formId,
  submissionId: submission.submissionId,
  conversationId: submission.conversationId,
  customerId: submission.customerId,
  title: submission.title,
  state: submission.state,
  step: submission.step,
  language: submission.language,
  fields: submission.fields,
  files: submission.files.map((file) => ({
    id: file.fileId,
    filename: file.filename,
    contentType: file.contentType,
    size: file.size,
    url: `/api/v1/files/${file.fileId}/${encodeURIComponent(file.filename)}`,
    inline: false,
  })),
  consents: submission.consents.map(({ purpose, given, wording, version, at }) => ({
    purpose,
    given,
    wording,
    version,
    at,
  })),
  pageUrl: submission.pageUrl,
  referrer: submission.referrer,
  spam: submission.spam,
  createdAt: submission.createdAt,
  updatedAt: submission.changedAt,
  submittedAt: submission.submittedAt,
});
