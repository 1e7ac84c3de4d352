/**
 * A real IMAP server for tests: Dovecot 2.3 from the system's packages, in a folder of its own, on a free port of this
 * machine. It needs root, because Dovecot changes users.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BINARY = '/usr/sbin/dovecot';
const NOBODY = 65534;

/** Why the real server cannot be used here, or null when it can. */
export function dovecotMissing(): string | null {
  if (!existsSync(BINARY)) return `${BINARY} is not installed`;
  if (process.getuid?.() !== 0) return 'Dovecot can only be started as root';
  const version = execFileSync(BINARY, ['--version'], { encoding: 'utf8' });
  return version.startsWith('2.3.') ? null : `Dovecot ${version.trim()} is not 2.3`;
}

export interface Dovecot {
  port: number;
  user: string;
  password: string;
  /** Puts a mail into the mailbox as a delivery agent does. */
  deliver(content: string | Uint8Array, options?: { arrivedAt?: Date; seen?: boolean; wrongSize?: boolean }): void;
  /** Removes the mails whose content includes the text. */
  remove(text: string): void;
  /** Flags of each mail, as the file names say. */
  flags(): string[];
  start(): Promise<void>;
  stop(): Promise<void>;
  /** While stopped: the same mails under a new UIDVALIDITY. */
  renumber(): void;
  /** Stops it and removes everything. */
  dispose(): Promise<void>;
}

export async function startDovecot(): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-imap-'));
  const maildir = join(folder, 'mail', 'joe');
  const port = await freePort();
  let child: ChildProcess | null = null;
  let delivered = 0;

  for (const path of ['run', 'mail', 'mail/joe', 'mail/joe/cur', 'mail/joe/new', 'mail/joe/tmp'])
    mkdirSync(join(folder, path));
  for (const path of ['mail', 'mail/joe', 'mail/joe/cur', 'mail/joe/new', 'mail/joe/tmp'])
    chownSync(join(folder, path), NOBODY, NOBODY);
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'dovecot.conf'), configuration(folder, port));

  const files = () =>
    ['new', 'cur'].flatMap((sub) => readdirSync(join(maildir, sub)).map((file) => join(maildir, sub, file)));

  const server: Dovecot = {
    port,
    user: 'joe',
    password: 'secret',
    deliver(content, { arrivedAt = new Date(), seen = false, wrongSize = false } = {}) {
      delivered += 1;
      // The size in a file name is believed, and found wrong only when the mail is read.
      const size = wrongSize ? ',S=999999' : '';
      const file = `${1_700_000_000 + delivered}.M${delivered}.test${size}${seen ? ':2,S' : ''}`;
      const written = join(maildir, 'tmp', file);
      writeFileSync(written, content);
      chownSync(written, NOBODY, NOBODY);
      utimesSync(written, arrivedAt, arrivedAt);
      renameSync(written, join(maildir, seen ? 'cur' : 'new', file));
    },
    remove(text) {
      for (const file of files()) if (readFileSync(file).includes(text)) rmSync(file);
    },
    flags: () => files().map((file) => file.split(':2,')[1] ?? ''),
    async start() {
      child = spawn(BINARY, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
      await answering(port);
    },
    async stop() {
      const running = child;
      child = null;
      if (!running || running.exitCode !== null) return;
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGTERM');
      await ended;
    },
    renumber() {
      const list = join(maildir, 'dovecot-uidlist');
      writeFileSync(list, readFileSync(list, 'utf8').replace(/ V(\d+)/, (_, value) => ` V${Number(value) + 1000}`));
      for (const file of readdirSync(maildir))
        if (/^dovecot(\.index|-uidvalidity)/.test(file)) rmSync(join(maildir, file));
    },
    async dispose() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

function configuration(folder: string, port: number): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/run
instance_name = ${folder.split('/').at(-1)}
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
log_path = ${folder}/dovecot.log
mail_location = maildir:${folder}/mail/%u
mailbox_idle_check_interval = 1s
first_valid_uid = 1
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${NOBODY} gid=${NOBODY} home=${folder}/mail/%u
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
`;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Resolves at the greeting. */
function answering(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => reject(new Error('Dovecot did not start')), 10_000);
    const attempt = () => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', () => setTimeout(attempt, 50));
      socket.once('data', () => {
        socket.destroy();
        clearTimeout(deadline);
        resolve();
      });
    };
    attempt();
  });
}
