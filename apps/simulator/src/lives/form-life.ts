import type { Language } from '@throughline/sdk';
import type { Customer } from '../cast/customer.ts';
import { type FormVisit, visitForm } from '../form-customer.ts';
import { photoOf } from '../photo.ts';
import { newVisitor, type Visitor } from '../visitor.ts';
import { keepTrying, type Town, takeTime } from './town.ts';

/** Fills in the form of one page and sends it. */
export async function liveByContactForm(town: Town, customer: Customer): Promise<void> {
  await keepTrying(town, async () => {
    const form = await openForm(town, newVisitor(town.company.address, customer.language), 'contact');
    await form.fill('name', customer.name);
    await form.fill('email', customer.address);
    await takeTime(town, 1);
    await form.fill('topic', customer.filing.topic);
    await form.fill('message', customer.says.message);
    await finish(town, form);
  });
}

/** @param upTo the step that is not reached any more: whoever stops there leaves what was typed before; 4 sends it */
export async function liveByReturnForm(town: Town, customer: Customer, upTo = 4): Promise<void> {
  await keepTrying(town, async () => {
    const form = await openForm(town, newVisitor(town.company.address, customer.language), 'returns');
    for (const step of returnSteps(customer, town.timers.now()).slice(0, upTo)) {
      await fillStep(town, form, step);
      await (form.page.last ? finish(town, form) : advance(form));
    }
  });
}

export interface FormStep {
  /** By field. */
  values: Record<string, string>;
  photos?: { name: string; files: ReturnType<typeof photoOf>[] };
}

function returnSteps(customer: Customer, now: number): FormStep[] {
  const { says, filing, chance, order, line, name, address, phone, language } = customer;
  const pickup = new Date(now + chance.branch('pickup').between(4, 20) * 86_400_000);
  const what = filing.photo
    ? {
        values: { reason: 'damaged', what: says.message },
        photos: { name: 'photos', files: [photoOf(customer)] },
      }
    : { values: { reason: 'dislike', what: says.message } };
  return [
    { values: { order, item: `${pieces[language][filing.photo ? 1 : 0]} ${line}`, name, email: address } },
    what,
    { values: { pickup_date: pickup.toISOString().slice(0, 10), floor: 'stairs', phone } },
    { values: { refund: filing.photo ? 'exchange' : 'money', consent: 'yes' } },
  ];
}

/** What goes back whole, and what arrived damaged. */
const pieces: Record<Language, [string, string]> = {
  de: ['2 Stühle', 'Esstisch'],
  en: ['2 chairs', 'Dining table'],
  nl: ['2 stoelen', 'Eettafel'],
  pl: ['2 krzesła', 'Stół'],
};

export const openForm = (town: Town, visitor: Visitor, form: 'contact' | 'returns'): Promise<FormVisit> =>
  visitForm(visitor, town.company.forms[form], { now: town.timers.now });

export async function fillStep(town: Town, form: FormVisit, step: FormStep): Promise<void> {
  for (const [name, value] of Object.entries(step.values)) {
    await form.fill(name, value);
    await takeTime(town, 0.5);
  }
  for (const file of step.photos?.files ?? []) await form.attach(step.photos?.name ?? '', file);
}

/** To the next step. A field that only now has to be shown keeps the page where it is, once. */
export async function advance(form: FormVisit): Promise<void> {
  const { step } = form.page;
  for (let tries = 0; tries < 2; tries++) {
    const page = await form.next();
    if (page.errors.length > 0) throw new Error(`the form refused ${page.errors.join(', ')}`);
    if (page.step !== step) return;
  }
  throw new Error('the form does not go on');
}

/** Sends it. A page filled in faster than people can asks for the button again; so does a wrong answer, in vain. */
async function finish(town: Town, form: FormVisit): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    const page = await form.next();
    if (!page.open) return;
    if (page.errors.length > 0) throw new Error(`the form refused ${page.errors.join(', ')}`);
    await takeTime(town, 1.5 * town.haste);
  }
  throw new Error('the form was never taken');
}
