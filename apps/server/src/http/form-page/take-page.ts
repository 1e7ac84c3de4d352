/** A page of the form was sent: keep what it says, then show what follows. Nothing typed is ever lost on the way. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newVisitorId, type Visitor } from '../../channels/contract/index.ts';
import {
  answersOf,
  attachFile,
  defaultMaxFiles,
  detachFile,
  eraseDraft,
  type FormDefinition,
  type FormsDeps,
  findDefinition,
  findOpenForm,
  findSubmission,
  type Submission,
  type SubmissionContext,
  saveDraft,
  submit,
  textIn,
  visibleSteps,
} from '../../forms/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import type { PageAssets } from './assets.ts';
import { errorTexts, type FormVisit, noticeOf, openVisit, type Shown, viewOf } from './form-visit.ts';
import { clearVisitorCookie, sendPage } from './headers.ts';
import { nextStep } from './next-step.ts';
import type { PageToken, PageTokens } from './page-token.ts';
import { type PostedPage, textOf } from './read-post.ts';
import { renderForm, renderMessage } from './render-page.ts';
import { changesOf, placeOf, signalsOf } from './sent-page.ts';
import { judge } from './spam.ts';
import { fill, pageTexts } from './texts.ts';
import { type PageOptions, pageQuery } from './view.ts';

export interface FormPageContext {
  forms: FormsDeps;
  publicUrl: string;
  assets: PageAssets;
  tokens: PageTokens;
  maxFileBytes: number;
  remember(reply: FastifyReply, visitor: Visitor): void;
  visitorOf(request: FastifyRequest): Visitor | null;
}

export interface TakenPage {
  slug: string;
  options: PageOptions;
  post: PostedPage;
  /** Null when forged or lost. */
  token: PageToken | null;
}

/** @throws AppError `form_not_found`, `too_large` */
export async function takePage(
  context: FormPageContext,
  request: FastifyRequest,
  reply: FastifyReply,
  page: TakenPage,
): Promise<FastifyReply> {
  const { token, options, post } = page;
  if (!token) return showUnknown(context, request, reply, page);
  const definition = await findDefinition(context.forms.database.db, token.formId, token.formVersion);
  const about: SubmissionContext = {
    language: options.language,
    notice: noticeOf(definition, options.language),
    ...placeOf(
      { page: textOf(post, '_page'), referrer: textOf(post, '_referrer') },
      `${context.publicUrl}/f/${page.slug}`,
    ),
  };
  const action = textOf(post, '_action');
  if (action === 'erase') {
    await eraseDraft(context.forms, token, about);
    clearVisitorCookie(reply, context.publicUrl);
    const texts = pageTexts[options.language];
    const message = { title: texts.erased, text: texts.erasedText, link: texts.beginAgain };
    return sendPage(reply, 200, renderMessage(options, context.assets, message), options.embedded);
  }
  try {
    return await takeStep({ context, request, reply, page, token, definition, about, action });
  } catch (error) {
    if (error instanceof AppError && error.code === 'submission_closed')
      return showClosed(context, reply, page, token, definition);
    throw error;
  }
}

interface Step {
  context: FormPageContext;
  request: FastifyRequest;
  reply: FastifyReply;
  page: TakenPage;
  token: PageToken;
  definition: FormDefinition;
  about: SubmissionContext;
  action: string;
}

async function takeStep(step: Step): Promise<FastifyReply> {
  const { context, page, token, definition, about, action } = step;
  const { post, options } = page;
  const index = Number.parseInt(textOf(post, '_step'), 10) || 0;
  const saved = await saveDraft(context.forms, token, about, changesOf(post, definition), Math.max(0, index));
  const { submission, errors: fileErrors } = await keepFiles(step, saved);
  context.remember(step.reply, token);

  const answers = answersOf(submission);
  const steps = visibleSteps(definition, answers);
  const next = nextStep(
    steps,
    {
      step: index,
      shown: textOf(post, '_shown').split(','),
      last: textOf(post, '_last') === '1',
      action: action === 'back' ? 'back' : action.startsWith('remove:') ? 'stay' : 'next',
    },
    answers,
  );
  if (Object.keys(fileErrors).length > 0 && action !== 'back') {
    const errors = {
      ...(next.kind === 'show' ? errorTexts(next.errors, options.language) : {}),
      ...fileErrors,
    };
    return showStep(step, submission, { errors });
  }
  if (next.kind === 'submit') return send(step, submission);
  const reached = await saveDraft(context.forms, token, about, {}, steps[next.position]?.index ?? 0);
  return showStep(step, reached, {
    position: next.position,
    errors: errorTexts(next.errors, options.language),
    hint: next.hint && pageTexts[options.language][next.hint],
  });
}

