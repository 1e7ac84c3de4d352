import { type AnswerPreview, ApiError, type Language } from '@throughline/sdk';
import { useEffect, useState } from 'react';
import { describeError } from '../../api/describe-error.ts';
import { incidentApi } from '../../api/incident-client.ts';
import { useTranslate } from '../../i18n/index.ts';
import { fieldProblemText } from '../settings/parts/problem-text.ts';

export interface Preview {
  items: AnswerPreview['items'];
  total: number;
  /** True while it shows what is written now. */
  ready: boolean;
  /** Why there is none, or an empty text. */
  failure: string;
  problem: (field: string) => string | undefined;
  showMore: () => void;
}

/** Whoever writes on is not asked about, milliseconds. */
const settlesAfter = 500;
const pageSize = 50;
const nothing: AnswerPreview = { items: [], total: 0 };

/** Who would get what of the texts as they stand, worked out anew when they have not been changed for a moment. */
export function usePreview(
  incidentId: string,
  texts: Partial<Record<Language, string>>,
  fallback: Language,
): Preview {
  const t = useTranslate();
  const written = JSON.stringify({ texts, fallback });
  const [pages, setPages] = useState(1);
  const [shown, setShown] = useState<{ of: string; preview: AnswerPreview }>({ of: '', preview: nothing });
  const [error, setError] = useState<unknown>(null);
  const isEmpty = !texts[fallback]?.trim();
  const wanted = `${written} ${pages}`;
  useEffect(() => {
    if (isEmpty) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const input = JSON.parse(written) as { texts: typeof texts; fallback: Language };
        const answers = await Promise.all(
          Array.from({ length: pages }, (_, page) =>
            incidentApi.previewAnswer(
              incidentId,
              { ...input, offset: page * pageSize, limit: pageSize },
              stop.signal,
            ),
          ),
        );
        const items = answers.flatMap((answer) => answer.items);
        setError(null);
        setShown({ of: `${written} ${pages}`, preview: { items, total: answers[0]?.total ?? 0 } });
      } catch (failed) {
        if (!stop.signal.aborted) setError(failed);
      }
    }, settlesAfter);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [incidentId, written, pages, isEmpty]);
  const fields = error instanceof ApiError ? error.fields : [];
  const preview = isEmpty ? nothing : shown.preview;
  return {
    ...preview,
    ready: !isEmpty && error === null && shown.of === wanted,
    failure: error !== null && fields.length === 0 ? describeError(error, t) : '',
    problem: (field) => {
      const found = fields.find((entry) => entry.field === field);
      return found && fieldProblemText(found, t);
    },
    showMore: () => setPages(pages + 1),
  };
}
