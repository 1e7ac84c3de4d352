/** Where mails come from: an mbox file, a Maildir, a folder of mail files, or one mail. */
import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { messagesOfMbox } from './mbox.ts';

export interface MailSource {
  /** For messages to people. */
  name: string;
  place: { file: string } | { index: number };
  path: string;
  /** Present where the mail is not a file of its own. */
  bytes?: Buffer;
}

/** Yields every mail below `path`; what cannot be read is added to `problems`. @throws when `path` itself is missing */
export async function* mailsOf(path: string, problems: string[]): AsyncGenerator<MailSource> {
  if ((await stat(path)).isDirectory()) {
    for (const file of await mailFiles(path, problems)) {
      const name = relative(path, file);
      if (await isMbox(file)) yield* mboxMails(file, `${name}:`);
      else yield { name, place: { file: name }, path: file };
    }
  } else if (await isMbox(path)) yield* mboxMails(path, '');
  else yield { name: basename(path), place: { file: basename(path) }, path };
}

async function* mboxMails(path: string, prefix: string): AsyncGenerator<MailSource> {
  let index = 0;
  for await (const bytes of messagesOfMbox(path)) {
    const name = `${prefix}${index}`;
    yield { name, place: prefix === '' ? { index } : { file: name }, path, bytes };
    index += 1;
  }
}

/** In the order of their names. A Maildir keeps mail in `cur` and `new`; what is in `tmp` was never delivered. */
async function mailFiles(folder: string, problems: string[]): Promise<string[]> {
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const parent = basename(dirname(path));
    if (entry.isDirectory() || entry.name.startsWith('.')) continue;
    if (!entry.isFile()) problems.push(`${relative(folder, path)}: not a regular file`);
    else if (parent === 'cur' || parent === 'new' || /\.(eml|mbox|mbx|msg|mail)$/i.test(entry.name))
      files.push(path);
    else if (parent !== 'tmp' && !entry.name.includes('.')) files.push(path);
  }
  return files.sort();
}

async function isMbox(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(512), 0, 512);
    const head = buffer.toString('latin1', 0, bytesRead).replace(/^\s+/, '');
    return /^From \S.*\d{1,2}:\d{2}/.test(head) && !/\.eml$/i.test(path);
  } finally {
    await handle.close();
  }
}
