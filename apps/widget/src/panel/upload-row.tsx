import type { Upload } from '../loader/uploads.ts';
import type { Look } from './context.ts';
import { CloseIcon, FileIcon } from './icons.tsx';
import { fill, type Strings } from './strings/index.ts';

/** One file of the message being written, with how far it is. */
export function UploadRow({ upload, look }: { upload: Upload; look: Look }) {
  const { chat, strings } = look;
  const { id, name, state, progress } = upload;
  const problem = problemOf(upload, chat.kept.config, strings);
  return (
    <div class={problem ? 'upload is-bad' : 'upload'}>
      <FileIcon />
      <span class="name" role={problem ? 'alert' : undefined}>
        {problem || name}
      </span>
      {state === 'running' && (
        <progress value={progress} max={1} aria-label={fill(strings.uploading, { name })} />
      )}
      {state === 'failed' && (
        <button type="button" onClick={() => chat.uploads.retry(id)}>
          {strings.again}
        </button>
      )}
      <button
        type="button"
        class="icon"
        aria-label={fill(strings.removeFile, { name })}
        onClick={() => chat.uploads.remove(id)}
      >
        <CloseIcon />
      </button>
    </div>
  );
}

function problemOf(
  { name, state, reason }: Upload,
  config: Look['chat']['kept']['config'],
  strings: Strings,
): string {
  if (state === 'failed') return fill(strings.fileFailed, { name });
  if (state !== 'refused' || !config) return '';
  if (reason === 'count') return fill(strings.fileTooMany, { max: config.maxFiles });
  return fill(strings.fileTooLarge, { name, max: Math.floor(config.maxFileBytes / 1024 / 1024) });
}
