import type { Answers, FormDefinition, Language, SubmissionFile, VisibleStep } from '../../forms/index.ts';

/** How the page was asked for; kept from page to page. */
export interface PageOptions {
  slug: string;
  language: Language;
  /** In a frame on another site: no margins, and the frame is told the height. */
  embedded: boolean;
  theme: 'light' | 'dark' | null;
}

/** One step of a form as a person sees it. */
export interface FormView extends PageOptions {
  definition: FormDefinition;
  steps: VisibleStep[];
  /** Position in `steps`. */
  position: number;
  answers: Answers;
  files: SubmissionFile[];
  /** Texts by field name. */
  errors: Record<string, string>;
  /** Something to know before going on, e.g. that an answer led to another question. */
  hint: string | null;
  /** What is said about saving. */
  notice: string;
  token: string;
  submissionId: string;
  /** Highest revision the server has seen. */
  revision: number;
  maxFileBytes: number;
}

/** Query that keeps language, frame and theme. */
export function pageQuery(options: PageOptions, language: Language = options.language): string {
  const query = new URLSearchParams({ lang: language });
  if (options.embedded) query.set('embed', '1');
  if (options.theme) query.set('theme', options.theme);
  return `?${query}`;
}
