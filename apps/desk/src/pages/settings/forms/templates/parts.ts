/** Questions that most forms ask, in words of every language. */
import type { FormField, Names } from '@throughline/sdk';

/** In the order of the languages: English, German, Polish, Dutch. */
export const text = (en: string, de: string, pl: string, nl: string): Names => ({ en, de, pl, nl });

export const choice = (value: string, label: Names) => ({ value, label });

export const nameField = (): FormField => ({
  name: 'name',
  kind: 'text',
  label: text('Your name', 'Ihr Name', 'Imię i nazwisko', 'Uw naam'),
  required: false,
  meaning: 'name',
});

export const emailField = (required = true): FormField => ({
  name: 'email',
  kind: 'email',
  label: text('E-mail address', 'E-Mail-Adresse', 'Adres e-mail', 'E-mailadres'),
  required,
  meaning: 'email',
});

export const phoneField = (required = false): FormField => ({
  name: 'phone',
  kind: 'phone',
  label: text('Phone number', 'Telefonnummer', 'Numer telefonu', 'Telefoonnummer'),
  required,
  meaning: 'phone',
});

export const orderField = (): FormField => ({
  name: 'order_number',
  kind: 'text',
  label: text('Order number', 'Bestellnummer', 'Numer zamówienia', 'Bestelnummer'),
  help: text(
    'You find it in your order confirmation.',
    'Sie finden sie in Ihrer Bestellbestätigung.',
    'Znajdziesz go w potwierdzeniu zamówienia.',
    'U vindt het in uw bestelbevestiging.',
  ),
  required: false,
  meaning: 'none',
});

export const messageField = (label: Names, required = true): FormField => ({
  name: 'message',
  kind: 'textarea',
  label,
  required,
  meaning: 'message',
});

export const photosField = (): FormField => ({
  name: 'photos',
  kind: 'file',
  label: text('Photos', 'Fotos', 'Zdjęcia', 'Foto’s'),
  help: text(
    'A picture of the damage and one of the label help us most.',
    'Am meisten helfen uns ein Bild des Schadens und eines vom Typenschild.',
    'Najbardziej pomogą nam zdjęcie uszkodzenia i zdjęcie etykiety.',
    'Een foto van de schade en een van het label helpen ons het meest.',
  ),
  required: false,
  meaning: 'none',
});

export const aboutYou = text(
  'How we reach you',
  'So erreichen wir Sie',
  'Jak się z Tobą skontaktować',
  'Hoe we u bereiken',
);
