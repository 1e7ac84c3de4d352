import {
  defaultMaxFiles,
  type FormField,
  isFilled,
  type Language,
  maxLine,
  maxText,
  textIn,
} from '../../forms/index.ts';
import { type Html, html } from './html.ts';
import { fill, pageTexts } from './texts.ts';
import type { FormView } from './view.ts';

/** More choices than this become a list to open instead of one row each. */
const maxRadios = 7;

/** @param hidden a field of this step whose condition fails now; script shows it when it holds */
export function renderField(field: FormField, view: FormView, hidden: boolean): Html {
  const { language } = view;
  const error = view.errors[field.name];
  const id = `f-${field.name}`;
  const help = textIn(field.help, language);
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  const grouped = isGroup(field);
  const body = html`
    ${help && html`<p class="help" id="${id}-help">${help}</p>`}
    <p class="error" id="${id}-error"${html`${!error && html` hidden`}`}>${error && html`<span class="visually-hidden">${pageTexts[language].errorWord}: </span>`}<span data-text>${error}</span></p>
    ${renderInput(field, view, { id, described, invalid: error !== undefined })}`;
  return html`
<div class="field field-${field.kind}" data-field="${field.name}" data-kind="${field.kind}"${field.when && html` data-when="${JSON.stringify(field.when)}"`}${hidden && html` hidden`}>${
    grouped
      ? html`<fieldset id="${id}" tabindex="-1"${described && html` aria-describedby="${described}"`}><legend>${labelOf(field, language)}</legend>${body}</fieldset>`
      : field.kind === 'consent'
        ? body
        : html`<label for="${id}">${labelOf(field, language)}</label>${body}`
  }</div>`;
}

const isGroup = (field: FormField): boolean =>
  field.kind === 'choices' || (field.kind === 'choice' && (field.choices?.length ?? 0) <= maxRadios);

function labelOf(field: FormField, language: Language): Html {
  const text = textIn(field.label, language) || field.name;
  return html`${text}${!field.required && html` <span class="optional">(${pageTexts[language].optional})</span>`}`;
}

interface InputFacts {
  id: string;
  described: string;
  invalid: boolean;
}

function renderInput(field: FormField, view: FormView, facts: InputFacts): Html {
  const answer = view.answers[field.name];
  const text = typeof answer === 'string' ? answer : '';
  const name = `f.${field.name}`;
  const common = html`${facts.described && html` aria-describedby="${facts.described}"`}${
    facts.invalid && html` aria-invalid="true"`
  }${field.required && html` aria-required="true"`}`;
  switch (field.kind) {
    case 'textarea':
      // The first line break after the tag is not part of the value: one is put there on purpose.
      return html`<textarea id="${facts.id}" name="${name}" rows="5" maxlength="${maxText}"${common}>
${text}</textarea>`;
    case 'choice':
    case 'choices':
      return isGroup(field)
        ? renderOptions(field, view, name)
        : renderSelect(field, view, facts.id, name, common);
    case 'file':
      return renderFiles(field, view, facts.id, name, common);
    case 'consent':
      return html`<label class="option"><input type="checkbox" id="${facts.id}" name="${name}" value="yes"${
        isFilled(answer) && html` checked`
      }${common}><span>${labelOf(field, view.language)}</span></label>`;
    case 'text':
    case 'email':
    case 'phone':
    case 'number':
    case 'date':
      return html`<input id="${facts.id}" name="${name}" value="${text}"${inputTypes[field.kind]}${
        field.kind === 'text' && field.meaning === 'name' && html` autocomplete="name"`
      }${common}>`;
    default:
      return field.kind satisfies never;
  }
}

const inputTypes = {
  text: html` type="text" maxlength="${maxLine}"`,
  email: html` type="email" autocomplete="email" inputmode="email" spellcheck="false"`,
  phone: html` type="tel" autocomplete="tel"`,
  number: html` type="text" inputmode="decimal"`,
  date: html` type="date"`,
};

function renderOptions(field: FormField, view: FormView, name: string): Html {
  const answer = view.answers[field.name];
  const picked = Array.isArray(answer) ? answer : [answer];
  const type = field.kind === 'choices' ? 'checkbox' : 'radio';
  return html`<div class="options">${(field.choices ?? []).map(
    (choice) =>
      html`<label class="option"><input type="${type}" name="${name}" value="${choice.value}"${
        picked.includes(choice.value) && html` checked`
      }><span>${textIn(choice.label, view.language) || choice.value}</span></label>`,
  )}</div>`;
}

function renderSelect(field: FormField, view: FormView, id: string, name: string, common: Html): Html {
  const answer = view.answers[field.name];
  return html`<select id="${id}" name="${name}"${common}><option value="">${pageTexts[view.language].choose}</option>${(
    field.choices ?? []
  ).map(
    (choice) =>
      html`<option value="${choice.value}"${answer === choice.value && html` selected`}>${
        textIn(choice.label, view.language) || choice.value
      }</option>`,
  )}</select>`;
}

function renderFiles(field: FormField, view: FormView, id: string, name: string, common: Html): Html {
  const texts = pageTexts[view.language];
  const most = field.maxFiles ?? defaultMaxFiles;
  const size = Math.floor(view.maxFileBytes / 1024 / 1024);
  return html`<ul class="files">${view.files
    .filter((file) => file.field === field.name)
    .map(
      (file) =>
        html`<li><span>${file.filename}</span><button type="submit" class="plain" name="_action" value="remove:${file.fileId}" aria-label="${fill(texts.remove, { name: file.filename })}">×</button></li>`,
    )}</ul><input type="file" id="${id}" name="${name}"${most > 1 && html` multiple`}${common}>
    <p class="help">${fill(texts.filesLimit, { files: most, size })}</p>`;
}
