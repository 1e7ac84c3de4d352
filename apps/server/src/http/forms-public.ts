/**
 * The customer's side of forms: the page (which works without script), saving while typing, and embedding.
 * Nobody signs in here: a signed page token says which submission a request may touch.
 */
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  newVisitorId,
  signVisitorToken,
  type Visitor,
  verifyVisitorToken,
  visitorTokenPurpose,
} from '../channels/contract/index.ts';
import { attachFile, type FormDefinition, findDefinition, findOpenForm, saveDraft } from '../forms/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { typed } from '../platform/http/index.ts';
import { loadAssets } from './form-page/assets.ts';
import { sendErrorPage } from './form-page/error-page.ts';
import { errorTexts, noticeOf, openVisit, viewOf } from './form-page/form-visit.ts';
import { sendPage, setVisitorCookie, visitorCookie } from './form-page/headers.ts';
import { chooseLanguage, offeredLanguages } from './form-page/language.ts';
import { defaultLimits, type FormLimits, formLimiters, maxFormFileBytes } from './form-page/limits.ts';
import { type PageToken, pageTokens } from './form-page/page-token.ts';
import { readPost, textOf } from './form-page/read-post.ts';
import { renderForm } from './form-page/render-page.ts';
import { placeOf } from './form-page/sent-page.ts';
import { type FormPageContext, takePage } from './form-page/take-page.ts';
import type { PageOptions } from './form-page/view.ts';

export type PublicFormDeps = Pick<FormPageContext, 'forms' | 'publicUrl'> & {
  /** A signing key of its own for each purpose. */
  secret(purpose: string): Uint8Array;
  limits?: FormLimits;
};

const Query = z.object({
  lang: z.string().max(20).optional().catch(undefined),
  embed: z.string().optional().catch(undefined),
  theme: z.enum(['light', 'dark']).optional().catch(undefined),
  ticket: z.string().optional().catch(undefined),
});
const Params = z.object({ slug: z.string() });

const DraftInput = z.object({
  token: z.string(),
  step: z.number().int().min(0).max(100).optional(),
  page: z.string().max(4_000).optional(),
  referrer: z.string().max(4_000).optional(),
  fields: z.record(
    z.string().max(60),
    z.object({
      value: z.union([z.string(), z.array(z.string()).max(200)]),
      revision: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
    }),
  ),
});

