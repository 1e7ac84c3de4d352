import { z } from 'zod';

export interface Variable {
  name: string;
  schema: z.ZodType;
  /** As written in the guide; the default is shown beside it. */
  description: string;
  default: string;
}

const port = (fallback: number) =>
  z.coerce
    .number({ error: 'must be a port number' })
    .int()
    .min(0, 'must be 0 to 65535')
    .max(65535, 'must be 0 to 65535')
    .default(fallback);
const flag = z
  .enum(['true', 'false', '1', '0'], { error: 'must be true or false' })
  .default('false')
  .transform((value) => value === 'true' || value === '1');

/** Every setting there is. docs/guides/settings.md is tested against this list. */
export const variables: Variable[] = [
  {
    name: 'PORT',
    schema: port(4400),
    default: '4400',
    description: 'HTTP port of desk, API, widget and forms.',
  },
  {
    name: 'HOST',
    schema: z.string().default('127.0.0.1'),
    default: '127.0.0.1',
    description: 'Address HTTP listens on.',
  },
  {
    name: 'DATA_DIR',
    schema: z.string().default('./data'),
    default: './data',
    description: 'Folder of database, files and keys.',
  },
  {
    name: 'DATABASE_URL',
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .optional(),
    default: 'embedded PostgreSQL in DATA_DIR',
    description: 'PostgreSQL 15 or later to use instead of the embedded one.',
  },
  {
    name: 'DATABASE_POOL',
    schema: z.coerce.number().int().min(4, 'must be at least 4').max(200, 'must be at most 200').default(16),
    default: '16',
    description: 'Database connections of this process.',
  },
  {
    name: 'SMTP_PORT',
    schema: port(2525),
    default: '2525',
    description: 'Port of the built-in mail reception.',
  },
  {
    name: 'SMTP_HOST',
    schema: z.string().default('127.0.0.1'),
    default: '127.0.0.1',
    description: 'Address mail reception listens on.',
  },
  {
    name: 'SMTP_OUT_URL',
    schema: z
      .string()
      .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
      .optional(),
    default: 'none',
    description: 'Outgoing mail server used by channels that have none of their own.',
  },
  {
    name: 'SMTP_TLS_KEY_FILE',
    schema: z.string().optional(),
    default: 'none',
    description: 'Private key for STARTTLS of mail reception.',
  },
  {
    name: 'SMTP_TLS_CERT_FILE',
    schema: z.string().optional(),
    default: 'none',
    description: 'Certificate for STARTTLS of mail reception.',
  },
  {
    name: 'PUBLIC_URL',
    schema: z.url('must be an absolute URL').optional(),
    default: 'http://HOST:PORT',
    description: 'Address people and embeds reach this server at.',
  },
  {
    name: 'LOG_LEVEL',
    schema: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
        error: 'must be trace, debug, info, warn, error or silent',
      })
      .default('info'),
    default: 'info',
    description: 'How much is logged.',
  },
  {
    name: 'MAX_MESSAGE_BYTES',
    schema: z.coerce.number().int().min(65_536, 'must be at least 65536').default(26_214_400),
    default: '26214400',
    description: 'Largest inbound message and upload, in bytes.',
  },
  {
    name: 'MAX_IMPORT_BYTES',
    schema: z.coerce.number().int().min(65_536, 'must be at least 65536').default(536_870_912),
    default: '536870912',
    description: 'Largest table of customers that can be uploaded, in bytes.',
  },
  {
    name: 'INSTANCE_KEY',
    schema: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')
      .optional(),
    default: 'made on first start, kept in DATA_DIR',
    description: 'Key that signs tokens and encrypts secrets at rest.',
  },
  {
    name: 'TRUST_PROXY',
    schema: flag,
    default: 'false',
    description: 'Take the client address from X-Forwarded-For.',
  },
  {
    name: 'ALLOW_PRIVATE_TARGETS',
    schema: flag,
    default: 'false',
    description: 'Let outgoing requests reach private addresses.',
  },
];
