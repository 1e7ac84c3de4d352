import type { FormDefinition } from '@throughline/sdk';
import {
  aboutYou,
  choice,
  emailField,
  messageField,
  nameField,
  orderField,
  photosField,
  text,
} from './parts.ts';

export const returns = (): FormDefinition => ({
  title: text('Return or complaint', 'Rückgabe oder Reklamation', 'Zwrot lub reklamacja', 'Retour of klacht'),
  intro: text(
    'Tell us what is wrong. You can stop at any time and continue later.',
    'Sagen Sie uns, was nicht stimmt. Sie können jederzeit unterbrechen und später weitermachen.',
    'Napisz, co jest nie tak. W każdej chwili możesz przerwać i dokończyć później.',
    'Vertel ons wat er mis is. U kunt op elk moment stoppen en later verdergaan.',
  ),
  steps: [
    {
      title: text('What it is about', 'Worum es geht', 'Czego dotyczy sprawa', 'Waar het om gaat'),
      fields: [
        { ...orderField(), required: true },
        {
          name: 'reason',
          kind: 'choice',
          label: text('What happened?', 'Was ist passiert?', 'Co się stało?', 'Wat is er gebeurd?'),
          required: true,
          meaning: 'subject',
          choices: [
            choice(
              'changed_mind',
              text(
                'I do not want it',
                'Ich möchte es nicht behalten',
                'Nie chcę tego zatrzymać',
                'Ik wil het niet houden',
              ),
            ),
            choice(
              'damaged',
              text(
                'It arrived damaged',
                'Es kam beschädigt an',
                'Dotarło uszkodzone',
                'Het kwam beschadigd aan',
              ),
            ),
            choice(
              'wrong',
              text(
                'It is the wrong product',
                'Es ist das falsche Produkt',
                'To niewłaściwy produkt',
                'Het is het verkeerde product',
              ),
            ),
            choice(
              'missing',
              text('Something is missing', 'Etwas fehlt', 'Czegoś brakuje', 'Er ontbreekt iets'),
            ),
          ],
        },
        { ...photosField(), when: { field: 'reason', operator: 'equals', value: 'damaged' } },
        messageField(
          text(
            'What should we know?',
            'Was sollten wir wissen?',
            'Co powinniśmy wiedzieć?',
            'Wat moeten we weten?',
          ),
          false,
        ),
      ],
    },
    {
      title: text('What you would like', 'Was Sie möchten', 'Czego oczekujesz', 'Wat u wilt'),
      fields: [
        {
          name: 'wish',
          kind: 'choice',
          label: text(
            'How shall we make it good?',
            'Wie sollen wir es lösen?',
            'Jak możemy to naprawić?',
            'Hoe lossen we het op?',
          ),
          required: true,
          meaning: 'none',
          choices: [
            choice('replacement', text('A replacement', 'Ersatz', 'Wymiana', 'Vervanging')),
            choice('refund', text('My money back', 'Geld zurück', 'Zwrot pieniędzy', 'Mijn geld terug')),
            choice('repair', text('A repair', 'Reparatur', 'Naprawa', 'Reparatie')),
          ],
        },
      ],
    },
    { title: aboutYou, fields: [nameField(), emailField()] },
  ],
  abandonAfterMinutes: 60,
});
