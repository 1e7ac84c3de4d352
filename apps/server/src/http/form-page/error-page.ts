import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, errorRegistry, isUnavailable } from '../../platform/errors/index.ts';
import type { PageAssets } from './assets.ts';
import { sendPage } from './headers.ts';
import { renderMessage } from './render-page.ts';
import { pageTexts } from './texts.ts';
import type { PageOptions } from './view.ts';

/** An error as a page a customer can do something with: never a code, never a stack. */
export function sendErrorPage(
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
  options: PageOptions,
  assets: PageAssets,
): FastifyReply {
  const status = statusOf(error);
  if (status >= 500) request.log.error({ err: error, route: request.routeOptions.url }, 'a form page failed');
  if (status === 429 || status === 503) void reply.header('retry-after', '60');
  const texts = pageTexts[options.language];
  const message =
    status === 404
      ? { title: texts.notFound, text: texts.notFoundText }
      : status === 413
        ? { title: texts.tooLarge, text: texts.tooLargeText }
        : status === 429
          ? { title: texts.tooMany, text: texts.tooManyText }
          : { title: texts.failed, text: texts.failedText };
  return sendPage(reply, status, renderMessage(options, assets, message), options.embedded);
}

function statusOf(error: Error): number {
  if (error instanceof AppError) return errorRegistry[error.code].status;
  if (isUnavailable(error)) return 503;
  const { statusCode } = error as { statusCode?: number };
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}
