// @ts-check
/** Makes the form page save as you type, show and hide fields at once, and prove that a browser is at work. */
import { shownFields } from './conditions.js';
import { createSaver } from './draft-saver.js';
import { findProof } from './proof.js';

const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-submission]'));
if (form) enhance(form);
if (window.parent !== window) tellHeight();
/** @type {HTMLElement | null} */ (document.querySelector('[data-focus]'))?.focus({ preventScroll: !form });

/** @param {HTMLFormElement} form */
function enhance(form) {
  const facts = /** @type {Record<string, string>} */ (form.dataset);
  const texts = JSON.parse(facts.texts ?? '{}');
  const address = (/** @type {string} */ what) => `/f/${facts.slug}/${what}${location.search}`;
  const state = /** @type {HTMLElement} */ (form.querySelector('.state'));
  const hostPage =
    new URLSearchParams(location.hash.slice(1)).get('page') ?? location.origin + location.pathname;

  const saver = createSaver({
    revision: Number(facts.revision),
    onState: (now) => {
      state.textContent = {
        saving: texts.saving,
        saved: texts.saved,
        failed: texts.notSaved,
        refused: texts.refused,
        closed: '',
      }[now];
      state.dataset.state = now;
    },
    async send(fields) {
      const response = await fetch(address('draft'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(draft(fields)),
      });
      if (response.status === 409) return 'closed';
      // Only these are worth another try; anything else would be refused again.
      if (response.status === 429 || response.status >= 500) throw new Error(String(response.status));
      if (!response.ok) return 'refused';
      showErrors((await response.json()).errors);
      return 'kept';
    },
  });

  /** @param {import('./draft-saver.js').Changes} fields */
  function draft(fields) {
    return {
      token: input('_token').value,
      step: Number(facts.step),
      page: hostPage,
      referrer: document.referrer,
      fields,
    };
  }

  const input = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  const boxes = () => /** @type {HTMLElement[]} */ ([...form.querySelectorAll('[data-field]')]);
  const nameOf = (/** @type {EventTarget | null} */ target) =>
    /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest?.('[data-field]'))?.dataset
      .field;

  /** @param {HTMLElement} box */
  function answerOf(box) {
    const name = `f.${box.dataset.field}`;
    const { kind } = box.dataset;
    if (kind === 'file') return [...box.querySelectorAll('.files li')].map((item) => item.textContent ?? '');
    const values = /** @type {string[]} */ (
      new FormData(form).getAll(name).filter((one) => typeof one === 'string')
    );
    // Hidden fields are switched off, and FormData leaves those out; their text is still theirs.
    return kind === 'choices' ? values : (values[0] ?? '');
  }

  function applyConditions() {
    for (const box of boxes()) enable(box, true);
    const shown = shownFields(
      boxes().map((box) => ({
        name: box.dataset.field ?? '',
        when: box.dataset.when ? JSON.parse(box.dataset.when) : null,
        answer: answerOf(box),
      })),
    );
    for (const box of boxes()) {
      const visible = shown.includes(box.dataset.field ?? '');
      box.hidden = !visible;
      enable(box, visible);
    }
    input('_shown').value = shown.join(',');
  }

  /**
   * @param {HTMLElement} box
   * @param {boolean} on
   */
  function enable(box, on) {
    /** @type {NodeListOf<HTMLInputElement>} */
    const controls = box.querySelectorAll('input, select, textarea');
    for (const control of controls) control.disabled = !on;
  }

  /** @type {Set<string>} fields the person has left at least once: earlier, half an address is no mistake */
  const left = new Set();
  /** @type {Record<string, string>} */
  let known = {};

  /** @param {Record<string, string>} errors */
  function showErrors(errors) {
    known = errors;
    for (const box of boxes()) {
      const name = box.dataset.field ?? '';
      const line = /** @type {HTMLElement} */ (box.querySelector('.error'));
      const text = errors[name] ?? '';
      if (text && !left.has(name) && line.hidden) continue;
      /** @type {HTMLElement} */ (line.querySelector('[data-text]')).textContent = text;
      line.hidden = text === '';
      const control = box.querySelector('input, select, textarea');
      if (text) control?.setAttribute('aria-invalid', 'true');
      else control?.removeAttribute('aria-invalid');
    }
  }

  form.addEventListener('input', (event) => {
    const name = nameOf(event.target);
    const box = boxes().find((one) => one.dataset.field === name);
    if (!name || !box || box.dataset.kind === 'file') return;
    saver.change(name, answerOf(box));
    applyConditions();
    prove();
  });
  form.addEventListener('focusout', (event) => {
    const name = nameOf(event.target);
    if (!name) return;
    left.add(name);
    showErrors(known);
    void saver.flush();
  });
  form.addEventListener('change', (event) => {
    const target = /** @type {HTMLInputElement} */ (event.target);
    if (target.type === 'file') void upload(target);
    else void saver.flush();
  });
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    saver.stop();
    applyConditions();
    input('_revision').value = String(saver.nextRevision());
    input('_page').value = hostPage;
    input('_referrer').value = document.referrer;
  });
  addEventListener('pagehide', () => {
    const fields = saver.unsent();
    if (form.dataset.sent || Object.keys(fields).length === 0) return;
    navigator.sendBeacon(
      address('draft'),
      new Blob([JSON.stringify(draft(fields))], { type: 'application/json' }),
    );
  });
  addEventListener('pageshow', (event) => {
    // Back from the browser's own cache: the page lives again and may be sent again.
    if (!event.persisted) return;
    delete form.dataset.sent;
    saver.resume();
  });

  /** @param {HTMLInputElement} picker */
  async function upload(picker) {
    const box = /** @type {HTMLElement} */ (picker.closest('[data-field]'));
    const list = /** @type {HTMLElement} */ (box.querySelector('.files'));
    const rest = new DataTransfer();
    for (const file of [...(picker.files ?? [])]) {
      if (file.size > Number(facts.maxBytes)) {
        const size = Math.floor(Number(facts.maxBytes) / 1024 / 1024);
        const text = texts.fileTooLarge.replace('{name}', file.name).replace('{size}', size);
        left.add(box.dataset.field ?? '');
        showErrors({ ...known, [box.dataset.field ?? '']: text });
        continue;
      }
      state.textContent = texts.uploading.replace('{name}', file.name);
      const body = new FormData();
      body.append('token', input('_token').value);
      body.append('field', box.dataset.field ?? '');
      body.append('file', file);
      const response = await fetch(address('files'), { method: 'POST', body }).catch(() => null);
      if (response?.ok) list.append(fileRow(await response.json()));
      // Not taken now: it stays chosen and goes with the page, where the reason is shown.
      else rest.items.add(file);
    }
    picker.files = rest.files;
    state.textContent = rest.files.length > 0 ? texts.notSaved : texts.saved;
    applyConditions();
  }

  /** @param {{ id: string, filename: string }} file */
  function fileRow({ id, filename }) {
    const row = document.createElement('li');
    const name = document.createElement('span');
    name.textContent = filename;
    const button = document.createElement('button');
    Object.assign(button, { type: 'submit', className: 'plain', name: '_action', value: `remove:${id}` });
    button.textContent = '×';
    button.setAttribute('aria-label', texts.remove.replace('{name}', filename));
    row.append(name, button);
    return row;
  }

  let proving = false;
  function prove() {
    // Without a secure context there is no crypto; the form is then judged as one without script.
    if (proving || !globalThis.crypto?.subtle) return;
    proving = true;
    void findProof(facts.submission ?? '', Number(facts.bits)).then((proof) => {
      input('_proof').value = proof;
    });
  }

  applyConditions();
  // A page that came back filled in may be sent without another key press.
  if (Number(facts.revision) > 0) prove();
}

/** In a frame: the host page makes the frame as high as its content and names it for screen readers. */
function tellHeight() {
  const tell = () =>
    parent.postMessage(
      { type: 'throughline:form', height: document.documentElement.offsetHeight, title: document.title },
      '*',
    );
  new ResizeObserver(tell).observe(document.documentElement);
  tell();
}
