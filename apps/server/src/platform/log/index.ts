import { type Logger as PinoLogger, pino } from 'pino';

export type Logger = PinoLogger;

/** Fields that may hold secrets or message bodies; whatever object carries them, they are not written. */
const redacted = ['password', 'secret', 'token', 'authorization', 'cookie', 'key', 'text', 'html', 'body'];

/** JSON lines on standard output, or readable lines on a terminal. */
export function createLogger(level: string, pretty: boolean = process.stdout.isTTY === true): Logger {
  return pino({
    level,
    base: null,
    redact: { paths: redacted.flatMap((name) => [name, `*.${name}`]), censor: '[redacted]' },
    ...(pretty
      ? {
          transport: {
            target: 'pino-pretty',
            options: { translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' },
          },
        }
      : {}),
  });
}
