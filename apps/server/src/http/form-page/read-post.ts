import type { FastifyRequest } from 'fastify';
import { AppError } from '../../platform/errors/index.ts';

export interface PostedFile {
  /** Name of the form's field. */
  field: string;
  filename: string;
  contentType: string;
  content: Uint8Array;
}

/** A page as it was sent, urlencoded or multipart. Names of the form's own fields begin with `f.`. */
export interface PostedPage {
  texts: ReadonlyMap<string, string[]>;
  files: PostedFile[];
  /** Files beyond the size limit; their bytes were not kept. */
  tooLarge: { field: string; filename: string }[];
}

const maxFieldBytes = 256 * 1024;
const maxTotalBytes = 40 * 1024 * 1024;

/** @throws AppError `too_large`; `malformed_body` when the upload breaks off */
export async function readPost(request: FastifyRequest, maxFileBytes: number): Promise<PostedPage> {
  const page = {
    texts: new Map<string, string[]>(),
    files: [] as PostedFile[],
    tooLarge: [] as PostedPage['tooLarge'],
  };
  const add = (name: string, value: string) => page.texts.set(name, [...(page.texts.get(name) ?? []), value]);
  if (!request.isMultipart()) {
    for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, unknown>))
      for (const one of Array.isArray(value) ? value : [value]) add(name, String(one));
    return page;
  }
  let total = 0;
  const options = {
    limits: { fileSize: maxFileBytes, fieldSize: maxFieldBytes, files: 20, fields: 200 },
    // One file too large is an error of its field; the rest of the page is still good.
    throwFileSizeLimit: false,
  };
  for await (const part of whole(request.parts(options))) {
    if (part.type === 'field') {
      if (part.valueTruncated) throw new AppError('too_large', { detail: `${part.fieldname}: too long` });
      add(part.fieldname, String(part.value));
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) {
      total += (chunk as Buffer).length;
      if (total > maxTotalBytes) throw new AppError('too_large', { detail: 'files: too much at once' });
      chunks.push(chunk as Buffer);
    }
    const field = part.fieldname.replace(/^f\./, '');
    const content = Buffer.concat(chunks);
    if (part.file.truncated) page.tooLarge.push({ field, filename: part.filename });
    // A file input without a choice sends an empty file without a name.
    else if (part.filename || content.length > 0)
      page.files.push({ field, filename: part.filename, contentType: part.mimetype, content });
  }
  return page;
}

/** What the parser says about half a body is the sender's error, not ours. */
async function* whole<Part>(parts: AsyncIterable<Part>): AsyncIterable<Part> {
  try {
    yield* parts;
  } catch (cause) {
    const { statusCode } = cause as { statusCode?: number };
    throw statusCode === undefined ? new AppError('malformed_body', { cause }) : cause;
  }
}

export const textOf = (page: PostedPage, name: string): string => page.texts.get(name)?.[0] ?? '';
