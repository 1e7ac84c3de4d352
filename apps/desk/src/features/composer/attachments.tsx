import type { FileRef } from '@throughline/sdk';
import { Paperclip, RotateCcw, X } from 'lucide-react';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { sizeText } from '../conversation/size-text.ts';
import type { Upload } from './use-uploads.ts';

interface AttachmentsProps {
  files: readonly FileRef[];
  uploads: readonly Upload[];
  onRemove: (id: string) => void;
}

/** Files that go along, and those still on their way up with how far they are. */
export function Attachments({ files, uploads, onRemove }: AttachmentsProps) {
  const t = useTranslate();
  const language = useLanguage();
  if (files.length + uploads.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5 pb-2">
      {files.map((file) => (
        <li key={file.id} className={box}>
          <Icon as={Paperclip} size={13} className="text-ink-3" />
          <span className="max-w-48 truncate">{file.filename}</span>
          {file.size > 0 && <span className="text-quiet text-sm">{sizeText(file.size, language)}</span>}
          <Small
            icon={X}
            label={t('composer.removeFile', { name: file.filename })}
            onClick={() => onRemove(file.id)}
          />
        </li>
      ))}
      {uploads.map((upload) => (
        <li key={upload.id} className={box}>
          <span className="max-w-48 truncate">{upload.filename}</span>
          {upload.error === null ? (
            <progress
              className="h-1 w-16"
              max={1}
              value={upload.share}
              aria-label={t('composer.uploading', { name: upload.filename })}
            />
          ) : (
            <span role="alert" className="text-risk text-sm">
              {upload.error}
            </span>
          )}
          {upload.error !== null && upload.retry && (
            <Small
              icon={RotateCcw}
              label={t('composer.uploadAgain', { name: upload.filename })}
              onClick={upload.retry}
            />
          )}
          <Small
            icon={X}
            label={t('composer.removeFile', { name: upload.filename })}
            onClick={upload.cancel}
          />
        </li>
      ))}
    </ul>
  );
}

const box = 'flex h-7 items-center gap-1.5 rounded-md border bg-ground pr-1 pl-2';

function Small({ icon, label, onClick }: { icon: typeof X; label: string; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className="inline-flex size-6 items-center justify-center rounded text-ink-2 hover:bg-ground-3"
    >
      <Icon as={icon} size={13} />
    </button>
  );
}
