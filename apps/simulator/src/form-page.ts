/** What a form's page tells its script, read from the page as served. */
export interface ShownForm {
  /** Heading of the page; of the thanks after sending. */
  title: string;
  /** A form is shown; false on pages that only say something. */
  open: boolean;
  token: string;
  submissionId: string;
  revision: number;
  /** Position of the step in the whole form, from 0. */
  step: number;
  last: boolean;
  proofBits: number;
  /** Names of the fields shown now. */
  fields: string[];
  /** What the server knows already. */
  answers: Record<string, string[]>;
  /** What the page complains about, by field. */
  errors: string[];
}

export function parsePage(page: string): ShownForm {
  const form = /<form [^>]*>/.exec(page)?.[0] ?? '';
  const boxes = page.split('<div class="field ').slice(1);
  const shown = boxes.filter((box) => !/^[^>]*\shidden[\s>]/.test(box));
  const nameOf = (box: string) => /data-field="([^"]+)"/.exec(box)?.[1] ?? '';
  return {
    title: unescaped(/<h1[^>]*>([^<]*)</.exec(page)?.[1] ?? ''),
    open: form !== '',
    token: hidden(page, '_token'),
    submissionId: attribute(form, 'data-submission'),
    revision: Number(attribute(form, 'data-revision')),
    step: Number(hidden(page, '_step')),
    last: hidden(page, '_last') === '1',
    proofBits: Number(attribute(form, 'data-bits')),
    fields: shown.map(nameOf),
    answers: Object.fromEntries(boxes.map((box) => [nameOf(box), answersIn(box)])),
    errors: shown.filter((box) => /<span data-text>[^<]+</.test(box)).map(nameOf),
  };
}

function answersIn(box: string): string[] {
  const area = /<textarea[^>]*>\n?([^<]*)</.exec(box);
  if (area) return [unescaped(area[1] ?? '')];
  const inputs = box.match(/<(?:input|option) [^>]*>/g) ?? [];
  return inputs
    .filter((input) => !/type="(radio|checkbox)"/.test(input) || / checked/.test(input))
    .filter((input) => !input.startsWith('<option') || / selected/.test(input))
    .map((input) => unescaped(attribute(input, 'value')))
    .filter((value) => value !== '');
}

const hidden = (page: string, name: string): string =>
  unescaped(new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '');

const attribute = (tag: string, name: string): string =>
  unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** The server writes characters that mean something in HTML as numbers. */
const unescaped = (text: string): string =>
  text.replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)));
