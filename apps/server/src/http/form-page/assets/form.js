// @ts-check
/**
 * Puts a form on any page: <script async src="https://service.example/form.js" data-form="SLUG"></script>
 * Optional: data-lang="de", data-theme="light|dark", data-target="#element", data-title="Contact" (else the form's).
 * The visitor is the one the chat on the same site knows, kept in this site's own storage.
 */
(() => {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  const slug = script?.dataset.form;
  if (!script || !slug) return;
  const server = new URL(script.src).origin;
  const storageKey = 'throughline:visitor';

  const frame = document.createElement('iframe');
  frame.title = script.dataset.title ?? 'Form';
  frame.style.cssText = 'display:block;width:100%;height:480px;border:0;color-scheme:normal';
  frame.addEventListener('load', () => {
    // A new step begins at its top, also when the button was far below.
    if (frame.dataset.loaded && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
    frame.dataset.loaded = 'yes';
  });
  addEventListener('message', (event) => {
    if (event.origin !== server || event.source !== frame.contentWindow) return;
    const { type, height, title } = event.data ?? {};
    if (type !== 'throughline:form') return;
    if (height > 0) frame.style.height = `${Math.ceil(height)}px`;
    if (title && !script.dataset.title) frame.title = title;
  });

  void knownVisitor().then((ticket) => {
    const query = new URLSearchParams({ embed: '1' });
    if (ticket) query.set('ticket', ticket);
    if (script.dataset.lang) query.set('lang', script.dataset.lang);
    if (script.dataset.theme) query.set('theme', script.dataset.theme);
    // After the hash: where the form stands is for the form, not for anybody's log.
    const page = new URLSearchParams({ page: location.origin + location.pathname });
    frame.src = `${server}/f/${encodeURIComponent(slug)}?${query}#${page}`;
    const target = script.dataset.target && document.querySelector(script.dataset.target);
    if (target) target.append(frame);
    else script.after(frame);
  });

  /** A short-lived ticket for the frame; null when the server cannot be asked: the form works all the same. */
  async function knownVisitor() {
    let token = '';
    try {
      token = localStorage.getItem(storageKey) ?? '';
    } catch {
      // Storage is blocked: a visitor for this page view only.
    }
    try {
      const response = await fetch(`${server}/f/-/visitor`, { method: 'POST', body: token });
      if (!response.ok) return null;
      const visitor = await response.json();
      try {
        localStorage.setItem(storageKey, visitor.token);
      } catch {
        // As above.
      }
      return visitor.ticket;
    } catch {
      return null;
    }
  }
})();
