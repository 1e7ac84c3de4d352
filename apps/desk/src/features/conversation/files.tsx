import type { FileRef } from '@throughline/sdk';
import { Download, Paperclip } from 'lucide-react';
import { useLanguage } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { pictureTypes } from './picture-types.ts';
import { sizeText } from './size-text.ts';

/** Pictures as pictures, everything else as a line to download. */
export function Files({ files }: { files: readonly FileRef[] }) {
  const language = useLanguage();
  const shown = files.filter((file) => pictureTypes.has(file.contentType));
  const others = files.filter((file) => !pictureTypes.has(file.contentType));
  return (
    <div className="flex flex-col items-start gap-1.5 pt-1.5">
      {shown.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {shown.map((file) => (
            <a key={file.id} href={file.url} target="_blank" rel="noopener noreferrer" title={file.filename}>
              <img
                src={file.url}
                alt={file.filename}
                loading="lazy"
                className="h-28 min-w-20 max-w-56 rounded-md border bg-ground-3 object-cover"
              />
            </a>
          ))}
        </div>
      )}
      {others.length > 0 && (
        <div className="flex max-w-full flex-wrap gap-1.5">
          {others.map((file) => (
            <a
              key={file.id}
              href={file.url}
              download={file.filename}
              className="flex h-8 max-w-full items-center gap-2 rounded-md border px-2.5 hover:bg-ground-3"
            >
              <Icon as={Paperclip} size={14} className="shrink-0 text-ink-3" />
              <span className="truncate">{file.filename}</span>
              <span className="shrink-0 text-quiet text-sm">{sizeText(file.size, language)}</span>
              <Icon as={Download} size={14} className="shrink-0 text-ink-3" />
            </a>
          ))}
        </div>
      )}
    </div>
  );
}
