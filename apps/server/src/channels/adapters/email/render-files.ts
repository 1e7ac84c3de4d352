/** Attachments and inline images of an outgoing mail. */
import { sentence } from '../../../platform/errors/index.ts';
import { type OutboundFile, SendError } from '../../contract/index.ts';
import { capabilities } from './capabilities.ts';
import { oneLine } from './header-text.ts';

export interface MimeFile {
  filename: string;
  contentType: string;
  content: Buffer;
  contentDisposition: 'attachment' | 'inline';
  cid?: string;
}

/**
 * Reads the files of a message for its MIME parts. A file the HTML shows by `cid:` goes inline.
 * Throws a `SendError`: not retryable beyond the limits, retryable when a file cannot be read now.
 */
export async function renderedFiles(files: OutboundFile[], html: string | null): Promise<MimeFile[]> {
  checkLimits(
    files.length,
    files.reduce((sum, file) => sum + file.size, 0),
  );
  const rendered: MimeFile[] = [];
  for (const file of files) rendered.push(await renderedFile(file, html));
  checkLimits(
    files.length,
    rendered.reduce((sum, file) => sum + file.content.length, 0),
  );
  return rendered;
}

function checkLimits(count: number, bytes: number): void {
  const { maxCount, maxBytes } = capabilities.files!;
  if (count > maxCount)
    throw new SendError(sentence('too_many_files', { limit: maxCount, count }), { retryable: false });
  if (bytes > maxBytes)
    throw new SendError(sentence('files_too_large', { limit: maxBytes, size: bytes }), {
      retryable: false,
    });
}

async function renderedFile(file: OutboundFile, html: string | null): Promise<MimeFile> {
  const cid = file.contentId?.replace(/[^\w.@+-]/g, '');
  const inline = cid !== undefined && cid !== '' && html?.includes(`cid:${file.contentId}`) === true;
  return {
    filename: safeFilename(file.filename),
    contentType: safeContentType(file.contentType),
    content: await contentOf(file),
    contentDisposition: inline ? 'inline' : 'attachment',
    ...(inline && { cid }),
  };
}

async function contentOf(file: OutboundFile): Promise<Buffer> {
  try {
    return Buffer.from(await file.read());
  } catch (cause) {
    throw new SendError(sentence('file_unreadable', { name: safeFilename(file.filename) }), {
      retryable: true,
      cause,
    });
  }
}

function safeFilename(name: string): string {
  const bare = oneLine(name.replace(/[/\\]/g, '_'), 200).replace(/"/g, "'");
  return bare === '' || /^\.+$/.test(bare) ? 'file' : bare;
}

/** A mail or multipart inside must not be base64-coded as such (RFC 2046 5.2.1); as a plain file it arrives unchanged. */
function safeContentType(type: string): string {
  const bare = type.split(';', 1)[0]!.trim().toLowerCase();
  const plain = /^[a-z0-9][\w.+-]*\/[\w.+-]+$/.test(bare) && !/^(?:message|multipart)\//.test(bare);
  return plain ? bare : 'application/octet-stream';
}
