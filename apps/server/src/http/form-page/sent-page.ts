/** A sent page in the words of the forms domain. */
import type { FieldChanges, FormDefinition, Submission, SubmissionContext } from '../../forms/index.ts';
import type { PageToken } from './page-token.ts';
import { isProof } from './proof-of-work.ts';
import { type PostedPage, textOf } from './read-post.ts';
import { countLinks, type SpamSignals } from './spam.ts';

/** The answers on the page; what was not on it stays as it is. */
export function changesOf(post: PostedPage, definition: FormDefinition): FieldChanges {
  const shown = textOf(post, '_shown').split(',');
  const revision = Number(textOf(post, '_revision'));
  return Object.fromEntries(
    definition.steps
      .flatMap((step) => step.fields)
      .filter((field) => field.kind !== 'file' && shown.includes(field.name))
      .map((field) => {
        const values = post.texts.get(`f.${field.name}`) ?? [];
        const value = field.kind === 'choices' ? values : (values[0] ?? '');
        return [field.name, { value, revision: Number.isSafeInteger(revision) ? revision : 0, newest: true }];
      }),
  );
}

export function signalsOf(
  post: PostedPage,
  token: PageToken,
  submission: Submission,
  now: Date,
): SpamSignals {
  const proof = textOf(post, '_proof');
  return {
    trapFilled: textOf(post, 'website') !== '',
    secondsOpen: (now.getTime() - token.shownAt) / 1000,
    proof: proof === '' ? 'absent' : isProof(token.submissionId, proof) ? 'valid' : 'wrong',
    links: countLinks(Object.values(submission.values).flat()),
  };
}

/** Where the form stands and where the person came from, when that was said and is an address. */
export function placeOf(
  given: { page?: string | undefined; referrer?: string | undefined },
  formUrl: string,
): Pick<SubmissionContext, 'pageUrl' | 'referrer'> {
  return { pageUrl: webAddress(given.page) ?? formUrl, referrer: webAddress(given.referrer) };
}

function webAddress(text: string | undefined): string | null {
  if (!text || text.length > 2_000 || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
