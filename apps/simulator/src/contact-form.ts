import type { FormDefinition, Names } from '@throughline/sdk';

const names = (en: string, de: string, pl: string, nl: string): Names => ({ en, de, pl, nl });

/** One page: who, what about, the message. */
export const contactForm: FormDefinition = {
  title: names('Contact', 'Kontakt', 'Kontakt', 'Contact'),
  thanks: names(
    'Thank you, we have your message.',
    'Vielen Dank, Ihre Nachricht ist da.',
    'Dziękujemy, otrzymaliśmy wiadomość.',
    'Dank je wel, we hebben je bericht.',
  ),
  abandonAfterMinutes: 10,
  steps: [
    {
      title: names('Your message', 'Ihre Nachricht', 'Twoja wiadomość', 'Je bericht'),
      fields: [
        {
          name: 'name',
          kind: 'text',
          label: names('Your name', 'Ihr Name', 'Imię i nazwisko', 'Je naam'),
          required: true,
          meaning: 'name',
        },
        {
          name: 'email',
          kind: 'email',
          label: names('E-mail', 'E-Mail', 'E-mail', 'E-mail'),
          required: true,
          meaning: 'email',
        },
        {
          name: 'topic',
          kind: 'choice',
          label: names('What is it about?', 'Worum geht es?', 'Czego dotyczy?', 'Waar gaat het over?'),
          required: true,
          choices: [
            { value: 'order', label: names('An order', 'Eine Bestellung', 'Zamówienie', 'Een bestelling') },
            { value: 'invoice', label: names('An invoice', 'Eine Rechnung', 'Faktura', 'Een factuur') },
            { value: 'advice', label: names('Advice', 'Beratung', 'Porada', 'Advies') },
            { value: 'other', label: names('Something else', 'Etwas anderes', 'Coś innego', 'Iets anders') },
          ],
          meaning: 'subject',
        },
        {
          name: 'message',
          kind: 'textarea',
          label: names('Message', 'Nachricht', 'Wiadomość', 'Bericht'),
          required: true,
          meaning: 'message',
        },
      ],
    },
  ],
};
