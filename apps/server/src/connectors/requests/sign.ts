import type { SignIn } from '../config/index.ts';
import type { SystemRequest } from './build-request.ts';
import { SystemProblem } from './problem.ts';

/** What people see in place of a secret. */
export const mask = '••••';

/**
 * Says who asks.
 * @param secret the key or password; of OAuth 2 the token
 */
export function sign(request: SystemRequest, signIn: SignIn, secret: string | null): SystemRequest {
  if (signIn.kind === 'none') return request;
  if (secret === null) throw new SystemProblem('sign_in', 'no secret is entered');
  const url = new URL(request.url);
  const headers = { ...request.headers };
  switch (signIn.kind) {
    case 'key':
      if (signIn.in === 'query') url.searchParams.set(signIn.name, secret);
      else headers[signIn.name.toLowerCase()] = `${signIn.prefix}${secret}`;
      break;
    case 'basic':
      headers.authorization =
        secret === mask
          ? `Basic ${mask}`
          : `Basic ${Buffer.from(`${signIn.username}:${secret}`).toString('base64')}`;
      break;
    case 'oauth2':
      headers.authorization = `Bearer ${secret}`;
      break;
    default:
      signIn satisfies never;
  }
  return { ...request, url, headers };
}

export interface ShownRequest {
  method: string;
  url: string;
  headers: { name: string; value: string }[];
  body: string | null;
}

/** As people see it: whole, but for what is secret. */
export function show(request: SystemRequest, signIn: SignIn): ShownRequest {
  const { method, url, headers, body } = sign(request, signIn, mask);
  return {
    method,
    url: url.toString().replaceAll(encodeURIComponent(mask), mask),
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    body,
  };
}
