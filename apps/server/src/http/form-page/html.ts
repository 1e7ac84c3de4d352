/** HTML by template: every inserted text is escaped, so that nothing a person typed can become markup. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

type Insert = string | number | Html | Html[] | false | null | undefined;

/** ``html`<p title="${text}">${text}</p>` ``: attribute values stand in double quotes. */
export function html(parts: TemplateStringsArray, ...inserts: Insert[]): Html {
  return new Html(parts.reduce((markup, part, i) => markup + part + markupOf(inserts[i]), ''));
}

function markupOf(insert: Insert): string {
  if (insert === undefined || insert === null || insert === false) return '';
  if (insert instanceof Html) return insert.markup;
  if (Array.isArray(insert)) return insert.map((one) => one.markup).join('');
  return String(insert).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
