import { guardedRequest } from '../../platform/outgoing/index.ts';
import type { SystemRequest } from './build-request.ts';
import { SystemProblem } from './problem.ts';
import { sign } from './sign.ts';
import type { System } from './systems.ts';
import { translated } from './translated.ts';

export interface Answer {
  status: number;
  contentType: string | null;
  bytes: number;
  /** Null where there is nothing in it. */
  text: string | null;
  /** What the system says of when to ask again. */
  retryAfter: string | null;
}

/** A longer answer is an error, bytes. */
const maxBytes = 10 * 1024 * 1024;

/**
 * Asks a system. What comes back is an answer that can be read: JSON by its looks, of a status that means yes or
 * “not here” (404, 410).
 * @throws SystemProblem
 */
export function callSystem(system: System, request: SystemRequest, urgent = false): Promise<Answer> {
  return system.gate.pass(async () => judged(await exchange(system, request), system.now()), urgent);
}

/** The same without judging it, for those who want to see what came. @throws SystemProblem where nothing came */
export const askSystem = (system: System, request: SystemRequest): Promise<Answer> =>
  exchange(system, request);

async function exchange(system: System, request: SystemRequest): Promise<Answer> {
  const { tokens } = system;
  const secret = tokens ? await tokens.get() : system.secrets.signIn;
  const answer = await send(system, request, secret);
  if (answer.status !== 401 || !tokens || secret === null) return answer;
  // It ended early. Who was not let in has done nothing, so it is asked again, once.
  tokens.forget(secret);
  return send(system, request, await tokens.get());
}

async function send(system: System, request: SystemRequest, secret: string | null): Promise<Answer> {
  const { config } = system.connector;
  const { method, url, headers, body } = sign(request, config.signIn, secret);
  try {
    const answer = await guardedRequest(url.toString(), {
      method,
      headers,
      ...(body !== null && { body }),
      maxBytes,
      timeout: config.limits.timeoutMs,
      allowPrivate: config.allowPrivate,
    });
    const contentType = answer.headers['content-type'] ?? null;
    return {
      status: answer.status,
      contentType,
      bytes: answer.body.length,
      text: answer.body.length === 0 ? null : textOf(answer.body, contentType),
      retryAfter: answer.headers['retry-after'] ?? null,
    };
  } catch (error) {
    throw translated(error);
  }
}

function textOf(body: Buffer, contentType: string | null): string {
  const charset = /charset="?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

/** @throws SystemProblem where it is none that can be used */
export function judged(answer: Answer, now: Date): Answer {
  const { status, text, contentType } = answer;
  if (status === 404 || status === 410) return { ...answer, text: null };
  if (status === 401 || status === 403) throw new SystemProblem('refused', String(status));
  if (status === 400 || status === 422) throw new SystemProblem('bad_request', saidIn(text, status));
  if (status < 200 || status >= 300)
    throw new SystemProblem('error_status', saidIn(text, status), retryTime(answer, now));
  // Error pages come as successes, and with any content type.
  if (text !== null && (/html/i.test(contentType ?? '') || /^\s*</.test(text)))
    throw new SystemProblem('bad_answer', `${status}, a web page: ${titleOf(text)}`);
  return answer;
}

/** Seconds or a date (RFC 9110, section 10.2.3); what is far away is not believed. */
function retryTime({ status, retryAfter }: Answer, now: Date): { retryAt?: Date } {
  if (retryAfter === null || (status !== 429 && status !== 503)) return {};
  const at = /^\d+$/.test(retryAfter) ? now.getTime() + Number(retryAfter) * 1000 : Date.parse(retryAfter);
  const latest = now.getTime() + 3_600_000;
  return Number.isNaN(at) || at <= now.getTime() ? {} : { retryAt: new Date(Math.min(at, latest)) };
}

const titleOf = (text: string): string =>
  (/<title[^>]*>([^<]{1,120})/i.exec(text)?.[1] ?? 'no title').replace(/\s+/g, ' ').trim();

/** What a system says of its error, shortly. */
function saidIn(text: string | null, status: number): string {
  const said = /"(?:message|error_description|detail|error|title)"\s*:\s*"((?:[^"\\]|\\.){1,200})"/.exec(
    text ?? '',
  );
  return said?.[1] ? `${status} ${said[1]}` : String(status);
}

export const isNotHere = ({ status }: Answer): boolean => status === 404 || status === 410;