/** Files that came with the page, and the one to be taken out. What does not fit becomes an error of its field. */
async function keepFiles(
  { context, page, token, definition, about, action }: Step,
  saved: Submission,
): Promise<{ submission: Submission; errors: Record<string, string> }> {
  const texts = pageTexts[page.options.language];
  const errors: Record<string, string> = {};
  let submission = saved;
  for (const { field, filename } of page.post.tooLarge) {
    const size = Math.floor(context.maxFileBytes / 1024 / 1024);
    errors[field] = fill(texts.fileTooLarge, { name: filename, size });
  }
  for (const file of page.post.files) {
    try {
      submission = await attachFile(context.forms, token, about, file);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'invalid_input') throw error;
      const field = definition.steps.flatMap((one) => one.fields).find((one) => one.name === file.field);
      if (field)
        errors[field.name] = fill(texts.errors.too_many_files, { limit: field.maxFiles ?? defaultMaxFiles });
    }
  }
  const removed = submission.files.find((file) => action === `remove:${file.fileId}`);
  if (removed) submission = await detachFile(context.forms, token, about, removed.fileId);
  return { submission, errors };
}

async function send(step: Step, draft: Submission): Promise<FastifyReply> {
  const { context, reply, page, token, definition, about } = step;
  const { options } = page;
  const verdict = judge(signalsOf(page.post, token, draft, context.forms.now()));
  if (verdict === 'again') return showStep(step, draft, { hint: pageTexts[options.language].pleaseAgain });
  const result = await submit(context.forms, token, about, {}, verdict);
  if (result.outcome !== 'invalid') return showThanks(context, reply, options, definition);

  const steps = visibleSteps(definition, answersOf(result.submission));
  const position = steps.findIndex((one) => one.fields.some((field) => result.errors[field.name]));
  return showStep(step, result.submission, {
    position: Math.max(0, position),
    errors: errorTexts(result.errors, options.language),
  });
}

function showStep(step: Step, submission: Submission, shown: Shown): FastifyReply {
  const { context, request, reply, page, token, definition } = step;
  const { options } = page;
  const flawless = Object.keys(shown.errors ?? {}).length === 0 && !shown.hint;
  // A browser that keeps our cookie finds the step by itself, and may reload it without sending again.
  if (flawless && context.visitorOf(request)?.visitorId === token.visitorId)
    return reply.redirect(`/f/${page.slug}${pageQuery(options)}`, 303);
  const visit: FormVisit = { definition, submission, token };
  const view = viewOf(visit, options, context.tokens.issue(token), context.maxFileBytes, shown);
  return sendPage(reply, flawless ? 200 : 422, renderForm(view, context.assets), options.embedded);
}

function showThanks(
  context: FormPageContext,
  reply: FastifyReply,
  options: PageOptions,
  definition: FormDefinition,
): FastifyReply {
  const texts = pageTexts[options.language];
  const text = textIn(definition.thanks, options.language) || texts.thanksText;
  const message = { title: texts.thanks, text, good: true };
  return sendPage(reply, 200, renderMessage(options, context.assets, message), options.embedded);
}

/** Sent before, perhaps by a second press: that is fine. Deleted before: begin again. */
async function showClosed(
  context: FormPageContext,
  reply: FastifyReply,
  { slug, options }: TakenPage,
  token: PageToken,
  definition: FormDefinition,
): Promise<FastifyReply> {
  const submission = await findSubmission(context.forms.database.db, token.submissionId);
  if (submission?.state === 'submitted') return showThanks(context, reply, options, definition);
  return reply.redirect(`/f/${slug}${pageQuery(options)}`, 303);
}

/** Without a genuine token nothing can be saved; what was typed is shown again under a new one. */
async function showUnknown(
  context: FormPageContext,
  request: FastifyRequest,
  reply: FastifyReply,
  { slug, options, post }: TakenPage,
): Promise<FastifyReply> {
  const { database, now } = context.forms;
  const form = await findOpenForm(database.db, slug);
  const visitor = context.visitorOf(request);
  const visit = await openVisit(database.db, form, visitor ?? { visitorId: newVisitorId() }, now());
  const typed = Object.fromEntries(
    Object.entries(changesOf(post, visit.definition)).map(([name, change]) => [name, change.value]),
  );
  const answers = { ...(visit.submission ? answersOf(visit.submission) : {}), ...typed };
  const view = viewOf(visit, options, context.tokens.issue(visit.token), context.maxFileBytes, {
    answers,
    hint: pageTexts[options.language].tokenLost,
  });
  return sendPage(reply, 422, renderForm(view, context.assets), options.embedded);
}
