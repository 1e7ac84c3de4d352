/** One browser on the company's web site: the form and the chat on it know the same visitor. */
export interface Visitor {
  /** Of the server. */
  address: string;
  /** What the site keeps in its own storage under `throughline:visitor`; null before the first form or chat. */
  token: string | null;
  /** What the browser asks pages in. */
  language: string;
}

export const newVisitor = (address: string, language: string): Visitor => ({
  address,
  token: null,
  language,
});
