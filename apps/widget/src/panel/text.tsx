import type { VisitorFile } from '@throughline/realtime';
import type { Look } from './context.ts';
import { FileIcon } from './icons.tsx';
import { linkify } from './linkify.ts';
import type { Strings } from './strings/index.ts';

/** Plain text as it was written; addresses in it become links, nothing else becomes anything. */
export function Text({ text, strings }: { text: string; strings: Strings }) {
  return (
    <>
      {linkify(text).map((piece, i) =>
        piece.href ? (
          <a key={i} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
            {piece.text}
            <span class="hidden"> ({strings.opensNewTab})</span>
          </a>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}

export function Files({ files, look }: { files: VisitorFile[]; look: Look }) {
  return (
    <>
      {files.map(({ id, filename, size, url }) => (
        <a
          key={id}
          class="file"
          href={look.url(url)}
          target="_blank"
          rel="noopener noreferrer"
          download={filename}
        >
          <FileIcon />
          <span class="name">{filename}</span>
          <span class="size">{fileSize(size, look.language)}</span>
        </a>
      ))}
    </>
  );
}

function fileSize(bytes: number, language: string): string {
  const mega = bytes >= 1_000_000;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: mega ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: mega ? 1 : 0,
  }).format(Math.max(1, bytes / 1_000 / (mega ? 1_000 : 1)));
}
