import type { FileRef } from '@throughline/sdk';
import { useCallback, useEffect, useRef, useState } from 'react';
import { describeError } from '../../api/describe-error.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { sizeText } from '../conversation/size-text.ts';
import type { Spot } from './picture-spot.ts';
import { uploadFile } from './upload.ts';
import { inOrder } from './upload-order.ts';

export interface Upload {
  id: string;
  filename: string;
  /** From 0 to 1. */
  share: number;
  error: string | null;
  cancel: () => void;
  /** Null where trying again would not help. */
  retry: (() => void) | null;
}

/** So many go up at once: a browser keeps six lines to the server, and the desk needs some itself. */
const atOnce = 3;

interface Sending {
  id: string;
  file: File;
  /** Counts up with every file put in; a second try keeps it. */
  place: number;
  controller: AbortController;
  /** Where it belongs among the words; null for one that goes beside them. */
  spot: Spot | null;
}

/**
 * Files on their way up. Each that has arrived joins `files` where it was put in; a failed one stays with its reason.
 * @param onChange gets all files, as they stand with the one that arrived
 * @param maxBytes what all files may have together, where there is a limit: more is refused before it is sent
 */
export function useUploads(
  files: readonly FileRef[],
  onChange: (files: FileRef[]) => void,
  maxBytes: number | null = null,
): {
  uploads: Upload[];
  /** @param spotOf keeps a place among the words for each that goes up */
  add: (files: readonly File[], spotOf?: (file: File) => Spot) => void;
} {
  const t = useTranslate();
  const language = useLanguage();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [line] = useState(() => ({ waiting: [] as Sending[], running: new Set<Sending>(), count: 0 }));
  const [places] = useState(() => new Map<string, number>());
  // Two may arrive before the first of them is drawn.
  const latest = useRef(files);
  latest.current = files;
  const arrived = useRef(onChange);
  arrived.current = onChange;

  const change = useCallback((id: string, patch: Partial<Upload>) => {
    setUploads((all) => all.map((upload) => (upload.id === id ? { ...upload, ...patch } : upload)));
  }, []);
  const remove = useCallback((id: string) => {
    setUploads((all) => all.filter((upload) => upload.id !== id));
  }, []);

  const advance = useCallback(() => {
    while (line.running.size < atOnce) {
      const next = line.waiting.shift();
      if (!next) return;
      const { id, file, place, controller, spot } = next;
      line.running.add(next);
      uploadFile(file, (share) => change(id, { share }), controller.signal)
        .then(
          (done) => {
            remove(id);
            places.set(done.id, place);
            const inline = spot?.fill(done) ?? false;
            latest.current = inOrder(latest.current, { ...done, inline }, places);
            arrived.current([...latest.current]);
          },
          (error) => {
            if (controller.signal.aborted) return;
            const retry = () => {
              change(id, { error: null, share: 0 });
              line.waiting.push({ ...next, controller });
              advance();
            };
            change(id, { error: describeError(error, t), retry });
          },
        )
        .finally(() => {
          line.running.delete(next);
          advance();
        });
    }
  }, [line, places, change, remove, t]);

  const add = useCallback(
    (added: readonly File[], spotOf?: (file: File) => Spot) => {
      const onTheWay = [...line.running, ...line.waiting].map(({ file }) => file);
      let total = [...latest.current, ...onTheWay].reduce((sum, { size }) => sum + size, 0);
      const begun = added.map((file): Upload => {
        const id = crypto.randomUUID();
        const common = { id, filename: file.name, share: 0, retry: null };
        if (maxBytes !== null && total + file.size > maxBytes) {
          const values = { size: sizeText(file.size, language), limit: sizeText(maxBytes, language) };
          return { ...common, error: t('composer.overLimit', values), cancel: () => remove(id) };
        }
        total += file.size;
        const controller = new AbortController();
        line.count += 1;
        const spot = spotOf?.(file) ?? null;
        line.waiting.push({ id, file, place: line.count, controller, spot });
        const cancel = () => {
          controller.abort();
          spot?.clear();
          line.waiting = line.waiting.filter((waiting) => waiting.id !== id);
          remove(id);
        };
        return { ...common, error: null, cancel };
      });
      setUploads((all) => [...all, ...begun]);
      advance();
    },
    [line, advance, remove, maxBytes, language, t],
  );

  // Who goes elsewhere cannot see them arrive: what has not gone up yet is not sent in vain.
  useEffect(
    () => () => {
      line.waiting = [];
    },
    [line],
  );
  return { uploads, add };
}
