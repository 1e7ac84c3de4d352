import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { variables } from './variables.ts';

export interface Config {
  host: string;
  port: number;
  dataDir: string;
  databaseUrl: string | null;
  databasePool: number;
  smtpHost: string;
  smtpPort: number;
  smtpOutUrl: string | null;
  /** PEM files; null: mail reception offers no encryption. */
  smtpTls: { keyFile: string; certFile: string } | null;
  publicUrl: string;
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  maxMessageBytes: number;
  maxImportBytes: number;
  instanceKey: string | null;
  trustProxy: boolean;
  allowPrivateTargets: boolean;
}

/** Every bad setting at once, each with the name of its variable. */
export class ConfigError extends Error {
  readonly problems: { variable: string; message: string }[];
  constructor(problems: { variable: string; message: string }[]) {
    super(`Bad settings:\n${problems.map((p) => `  ${p.variable}: ${p.message}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/**
 * Reads settings from the environment, then from `throughline.config.json` in the data folder, then defaults.
 * An empty variable counts as unset.
 * @throws ConfigError naming every bad variable.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const dataDir = path.resolve(environment.DATA_DIR || './data');
  const file = readConfigFile(path.join(dataDir, 'throughline.config.json'));
  const problems: { variable: string; message: string }[] = [];

  const values: Record<string, unknown> = {};
  for (const variable of variables) {
    const given = environment[variable.name] || file[variable.name];
    const parsed = variable.schema.safeParse(given === undefined || given === '' ? undefined : given);
    if (parsed.success) values[variable.name] = parsed.data;
    else problems.push({ variable: variable.name, message: parsed.error.issues[0]?.message ?? 'invalid' });
  }
  const smtpTls = pairOf(values, problems);
  if (problems.length > 0) throw new ConfigError(problems);

  const host = values.HOST as string;
  const port = values.PORT as number;
  const publicUrl =
    (values.PUBLIC_URL as string | undefined) ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`;
  return {
    host,
    port,
    dataDir,
    databaseUrl: (values.DATABASE_URL as string | undefined) ?? null,
    databasePool: values.DATABASE_POOL as number,
    smtpHost: values.SMTP_HOST as string,
    smtpPort: values.SMTP_PORT as number,
    smtpOutUrl: (values.SMTP_OUT_URL as string | undefined) ?? null,
    smtpTls,
    publicUrl: publicUrl.replace(/\/+$/, ''),
    logLevel: values.LOG_LEVEL as Config['logLevel'],
    maxMessageBytes: values.MAX_MESSAGE_BYTES as number,
    maxImportBytes: values.MAX_IMPORT_BYTES as number,
    instanceKey: (values.INSTANCE_KEY as string | undefined) ?? null,
    trustProxy: values.TRUST_PROXY as boolean,
    allowPrivateTargets: values.ALLOW_PRIVATE_TARGETS as boolean,
  };
}

/** Key and certificate belong together: one alone would leave mail unencrypted without a word. */
function pairOf(
  values: Record<string, unknown>,
  problems: { variable: string; message: string }[],
): Config['smtpTls'] {
  const keyFile = values.SMTP_TLS_KEY_FILE as string | undefined;
  const certFile = values.SMTP_TLS_CERT_FILE as string | undefined;
  if (keyFile && certFile) return { keyFile, certFile };
  if (keyFile) problems.push({ variable: 'SMTP_TLS_CERT_FILE', message: 'is needed with SMTP_TLS_KEY_FILE' });
  if (certFile)
    problems.push({ variable: 'SMTP_TLS_KEY_FILE', message: 'is needed with SMTP_TLS_CERT_FILE' });
  return null;
}

function readConfigFile(file: string): Record<string, string> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return {};
  }
  const parsed = z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String))
    .safeParse(safeJson(text));
  if (!parsed.success) {
    throw new ConfigError([
      { variable: file, message: 'must be a JSON object of variable names and plain values' },
    ]);
  }
  const known = new Set(variables.map((v) => v.name));
  const unknown = Object.keys(parsed.data).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new ConfigError(unknown.map((variable) => ({ variable, message: `unknown setting in ${file}` })));
  }
  return parsed.data;
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
