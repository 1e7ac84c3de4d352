/** A mail server in this process that takes mail, refuses it as told, and remembers what it saw. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface SunkMail {
  from: string;
  to: string[];
  raw: Buffer;
  /** DSN parameters as asked for. */
  dsn: { envid: string | null; ret: string | null; notify: string[] };
}

export interface SinkRules {
  /** Answer to RCPT TO, e.g. `[550, '5.1.1 unknown user']`; null accepts. */
  recipient?: (address: string) => [number, string] | null;
  /** Answer after the content; null accepts. */
  content?: () => [number, string] | null;
  password?: string;
}

export async function startSink(rules: SinkRules = {}) {
  const mails: SunkMail[] = [];
  let connections = 0;
  const server = new SMTPServer({
    authOptional: rules.password === undefined,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS', ...(rules.password === undefined ? ['AUTH'] : [])],
    disableReverseLookup: true,
    hideDSN: false,
    logger: false,
    closeTimeout: 200,
    onConnect: (_session, callback) => {
      connections += 1;
      callback();
    },
    onAuth: (auth, _session, callback) =>
      auth.password === rules.password ? callback(null, { user: auth.username }) : callback(new Error('wrong password')),
    onRcptTo: ({ address }, _session, callback) => callback(refusal(rules.recipient?.(address))),
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const error = refusal(rules.content?.());
        if (error) return callback(error);
        const { mailFrom, rcptTo, dsn } = session.envelope;
        mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map((recipient) => recipient.address),
          raw: Buffer.concat(chunks),
          dsn: { envid: dsn?.envid ?? null, ret: dsn?.ret ?? null, notify: rcptTo[0]?.dsn?.notify ?? [] },
        });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    mails,
    connections: () => connections,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function refusal(answer: [number, string] | null | undefined): Error | null {
  return answer ? Object.assign(new Error(answer[1]), { responseCode: answer[0] }) : null;
}
