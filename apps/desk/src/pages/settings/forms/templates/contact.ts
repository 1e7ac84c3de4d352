import type { FormDefinition } from '@throughline/sdk';
import { choice, emailField, messageField, nameField, text } from './parts.ts';

export const contact = (): FormDefinition => ({
  title: text('Contact us', 'Kontakt', 'Skontaktuj się z nami', 'Neem contact op'),
  intro: text(
    'Write to us. We answer by e-mail.',
    'Schreiben Sie uns. Wir antworten per E-Mail.',
    'Napisz do nas. Odpowiemy e-mailem.',
    'Schrijf ons. We antwoorden per e-mail.',
  ),
  steps: [
    {
      title: text('Your message', 'Ihre Nachricht', 'Twoja wiadomość', 'Uw bericht'),
      fields: [
        {
          name: 'topic',
          kind: 'choice',
          label: text('What is it about?', 'Worum geht es?', 'Czego dotyczy sprawa?', 'Waar gaat het over?'),
          required: true,
          meaning: 'subject',
          choices: [
            choice('order', text('An order', 'Eine Bestellung', 'Zamówienie', 'Een bestelling')),
            choice('product', text('A product', 'Ein Produkt', 'Produkt', 'Een product')),
            choice('invoice', text('An invoice', 'Eine Rechnung', 'Faktura', 'Een factuur')),
            choice('other', text('Something else', 'Etwas anderes', 'Coś innego', 'Iets anders')),
          ],
        },
        messageField(
          text('How can we help?', 'Wie können wir helfen?', 'Jak możemy pomóc?', 'Hoe kunnen we helpen?'),
        ),
        nameField(),
        emailField(),
      ],
    },
  ],
  abandonAfterMinutes: 30,
});
