import type { FileRef } from '@throughline/sdk';
import { useCallback, useRef, useState } from 'react';
import { describeError } from '../../api/describe-error.ts';
import { useTranslate } from '../../i18n/index.ts';
import { uploadFile } from './upload.ts';

export interface Upload {
  id: string;
  filename: string;
  /** From 0 to 1. */
  share: number;
  error: string | null;
  cancel: () => void;
  retry: () => void;
}

/** Files on their way up. Each that has arrived is handed to `onFile`; a failed one stays with its reason. */
export function useUploads(onFile: (file: FileRef) => void): {
  uploads: Upload[];
  add: (files: readonly File[]) => void;
} {
  const t = useTranslate();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const arrived = useRef(onFile);
  arrived.current = onFile;
  const start = useCallback(
    (file: File) => {
      const id = crypto.randomUUID();
      const controller = new AbortController();
      const change = (patch: Partial<Upload>) =>
        setUploads((all) => all.map((upload) => (upload.id === id ? { ...upload, ...patch } : upload)));
      const remove = () => setUploads((all) => all.filter((upload) => upload.id !== id));
      const cancel = () => {
        controller.abort();
        remove();
      };
      const retry = () => {
        remove();
        start(file);
      };
      setUploads((all) => [...all, { id, filename: file.name, share: 0, error: null, cancel, retry }]);
      uploadFile(file, (share) => change({ share }), controller.signal).then(
        (done) => {
          remove();
          arrived.current(done);
        },
        (error) => change({ error: describeError(error, t) }),
      );
    },
    [t],
  );
  const add = useCallback((files: readonly File[]) => files.forEach(start), [start]);
  return { uploads, add };
}
