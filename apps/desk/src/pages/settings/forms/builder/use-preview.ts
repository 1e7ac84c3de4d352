import type { FormPreview, FormPreviewInput } from '@throughline/sdk';
import { useEffect, useState } from 'react';
import { api } from '../../../../api/client.ts';

/** Milliseconds without a change before the server is asked. */
const pause = 150;

/** The server's page for an unsaved form, a moment after every change. The last one stays while a new one comes. */
export function usePreview(input: FormPreviewInput): { preview: FormPreview | null; failed: boolean } {
  const [preview, setPreview] = useState<FormPreview | null>(null);
  const [failed, setFailed] = useState(false);
  const asked = JSON.stringify(input);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      api.previewForm(JSON.parse(asked) as FormPreviewInput, stop.signal).then(
        (next) => {
          setPreview(next);
          setFailed(false);
        },
        () => {
          if (!stop.signal.aborted) setFailed(true);
        },
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked]);
  return { preview, failed };
}