export async function publicFormRoutes(app: FastifyInstance, deps: PublicFormDeps): Promise<void> {
  const assets = loadAssets();
  const visitorSecret = deps.secret(visitorTokenPurpose);
  const context: FormPageContext = {
    forms: deps.forms,
    publicUrl: deps.publicUrl,
    assets,
    tokens: pageTokens(deps.secret('form-page')),
    maxFileBytes: maxFormFileBytes,
    remember: (reply, visitor) =>
      setVisitorCookie(reply, signVisitorToken(visitorSecret, visitor), deps.publicUrl),
    visitorOf: (request) => verifyVisitorToken(visitorSecret, request.cookies[visitorCookie]),
  };
  const { tokens } = context;
  const database = deps.forms.database;
  const limit = formLimiters(app, deps.limits ?? defaultLimits);
  const shared = { config: { access: 'public' }, schema: { hide: true } } as const;

  app.get('/form.js', shared, async (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .header('cross-origin-resource-policy', 'cross-origin')
      .send(assets.embedScript),
  );

  typed(app).get(
    '/f/-/:version/:file',
    { ...shared, schema: { hide: true, params: z.object({ version: z.string(), file: z.string() }) } },
    async (request, reply) => {
      const file = assets.files.get(request.params.file);
      if (!file) throw new AppError('not_found');
      const current = assets.folder.endsWith(`/${request.params.version}`);
      return reply
        .type(file.contentType)
        .header('cache-control', current ? 'public, max-age=31536000, immutable' : 'no-cache')
        .send(file.content);
    },
  );

  /** Called by the embedding page with the token it kept, or with nothing. */
  app.post('/f/-/visitor', { ...shared, bodyLimit: 4_096 }, async (request, reply) => {
    await limit.page(request);
    const visitor = verifyVisitorToken(visitorSecret, request.body) ?? { visitorId: newVisitorId() };
    return reply.header('access-control-allow-origin', '*').send({
      token: signVisitorToken(visitorSecret, visitor),
      ticket: tokens.issueTicket(visitor.visitorId, deps.forms.now()),
    });
  });

  /** Whoever the ticket or the cookie names; someone new otherwise, who is remembered only once they save. */
  function visitorFor(request: FastifyRequest, ticket: string | undefined): Visitor {
    const visitorId = tokens.readTicket(ticket, deps.forms.now());
    if (visitorId !== null) return { visitorId };
    return context.visitorOf(request) ?? { visitorId: newVisitorId() };
  }

  function readToken(token: unknown): PageToken {
    const read = tokens.read(token);
    if (!read) throw new AppError('wrong_signature');
    return read;
  }

  const pages = {
    ...shared,
    schema: { hide: true, params: Params, querystring: Query },
    errorHandler: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendErrorPage(error, request, reply, optionsOf(request), assets),
  };

  await app.register(async (scope) => {
    await scope.register(formbody, { bodyLimit: 1024 * 1024 });

    typed(scope).get('/f/:slug', pages, async (request, reply) => {
      await limit.page(request);
      const form = await findOpenForm(database.db, request.params.slug);
      const visit = await openVisit(
        database.db,
        form,
        visitorFor(request, request.query.ticket),
        deps.forms.now(),
      );
      const options = optionsOf(request, visit.definition);
      const view = viewOf(visit, options, tokens.issue(visit.token), maxFormFileBytes);
      return sendPage(reply, 200, renderForm(view, assets), options.embedded);
    });

    typed(scope).post('/f/:slug', pages, async (request, reply) => {
      await limit.sent(request);
      const post = await readPost(request, maxFormFileBytes);
      const token = tokens.read(textOf(post, '_token'));
      if (token) await limit.visitor(request, token.visitorId);
      const { slug } = request.params;
      const definition = token
        ? await findDefinition(database.db, token.formId, token.formVersion)
        : (await findOpenForm(database.db, slug)).definition;
      return takePage(context, request, reply, {
        slug,
        options: optionsOf(request, definition),
        post,
        token,
      });
    });
  });

  typed(app).post(
    '/f/:slug/draft',
    {
      ...shared,
      bodyLimit: 1024 * 1024,
      schema: { hide: true, params: Params, querystring: Query, body: DraftInput },
    },
    async (request, reply) => {
      await limit.save(request);
      const { body } = request;
      const token = readToken(body.token);
      await limit.visitor(request, token.visitorId);
      const definition = await findDefinition(database.db, token.formId, token.formVersion);
      const { language, slug } = optionsOf(request, definition);
      const place = placeOf(body, `${deps.publicUrl}/f/${slug}`);
      const saved = await saveDraft(
        deps.forms,
        token,
        { language, notice: noticeOf(definition, language), ...place },
        body.fields,
        body.step,
      );
      context.remember(reply, token);
      return reply.send({
        savedAt: saved.changedAt.toISOString(),
        errors: errorTexts(saved.errors, language),
      });
    },
  );

  typed(app).post(
    '/f/:slug/files',
    { ...shared, schema: { hide: true, params: Params, querystring: Query } },
    async (request, reply) => {
      await limit.save(request);
      const post = await readPost(request, maxFormFileBytes);
      const token = readToken(textOf(post, 'token'));
      await limit.visitor(request, token.visitorId);
      const [file] = post.files;
      if (!file) throw new AppError(post.tooLarge.length > 0 ? 'too_large' : 'malformed_body');
      const definition = await findDefinition(database.db, token.formId, token.formVersion);
      const { language, slug } = optionsOf(request, definition);
      const submission = await attachFile(
        deps.forms,
        token,
        {
          language,
          notice: noticeOf(definition, language),
          ...placeOf({}, `${deps.publicUrl}/f/${slug}`),
        },
        { ...file, field: textOf(post, 'field') },
      );
      context.remember(reply, token);
      const saved = submission.files.at(-1);
      return reply.send({ id: saved?.fileId, filename: saved?.filename });
    },
  );
}

/** @param definition of the form that is shown; without one (an error page) every language will do */
function optionsOf(request: FastifyRequest, definition?: FormDefinition): PageOptions {
  const query = Query.parse(request.query ?? {});
  return {
    slug: (request.params as z.output<typeof Params>).slug,
    language: chooseLanguage(
      query.lang,
      request.headers['accept-language'],
      definition && offeredLanguages(definition),
    ),
    embedded: query.embed === '1',
    theme: query.theme ?? null,
  };
}
