/** File parts of a mail: decoded bytes, safe names, types that hold. */
import type { FilePart, RawPart } from '../../contract/index.ts';
import { type Body, filenameOf } from './body.ts';
import { sniffContentType } from './mime/content-type.ts';
import { safeFilename } from './mime/filenames.ts';
import { headerValue } from './mime/headers.ts';
import { decodeTransfer } from './mime/transfer.ts';
import type { MimePart } from './mime/tree.ts';

/** Decodes every file of a body. Parts beyond a limit come back raw. Never throws. */
export async function readFiles(
  body: Body,
): Promise<{ files: FilePart[]; raw: RawPart[]; problems: string[] }> {
  const problems: string[] = [];
  const files: FilePart[] = [];
  const raw: RawPart[] = body.oversized.map((part) => rawPart(part, 'text too large to show'));
  for (const part of body.files) {
    if (part.closed !== undefined) raw.push(rawPart(part, part.closed));
    else files.push(await filePart(part, body, problems));
  }
  return { files, raw, problems };
}

async function filePart(part: MimePart, body: Body, problems: string[]): Promise<FilePart> {
  const { bytes, problem } = decodeTransfer(part.body, part.encoding);
  if (problem) problems.push(problem);
  const contentType = await sniffContentType(bytes, part.type.value);
  const contentId = headerValue(part.fields, 'content-id')?.replace(/[<>\s]/g, '');
  const shown =
    contentId !== undefined && contentId !== '' && (body.html?.includes(`cid:${contentId}`) ?? false);
  const inline = part.disposition.value === 'inline' || (shown && part.disposition.value !== 'attachment');
  return {
    type: 'file',
    filename: withExtension(safeFilename(filenameOf(part), contentType), part),
    contentType,
    disposition: inline ? 'inline' : 'attachment',
    ...(contentId ? { contentId } : {}),
    content: bytes,
  };
}

/** A forwarded message named after its subject still has to open as a message. */
function withExtension(filename: string, part: MimePart): string {
  return part.type.value === 'message/rfc822' && !/\.[a-z][a-z0-9]{1,4}$/i.test(filename)
    ? `${filename}.eml`
    : filename;
}

function rawPart(part: MimePart, reason: string): RawPart {
  return { type: 'raw', contentType: part.type.value, reason, content: part.body };
}
