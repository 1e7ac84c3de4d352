import type { FormDefinition } from '@throughline/sdk';
import { choice, emailField, messageField, nameField, phoneField, text } from './parts.ts';

export const callback = (): FormDefinition => ({
  title: text('We call you back', 'Wir rufen Sie zurück', 'Oddzwonimy do Ciebie', 'We bellen u terug'),
  intro: text(
    'Leave your number, and we will call at a time that suits you.',
    'Hinterlassen Sie Ihre Nummer, und wir rufen an, wann es Ihnen passt.',
    'Zostaw numer, a zadzwonimy w dogodnym dla Ciebie czasie.',
    'Laat uw nummer achter, dan bellen we wanneer het u uitkomt.',
  ),
  thanks: text(
    'Thank you. We will call you at the time you chose.',
    'Vielen Dank. Wir rufen Sie zur gewünschten Zeit an.',
    'Dziękujemy. Zadzwonimy o wybranej porze.',
    'Bedankt. We bellen u op het gekozen moment.',
  ),
  steps: [
    {
      title: text('Your call', 'Ihr Rückruf', 'Rozmowa', 'Uw gesprek'),
      fields: [
        nameField(),
        phoneField(true),
        {
          name: 'day',
          kind: 'date',
          label: text('On which day?', 'An welchem Tag?', 'Którego dnia?', 'Op welke dag?'),
          required: false,
          meaning: 'none',
        },
        {
          name: 'time',
          kind: 'choices',
          label: text(
            'When can we reach you?',
            'Wann erreichen wir Sie?',
            'Kiedy możemy dzwonić?',
            'Wanneer bent u bereikbaar?',
          ),
          required: false,
          meaning: 'none',
          choices: [
            choice('morning', text('In the morning', 'Vormittags', 'Przed południem', '’s Ochtends')),
            choice('afternoon', text('In the afternoon', 'Nachmittags', 'Po południu', '’s Middags')),
            choice('evening', text('In the evening', 'Abends', 'Wieczorem', '’s Avonds')),
          ],
        },
        messageField(
          text('What is it about?', 'Worum geht es?', 'Czego dotyczy rozmowa?', 'Waar gaat het over?'),
          false,
        ),
        {
          ...emailField(false),
          help: text(
            'In case we cannot reach you by phone.',
            'Falls wir Sie telefonisch nicht erreichen.',
            'Na wypadek, gdybyśmy nie mogli się dodzwonić.',
            'Voor het geval we u telefonisch niet bereiken.',
          ),
        },
      ],
    },
  ],
  abandonAfterMinutes: 15,
});
