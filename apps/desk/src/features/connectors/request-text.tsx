import type { ShownRequest } from '@throughline/sdk';

/** A request as it goes out, secrets masked. */
export function RequestText({ request }: { request: ShownRequest }) {
  return (
    <pre className="max-h-72 overflow-auto whitespace-pre-wrap break-all rounded-md bg-ground-3 px-2.5 py-2 font-mono text-sm">
      <strong className="font-semibold">{request.method}</strong> {request.url}
      {request.headers.map(({ name, value }) => `\n${name}: ${value}`)}
      {request.body !== null && `\n\n${pretty(request.body)}`}
    </pre>
  );
}

/** JSON with its lines apart; anything else as it is. */
export function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
