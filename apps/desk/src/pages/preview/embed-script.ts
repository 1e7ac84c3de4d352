/**
 * The script a channel's snippet describes, made so that it runs: markup put into a page does not.
 * @param origin takes the place of the snippet's host, for the desk may be open under another name than customers use
 * @returns null when the snippet holds no script
 */
export function embedScript(snippet: string, origin: string): HTMLScriptElement | null {
  const described = new DOMParser().parseFromString(snippet, 'text/html').querySelector('script');
  if (!described?.src) return null;
  const { pathname, search } = new URL(described.src);
  const script = document.createElement('script');
  for (const { name, value } of described.attributes) script.setAttribute(name, value);
  script.src = `${origin}${pathname}${search}`;
  return script;
}
