import type { FormDefinition, Names } from '@throughline/sdk';

const names = (en: string, de: string, pl: string, nl: string): Names => ({ en, de, pl, nl });

/** Four steps; the third asks when somebody may come and fetch the goods, which is where people give up. */
export const returnsForm: FormDefinition = {
  title: names('Return an item', 'Artikel zurückgeben', 'Zwrot towaru', 'Artikel retourneren'),
  intro: names(
    'Thirty days, no questions asked. We collect large furniture from your home.',
    'Dreißig Tage, ohne Angabe von Gründen. Große Möbel holen wir bei Ihnen ab.',
    'Trzydzieści dni, bez podawania przyczyny. Duże meble odbieramy z domu.',
    'Dertig dagen, zonder opgaaf van reden. Grote meubels halen we bij je op.',
  ),
  thanks: names(
    'Thank you. You get an answer within one working day.',
    'Vielen Dank. Sie hören innerhalb eines Werktags von uns.',
    'Dziękujemy. Odpowiemy w ciągu jednego dnia roboczego.',
    'Dank je wel. Je hoort binnen één werkdag van ons.',
  ),
  abandonAfterMinutes: 5,
  steps: [
    {
      title: names('Your order', 'Ihre Bestellung', 'Twoje zamówienie', 'Je bestelling'),
      fields: [
        {
          name: 'order',
          kind: 'text',
          label: names('Order number', 'Bestellnummer', 'Numer zamówienia', 'Bestelnummer'),
          help: names(
            'Begins with ML, on your invoice.',
            'Beginnt mit ML, steht auf der Rechnung.',
            'Zaczyna się od ML, znajdziesz go na fakturze.',
            'Begint met ML, staat op je factuur.',
          ),
          required: true,
          meaning: 'none',
        },
        {
          name: 'item',
          kind: 'text',
          label: names('Which item?', 'Welcher Artikel?', 'Który towar?', 'Welk artikel?'),
          required: true,
          meaning: 'subject',
        },
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
      ],
    },
    {
      title: names('What is wrong?', 'Was ist los?', 'Co się stało?', 'Wat is er mis?'),
      fields: [
        {
          name: 'reason',
          kind: 'choice',
          label: names('Reason', 'Grund', 'Powód', 'Reden'),
          required: true,
          choices: [
            {
              value: 'damaged',
              label: names('Damaged', 'Beschädigt', 'Uszkodzony', 'Beschadigd'),
            },
            {
              value: 'wrong',
              label: names('Wrong item', 'Falscher Artikel', 'Niewłaściwy towar', 'Verkeerd artikel'),
            },
            {
              value: 'dislike',
              label: names(
                'Not what I expected',
                'Gefällt mir nicht',
                'Nie spełnia oczekiwań',
                'Niet wat ik verwachtte',
              ),
            },
          ],
          meaning: 'none',
        },
        {
          name: 'what',
          kind: 'textarea',
          label: names('Please describe it', 'Bitte beschreiben Sie es', 'Opisz to', 'Beschrijf het'),
          required: false,
          meaning: 'message',
        },
        {
          name: 'photos',
          kind: 'file',
          label: names('Photos', 'Fotos', 'Zdjęcia', "Foto's"),
          required: false,
          maxFiles: 5,
          when: { field: 'reason', operator: 'equals', value: 'damaged' },
          meaning: 'none',
        },
      ],
    },
    {
      title: names('Pick-up', 'Abholung', 'Odbiór', 'Ophalen'),
      fields: [
        {
          name: 'pickup_date',
          kind: 'date',
          label: names('Pick-up date', 'Abholtermin', 'Data odbioru', 'Ophaaldatum'),
          required: true,
          meaning: 'none',
        },
        {
          name: 'floor',
          kind: 'choice',
          label: names('Floor', 'Stockwerk', 'Piętro', 'Verdieping'),
          required: false,
          choices: [
            { value: 'ground', label: names('Ground floor', 'Erdgeschoss', 'Parter', 'Begane grond') },
            {
              value: 'lift',
              label: names('Higher, with lift', 'Höher, mit Aufzug', 'Wyżej, z windą', 'Hoger, met lift'),
            },
            {
              value: 'stairs',
              label: names(
                'Higher, stairs only',
                'Höher, nur Treppe',
                'Wyżej, tylko schody',
                'Hoger, alleen trap',
              ),
            },
          ],
          meaning: 'none',
        },
        {
          name: 'phone',
          kind: 'phone',
          label: names(
            'Phone for the driver',
            'Telefon für den Fahrer',
            'Telefon dla kierowcy',
            'Telefoon voor de chauffeur',
          ),
          required: false,
          meaning: 'phone',
        },
      ],
    },
    {
      title: names('Refund', 'Erstattung', 'Zwrot pieniędzy', 'Terugbetaling'),
      fields: [
        {
          name: 'refund',
          kind: 'choice',
          label: names(
            'What would you like?',
            'Was wünschen Sie?',
            'Czego oczekujesz?',
            'Wat heb je het liefst?',
          ),
          required: true,
          choices: [
            { value: 'money', label: names('Money back', 'Geld zurück', 'Zwrot pieniędzy', 'Geld terug') },
            { value: 'exchange', label: names('Exchange', 'Umtausch', 'Wymiana', 'Omruilen') },
            { value: 'voucher', label: names('Voucher', 'Gutschein', 'Bon', 'Tegoedbon') },
          ],
          meaning: 'none',
        },
        {
          name: 'consent',
          kind: 'consent',
          label: names(
            'You may use my details to handle this return.',
            'Sie dürfen meine Angaben für diese Rückgabe verwenden.',
            'Zgadzam się na użycie moich danych do obsługi zwrotu.',
            'Jullie mogen mijn gegevens gebruiken voor deze retour.',
          ),
          required: true,
          purpose: 'return handling, version 1',
          meaning: 'none',
        },
      ],
    },
  ],
};
