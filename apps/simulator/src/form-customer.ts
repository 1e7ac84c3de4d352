/** Fills in a form as a person with a browser does: opens the page, and every field is saved as it is left. */
import { DoorError } from './door-error.ts';
import { parsePage, type ShownForm } from './form-page.ts';
import { findProof } from './proof-of-work.ts';
import type { Visitor } from './visitor.ts';

export interface FormVisit {
  /** What the page shows now. */
  readonly page: ShownForm;
  /** Types into a field of the step shown and leaves it. @throws when the server does not keep it */
  fill(name: string, value: string | string[]): Promise<void>;
  attach(name: string, file: { filename: string; contentType: string; content: Uint8Array }): Promise<void>;
  /** Presses the button below: the next step, or the page after sending. */
  next(): Promise<ShownForm>;
}

export interface FormVisitOptions {
  /** Milliseconds since the epoch: the revision of what is typed. */
  now(): number;
}

/** Opens `/f/<slug>` in the visitor's browser, embedded in the shop's page. */
export async function visitForm(
  visitor: Visitor,
  slug: string,
  options: FormVisitOptions,
): Promise<FormVisit> {
  const ticket = await introduce(visitor);
  const query = new URLSearchParams({ embed: '1', lang: visitor.language, ticket });
  const search = `?${query}`;
  let page = parsePage(await text(await fetch(`${visitor.address}/f/${slug}${search}`)));
  let revision = page.revision;
  const values = new Map<string, string | string[]>();
  const host = 'https://moebelhaus-linden.example/service/';

  const nextRevision = () => {
    revision = Math.max(revision + 1, options.now());
    return revision;
  };

  async function fill(name: string, value: string | string[]): Promise<void> {
    if (!page.fields.includes(name)) throw new Error(`the page shows no field ${name}`);
    values.set(name, value);
    const response = await fetch(`${visitor.address}/f/${slug}/draft${search}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        token: page.token,
        step: page.step,
        page: host,
        referrer: '',
        fields: { [name]: { value, revision: nextRevision() } },
      }),
    });
    await text(response);
  }

  async function attach(
    name: string,
    file: { filename: string; contentType: string; content: Uint8Array },
  ): Promise<void> {
    const body = new FormData();
    body.append('token', page.token);
    body.append('field', name);
    body.append('file', new Blob([new Uint8Array(file.content)], { type: file.contentType }), file.filename);
    await text(await fetch(`${visitor.address}/f/${slug}/files${search}`, { method: 'POST', body }));
  }

  async function next(): Promise<ShownForm> {
    const body = new URLSearchParams({
      _token: page.token,
      _step: String(page.step),
      _last: page.last ? '1' : '',
      _shown: page.fields.join(','),
      _revision: String(nextRevision()),
      _proof: await findProof(page.submissionId, page.proofBits),
      _page: host,
      _referrer: '',
      _action: 'next',
    });
    for (const name of page.fields)
      for (const value of [values.get(name) ?? page.answers[name] ?? []].flat())
        body.append(`f.${name}`, value);
    const response = await fetch(`${visitor.address}/f/${slug}${search}`, {
      method: 'POST',
      // The page with files asks for this encoding; the server reads either.
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
      redirect: 'follow',
    });
    page = parsePage(await text(response, true));
    return page;
  }

  return {
    get page() {
      return page;
    },
    fill,
    attach,
    next,
  };
}

/** What the embedding script does first: the visitor's token becomes a ticket for the frame. */
async function introduce(visitor: Visitor): Promise<string> {
  const response = await fetch(`${visitor.address}/f/-/visitor`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: visitor.token ?? '',
  });
  const { token, ticket } = JSON.parse(await text(response)) as { token: string; ticket: string };
  visitor.token = token;
  return ticket;
}

/** @param refusals also a page that says what is wrong is a page */
async function text(response: Response, refusals = false): Promise<string> {
  const body = await response.text();
  if (!response.ok && !(refusals && response.status === 422))
    throw new DoorError(response.url.split('?')[0] ?? '', response.status, body);
  return body;
}
