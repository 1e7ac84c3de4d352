// @ts-check
/**
 * Which fields of the shown step a person sees. The server decides again with the same rules when the page is sent;
 * a test compares the two.
 * @typedef {string | string[]} Answer
 * @typedef {{ field: string, operator: string, value: string }} Condition
 */

/** @param {Answer | undefined} answer */
const isFilled = (answer) => (Array.isArray(answer) ? answer.length > 0 : (answer ?? '').trim() !== '');

/**
 * @param {Condition} condition
 * @param {Record<string, Answer>} answers
 */
export function holds({ field, operator, value }, answers) {
  const answer = answers[field];
  const equal = Array.isArray(answer) ? answer.includes(value) : (answer ?? '').trim() === value;
  if (operator === 'filled') return isFilled(answer);
  if (operator === 'empty') return !isFilled(answer);
  if (operator === 'equals') return equal;
  if (operator === 'not_equals') return !equal;
  return Array.isArray(answer)
    ? answer.includes(value)
    : (answer ?? '').toLowerCase().includes(value.toLowerCase());
}

/**
 * Names of the fields to show. A hidden field counts as empty; a condition on a field that is not on this page was
 * judged by the server.
 * @param {{ name: string, when: Condition | null, answer: Answer }[]} fields in order
 */
export function shownFields(fields) {
  /** @type {Record<string, Answer>} */
  const shown = {};
  /** @type {string[]} */
  const names = [];
  const here = new Set(fields.map((field) => field.name));
  for (const { name, when, answer } of fields) {
    if (when && here.has(when.field) && !holds(when, shown)) continue;
    shown[name] = answer;
    names.push(name);
  }
  return names;
}
