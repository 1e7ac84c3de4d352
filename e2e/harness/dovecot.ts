/**
 * A real IMAP server: Dovecot from the system's packages, in a folder of its own, on a free port of this machine. As
 * root the mailbox belongs to nobody; else it runs as whoever starts it.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.ts';

export interface ImapServer {
  port: number;
  user: string;
  password: string;
  /** Puts a mail into the mailbox as a delivery agent does. */
  deliver(content: string, options?: { seen?: boolean }): void;
  /** Content of every mail in the mailbox. */
  mails(): string[];
  /** The same mails under other numbers, as after a restored backup. */
  renumber(): Promise<void>;
  dispose(): Promise<void>;
}

const binary = process.env.DOVECOT_PATH ?? '/usr/sbin/dovecot';
const nobody = 65_534;

/** Why there is no IMAP server to test with, or null when there is one. */
export function imapMissing(): string | null {
  if (!existsSync(binary)) return `${binary} is not installed`;
  const version = execFileSync(binary, ['--version'], { encoding: 'utf8' }).trim();
  return /^2\.[34]\./.test(version) ? null : `Dovecot ${version} is neither 2.3 nor 2.4`;
}

export async function startImapServer(): Promise<ImapServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-imap-'));
  const maildir = path.join(folder, 'mail');
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  const [uid, gid] = isRoot ? [nobody, nobody] : [userInfo().uid, userInfo().gid];
  const own = (place: string) => chownSync(place, uid, gid);
  let child: ChildProcess | null = null;
  let delivered = 0;

  chmodSync(folder, 0o755);
  for (const name of ['', 'cur', 'new', 'tmp']) {
    mkdirSync(path.join(maildir, name), { recursive: true });
    own(path.join(maildir, name));
  }
  mkdirSync(path.join(folder, 'run'));
  const password = 'only-in-this-test';
  writeFileSync(path.join(folder, 'passwd'), `joe:{PLAIN}${password}:${uid}:${gid}::${maildir}::\n`);
  const version = execFileSync(binary, ['--version'], { encoding: 'utf8' });
  const settings = version.startsWith('2.3.') ? settings23 : settings24(version.split(' ')[0] ?? '');
  writeFileSync(
    path.join(folder, 'dovecot.conf'),
    settings({ folder, maildir, port, user: isRoot ? null : userInfo().username }),
  );

  const files = () =>
    ['new', 'cur'].flatMap((sub) =>
      readdirSync(path.join(maildir, sub)).map((file) => path.join(maildir, sub, file)),
    );

  async function start(): Promise<void> {
    child = spawn(binary, ['-F', '-c', path.join(folder, 'dovecot.conf')], { stdio: 'ignore' });
    await answering(port, child, path.join(folder, 'dovecot.log'));
  }

  async function stop(): Promise<void> {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null) return;
    running.kill('SIGTERM');
    await once(running, 'exit');
  }

  await start();
  return {
    port,
    user: 'joe',
    password,
    deliver(content, { seen = false } = {}) {
      delivered += 1;
      const name = `${1_700_000_000 + delivered}.M${delivered}.test${seen ? ':2,S' : ''}`;
      const written = path.join(maildir, 'tmp', name);
      writeFileSync(written, content);
      own(written);
      renameSync(written, path.join(maildir, seen ? 'cur' : 'new', name));
    },
    mails: () => files().map((file) => readFileSync(file, 'utf8')),
    async renumber() {
      await stop();
      const list = path.join(maildir, 'dovecot-uidlist');
      const changed = readFileSync(list, 'utf8').replace(
        / V(\d+)/,
        (_all, value) => ` V${Number(value) + 1000}`,
      );
      writeFileSync(list, changed);
      for (const file of readdirSync(maildir))
        if (/^dovecot(\.index|-uidvalidity)/.test(file)) rmSync(path.join(maildir, file));
      await start();
    },
    async dispose() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Layout {
  folder: string;
  maildir: string;
  port: number;
  /** Who everything runs as when not started by root. */
  user: string | null;
}

const shared = ({ folder, port, user }: Layout): string => `
base_dir = ${folder}/run
state_dir = ${folder}/run
protocols = imap
listen = 127.0.0.1
ssl = no
log_path = ${folder}/dovecot.log
first_valid_uid = 1
mailbox_idle_check_interval = 1s
${user === null ? '' : `default_internal_user = ${user}\ndefault_login_user = ${user}`}
service imap-login {
${user === null ? '' : '  chroot =\n'}  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
${user === null ? '' : '  chroot =\n'}}
`;

const settings23 = (layout: Layout): string => `${shared(layout)}
disable_plaintext_auth = no
mail_location = maildir:${layout.maildir}
passdb {
  driver = passwd-file
  args = ${layout.folder}/passwd
}
userdb {
  driver = passwd-file
  args = ${layout.folder}/passwd
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
`;

const settings24 =
  (version: string) =>
  (layout: Layout): string =>
    `dovecot_config_version = ${version}
dovecot_storage_version = ${version}
${shared(layout)}
auth_allow_cleartext = yes
mail_driver = maildir
mail_path = ${layout.maildir}
passdb passwd-file {
  passwd_file_path = ${layout.folder}/passwd
}
userdb passwd-file {
  passwd_file_path = ${layout.folder}/passwd
}
`;

/** Resolves at the greeting. Rejects with the log when the process ends first. */
function answering(port: number, child: ChildProcess, log: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let ended = false;
    child.once('exit', () => {
      ended = true;
      reject(new Error(`Dovecot ended: ${existsSync(log) ? readFileSync(log, 'utf8') : 'without a log'}`));
    });
    const attempt = () => {
      if (ended) return;
      const socket = connect(port, '127.0.0.1');
      socket.once('error', () => setTimeout(attempt, 50));
      socket.once('data', () => {
        socket.destroy();
        resolve();
      });
    };
    attempt();
  });
}
