import { textIn } from '../../forms/index.ts';
import type { PageAssets } from './assets.ts';
import { type Html, html } from './html.ts';
import { languageNames, offeredLanguages } from './language.ts';
import { proofBits } from './proof-of-work.ts';
import { renderField } from './render-field.ts';
import { fill, pageTexts } from './texts.ts';
import { type FormView, type PageOptions, pageQuery } from './view.ts';

/** The page with one step of the form. Works as it is; the script only saves, shows and hides earlier. */
export function renderForm(view: FormView, assets: PageAssets, { script } = { script: true }): string {
  const { definition, language, steps, position } = view;
  const texts = pageTexts[language];
  const current = steps[position];
  const title = textIn(definition.title, language);
  const stepTitle = current && steps.length > 1 ? textIn(current.step.title, language) : '';
  const multipart = current?.step.fields.some((field) => field.kind === 'file') ?? false;
  const visible = new Set(current?.fields.map((field) => field.name));
  const inSteps = new Set(current?.step.fields.map((field) => field.name));
  const last = position === steps.length - 1;
  // Fields whose condition depends on this very step are sent along hidden: script shows them at once.
  const rendered = (current?.step.fields ?? []).filter(
    (field) => visible.has(field.name) || (field.when && inSteps.has(field.when.field)),
  );
  const hasErrors = Object.keys(view.errors).length > 0;
  return document(
    view,
    assets,
    { title: hasErrors ? `${texts.errorWord}: ${title}` : title, script },
    html`
<header>
<h1>${title}</h1>
${position === 0 && textIn(definition.intro, language) && html`<p class="intro">${textIn(definition.intro, language)}</p>`}
${
  steps.length > 1 &&
  html`<div class="progress"><p>${fill(texts.step, { step: position + 1, steps: steps.length })}</p><progress max="${steps.length}" value="${position + 1}" aria-hidden="true"></progress></div>`
}
</header>
${renderSummary(view)}
${view.hint && html`<p class="hint" role="status" tabindex="-1" data-focus>${view.hint}</p>`}
<form method="post" action="/f/${view.slug}${pageQuery(view)}" novalidate${multipart && html` enctype="multipart/form-data"`} data-slug="${view.slug}" data-submission="${view.submissionId}" data-revision="${view.revision}" data-bits="${proofBits}" data-step="${current?.index ?? 0}" data-max-bytes="${view.maxFileBytes}" data-texts="${JSON.stringify({ saving: texts.saving, saved: texts.saved, notSaved: texts.notSaved, refused: texts.refused, remove: texts.remove, fileTooLarge: texts.fileTooLarge, uploading: texts.uploading })}">
<button type="submit" class="visually-hidden" name="_action" value="next" tabindex="-1" aria-hidden="true">${last ? texts.send : texts.next}</button>
<input type="hidden" name="_token" value="${view.token}">
<input type="hidden" name="_step" value="${current?.index ?? 0}">
<input type="hidden" name="_last" value="${last ? '1' : ''}">
<input type="hidden" name="_shown" value="${[...visible].join(',')}">
<input type="hidden" name="_revision" value="">
<input type="hidden" name="_proof" value="">
<input type="hidden" name="_page" value="">
<input type="hidden" name="_referrer" value="">
<div class="trap" aria-hidden="true"><label for="website">${texts.trap}</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
${stepTitle && html`<h2>${stepTitle}</h2>`}
${rendered.map((field) => renderField(field, view, !visible.has(field.name)))}
<div class="actions">
<button type="submit" class="primary" name="_action" value="next">${last ? texts.send : texts.next}</button>
${position > 0 && html`<button type="submit" class="secondary" name="_action" value="back">${texts.back}</button>`}
<p class="state" role="status"></p>
</div>
<div class="privacy">
<p>${view.notice}</p>
<details><summary>${texts.erase}</summary><p>${texts.eraseWarning}</p><button type="submit" class="secondary risk" name="_action" value="erase">${texts.eraseNow}</button></details>
</div>
</form>
${renderLanguages(view)}`,
  );
}

function renderSummary(view: FormView): Html | null {
  const entries = Object.entries(view.errors);
  if (entries.length === 0) return null;
  const fields = view.definition.steps.flatMap((step) => step.fields);
  return html`<div class="summary" role="alert" tabindex="-1" data-focus><h2>${pageTexts[view.language].errorsTitle}</h2><ul>${entries.map(
    ([name, error]) => {
      const field = fields.find((one) => one.name === name);
      return html`<li><a href="#f-${name}">${textIn(field?.label, view.language) || name}: ${error}</a></li>`;
    },
  )}</ul></div>`;
}

function renderLanguages(view: FormView): Html | null {
  const offered = offeredLanguages(view.definition);
  if (offered.length < 2) return null;
  return html`<nav class="languages" aria-label="${pageTexts[view.language].languages}">${offered.map(
    (language) =>
      html`<a href="/f/${view.slug}${pageQuery(view, language)}" lang="${language}" hreflang="${language}"${
        language === view.language && html` aria-current="true"`
      }>${languageNames[language]}</a>`,
  )}</nav>`;
}

/** A page that only says something: thanks, deleted, not there. */
export function renderMessage(
  options: PageOptions,
  assets: PageAssets,
  message: { title: string; text: string; link?: string; good?: boolean },
): string {
  return document(
    options,
    assets,
    { title: message.title, script: options.embedded },
    html`<div class="message">${
      message.good &&
      html`<svg class="tick" viewBox="0 0 24 24" width="40" height="40" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="m8.5 12.5 2.5 2.5 5-5.5"/></svg>`
    }<h1 tabindex="-1" data-focus>${message.title}</h1><p class="intro">${message.text}</p>${
      message.link &&
      html`<p><a class="button" href="/f/${options.slug}${pageQuery(options)}">${message.link}</a></p>`
    }</div>`,
  );
}

function document(
  options: PageOptions,
  assets: PageAssets,
  head: { title: string; script: boolean },
  body: Html,
): string {
  return html`<!doctype html>
<html lang="${options.language}"${options.theme && html` data-theme="${options.theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${head.title}</title>
<link rel="stylesheet" href="${assets.folder}/page.css">
${head.script && html`<script type="module" src="${assets.folder}/page.js"></script>`}
</head>
<body${options.embedded && html` class="embedded"`}>
<main>${body}</main>
</body>
</html>
`.markup;
}
