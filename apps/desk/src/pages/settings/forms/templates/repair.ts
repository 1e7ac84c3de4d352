import type { FormDefinition } from '@throughline/sdk';
import {
  aboutYou,
  choice,
  emailField,
  messageField,
  nameField,
  phoneField,
  photosField,
  text,
} from './parts.ts';

export const repair = (): FormDefinition => ({
  title: text('Request a repair', 'Reparatur anfragen', 'Zgłoś naprawę', 'Reparatie aanvragen'),
  intro: text(
    'Describe the fault, and we will tell you what happens next.',
    'Beschreiben Sie den Fehler, und wir sagen Ihnen, wie es weitergeht.',
    'Opisz usterkę, a powiemy Ci, co dalej.',
    'Beschrijf het defect, dan laten we weten hoe het verdergaat.',
  ),
  steps: [
    {
      title: text('The device', 'Das Gerät', 'Urządzenie', 'Het apparaat'),
      fields: [
        {
          name: 'product',
          kind: 'text',
          label: text('Product', 'Produkt', 'Produkt', 'Product'),
          help: text(
            'Name or model number',
            'Name oder Modellnummer',
            'Nazwa lub numer modelu',
            'Naam of modelnummer',
          ),
          required: true,
          meaning: 'subject',
        },
        {
          name: 'bought_on',
          kind: 'date',
          label: text('Bought on', 'Gekauft am', 'Data zakupu', 'Gekocht op'),
          required: false,
          meaning: 'none',
        },
        {
          name: 'warranty',
          kind: 'choice',
          label: text(
            'Is it still under warranty?',
            'Besteht noch Garantie?',
            'Czy jest jeszcze na gwarancji?',
            'Zit er nog garantie op?',
          ),
          required: true,
          meaning: 'none',
          choices: [
            choice('yes', text('Yes', 'Ja', 'Tak', 'Ja')),
            choice('no', text('No', 'Nein', 'Nie', 'Nee')),
            choice('unsure', text('I am not sure', 'Ich bin nicht sicher', 'Nie wiem', 'Dat weet ik niet')),
          ],
        },
      ],
    },
    {
      title: text('The fault', 'Der Fehler', 'Usterka', 'Het defect'),
      fields: [
        messageField(
          text('What does not work?', 'Was funktioniert nicht?', 'Co nie działa?', 'Wat werkt er niet?'),
        ),
        photosField(),
        {
          name: 'costs',
          kind: 'consent',
          label: text(
            'I agree that an estimate is made, for which costs may arise.',
            'Ich bin einverstanden, dass ein Kostenvoranschlag erstellt wird, für den Kosten entstehen können.',
            'Zgadzam się na sporządzenie wyceny, która może być płatna.',
            'Ik ga ermee akkoord dat er een prijsopgave wordt gemaakt, waarvoor kosten kunnen worden gerekend.',
          ),
          required: true,
          meaning: 'none',
          purpose: 'estimate',
          when: { field: 'warranty', operator: 'not_equals', value: 'yes' },
        },
      ],
    },
    { title: aboutYou, fields: [nameField(), emailField(), phoneField()] },
  ],
  abandonAfterMinutes: 60,
});
