/** The form's pages and API on a real database, and a browser without script to fill them in. */
import type { FastifyInstance } from 'fastify';
import type { Form, FormDefinition } from '../forms/index.ts';
import type { FormLimits } from '../http/form-page/limits.ts';
import { formRoutes } from '../http/forms.ts';
import { publicFormRoutes } from '../http/forms-public.ts';
import { AppError } from '../platform/errors/index.ts';
import { createHttpApp, typed } from '../platform/http/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { createMetrics } from '../platform/metrics/index.ts';
import { createBench } from './forms-bench.ts';

/** The one team there is. */
const team = '0198f000-0000-7000-8000-00000000000a';

export const publicUrl = 'http://service.example';

export async function createFormServer(limits?: FormLimits) {
  const bench = await createBench();
  const log = createLogger('silent', false);
  const app = await createHttpApp({
    audit: { strict: true },
    log,
    metrics: createMetrics(),
    trustProxy: false,
    maxUploadBytes: 26_214_400,
    authenticate: async (request) =>
      request.headers.authorization
        ? {
            kind: 'agent',
            id: 'a1',
            name: 'Ada',
            groups: [],
            permissions: new Set(request.headers.authorization.split(' ').slice(1)),
          }
        : null,
  });
  const channels: { id: string; formId: string; teamId: string | null; enabled: boolean }[] = [];
  formRoutes(typed(app), {
    forms: bench.deps,
    publicUrl,
    openChannel: async ({ id, formId, teamId }) => {
      channels.push({ id, formId, teamId, enabled: true });
    },
    changeChannel: async (id, { enabled, teamId }) => {
      const channel = channels.find((one) => one.id === id);
      if (channel && enabled !== undefined) channel.enabled = enabled;
      if (channel && teamId !== undefined) channel.teamId = teamId;
    },
    requireTeam: async (id) => {
      if (id !== team) throw new AppError('team_not_found');
    },
    teamOfChannels: async () => (id) => channels.find((one) => one.id === id)?.teamId ?? null,
  });
  await publicFormRoutes(app, {
    forms: bench.deps,
    publicUrl,
    secret: (purpose) => new Uint8Array(32).fill(purpose.length),
    ...(limits && { limits }),
  });
  await app.ready();
  return {
    ...bench,
    app,
    channels,
    team,
    browser: (form: Form) => createBrowser(app, form.slug),
    newForm: (definition?: FormDefinition) => bench.newForm(definition),
    async close() {
      await app.close();
      await bench.close();
    },
  };
}

type Values = Record<string, string | string[]>;

/** A browser without script: keeps cookies (unless told not to) and sends what the page's own fields hold. */
function createBrowser(app: FastifyInstance, slug: string) {
  const cookies = new Map<string, string>();
  let page = '';
  let status = 0;

  const input = (name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1]?.replaceAll('&#38;', '&') ?? '';

  /** Where the page's form is sent to. */
  const action = (): string =>
    /<form method="post" action="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#38;', '&') ?? `/f/${slug}`;

  const browser = {
    keepsCookies: true,
    page: () => page,
    status: () => status,
    /** Value of an input of the shown page. */
    input,
    /** Names of the fields a person sees. */
    fields: (): string[] =>
      [...page.matchAll(/data-field="([^"]+)"[^>]*?( hidden)?>/g)].filter((m) => !m[2]).map((m) => m[1]!),
    title: (): string => /<h1[^>]*>([^<]*)/.exec(page)?.[1] ?? '',
    async open(query = ''): Promise<void> {
      await follow({ method: 'GET', url: `/f/${slug}${query}` });
    },
    /** Presses a button after filling in fields of the page; the rest is sent as the page has it. */
    async press(button: string, values: Values = {}, more: Values = {}): Promise<void> {
      const body = new URLSearchParams({ _action: button });
      for (const name of ['_token', '_step', '_last', '_shown', '_revision', '_proof', 'website'])
        body.append(name, input(name));
      for (const [name, value] of Object.entries(values))
        for (const one of [value].flat()) body.append(`f.${name}`, one);
      for (const [name, value] of Object.entries(more)) body.set(name, String(value));
      await follow({
        method: 'POST',
        url: action(),
        payload: body.toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    },
    async pressWithFile(button: string, field: string, filename: string, content: string): Promise<void> {
      const boundary = 'x-boundary-x';
      const parts = ['_token', '_step', '_last', '_shown'].map(
        (name) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${input(name)}\r\n`,
      );
      parts.push(
        `--${boundary}\r\ncontent-disposition: form-data; name="_action"\r\n\r\n${button}\r\n`,
        `--${boundary}\r\ncontent-disposition: form-data; name="f.${field}"; filename="${filename}"\r\ncontent-type: text/plain\r\n\r\n${content}\r\n`,
        `--${boundary}--\r\n`,
      );
      await follow({
        method: 'POST',
        url: action(),
        payload: parts.join(''),
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      });
    },
    /** What the script does while somebody types. */
    async draft(fields: Record<string, { value: unknown; revision: number }>, token = input('_token')) {
      const response = await app.inject({
        method: 'POST',
        url: `/f/${slug}/draft?lang=en`,
        payload: { token, fields, page: 'https://shop.example/contact', referrer: 'javascript:alert(1)' },
        cookies: Object.fromEntries(cookies),
      });
      keep(response);
      return response;
    },
  };

  interface Call {
    method: 'GET' | 'POST';
    url: string;
    payload?: string;
    headers?: Record<string, string>;
  }
  async function follow(call: Call): Promise<void> {
    const response = await app.inject({ ...call, cookies: Object.fromEntries(cookies) });
    keep(response);
    if (response.statusCode === 303) {
      await follow({ method: 'GET', url: String(response.headers.location) });
      return;
    }
    status = response.statusCode;
    page = response.body;
  }

  function keep(response: { cookies: { name: string; value: string }[] }): void {
    if (!browser.keepsCookies) return;
    for (const cookie of response.cookies) {
      if (cookie.value === '') cookies.delete(cookie.name);
      else cookies.set(cookie.name, cookie.value);
    }
  }
  return browser;
}
