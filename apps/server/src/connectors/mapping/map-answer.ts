/** From the text of an answer to everything that is kept of it. Runs where it can be ended: see `worker.ts`. */
import { cleanText } from '../clean-text.ts';
import { evaluate } from './evaluate.ts';
import { type Ask, mapPanel } from './map-panel.ts';
import { formatted, listOf, scalarOf, textOf } from './read-value.ts';
import type { FormPlan, FormValues, MapJob, MapOutcome, MapPlan, MapProblem, Mapped } from './types.ts';

export async function mapAnswer(job: MapJob): Promise<MapOutcome> {
  let answer: unknown = null;
  try {
    if (job.text !== null) answer = JSON.parse(job.text);
  } catch (error) {
    return { state: 'unreadable', detail: (error as Error).message };
  }
  const { identity, customer } = job;
  const before: Ask = (expression, input) =>
    evaluate(expression, input, { identity, customer, steps: job.steps });
  let taken: unknown = answer;
  if (job.take !== null) {
    try {
      taken = await before(job.take, answer);
    } catch (error) {
      const said = ((error as Error).cause as { code?: string } | undefined)?.code === 'D3137';
      return { state: 'failed', detail: (error as Error).message, said };
    }
  }
  if (isNothing(taken)) return { state: 'absent' };
  if (job.plan === null) return { state: 'taken', taken: plain(taken) };
  const steps = { ...job.steps, [job.as]: taken };
  const ask: Ask = (expression, input) => evaluate(expression, input, { identity, customer, steps });
  return { state: 'mapped', mapped: await mapAll(job.plan, taken, ask) };
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** Without what the language hangs on its lists. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

async function mapAll(plan: MapPlan, input: unknown, ask: Ask): Promise<Mapped> {
  const mapped: Mapped = { panels: {}, facts: {}, kept: {}, forms: {}, problems: [] };
  for (const panel of plan.panels) mapped.panels[panel.key] = await mapPanel(panel, input, ask);
  for (const { key, value, kind } of plan.facts) {
    try {
      mapped.facts[key] = { value: formatted(await ask(value, input), kind), problem: null };
    } catch (error) {
      mapped.facts[key] = { value: null, problem: (error as Error).message };
    }
  }
  for (const { key, value } of plan.kept)
    await attempt(mapped.problems, `kept.${key}`, async () => {
      mapped.kept[key] = scalarOf(await ask(value, input));
    });
  for (const form of plan.forms)
    mapped.forms[form.action] = await fillForm(form, input, ask, mapped.problems);
  return mapped;
}

async function fillForm(
  form: FormPlan,
  input: unknown,
  ask: Ask,
  problems: MapProblem[],
): Promise<FormValues> {
  const values: FormValues = { choices: {}, presets: {} };
  for (const { key, choicesFrom, preset } of form.fields) {
    const field = `actions.${form.action}.fields.${key}`;
    if (choicesFrom)
      await attempt(problems, `${field}.choicesFrom`, async () => {
        const choices = [];
        for (const item of listOf(await ask(choicesFrom.items, input)).slice(0, 100)) {
          const value = textOf(await ask(choicesFrom.value, item));
          if (value !== null)
            choices.push({ value, label: textOf(await ask(choicesFrom.label, item)) ?? value });
        }
        values.choices[key] = choices;
      });
    if (preset)
      await attempt(problems, `${field}.preset`, async () => {
        values.presets[key] = scalarOf(await ask(preset, input));
      });
  }
  return values;
}

async function attempt(problems: MapProblem[], field: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    problems.push({ field, message: cleanText((error as Error).message, 500) });
  }
}
