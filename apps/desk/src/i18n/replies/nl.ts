import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'replies.intro':
    'Typ tijdens het antwoorden / en een deel van de naam of sneltekst. De tekst verschijnt in de taal van de klant, als die er is, en opgemaakt waar het kanaal opmaak toelaat.',
  'replies.empty': 'Nog geen standaardantwoorden',
  'replies.emptyText': 'Leg vast wat je steeds opnieuw antwoordt: openingstijden, retouren, een bedankje.',
  'replies.noneFit': 'Geen standaardantwoord past',
  'replies.add': 'Standaardantwoord toevoegen',
  'replies.used': '{count, plural, one {één keer gebruikt} other {# keer gebruikt}}',
  'replies.name': 'Naam',
  'replies.shortcut': 'Sneltekst',
  'replies.shortcutHelp': 'Wat je na de schuine streep typt: letters, cijfers, - en _.',
  'replies.team': 'Voor',
  'replies.everybody': 'Iedereen',
  'replies.subject': 'Onderwerp ({language})',
  'replies.subjectHelp':
    'Niet verplicht. Zo heet een nieuw gesprek dat met dit standaardantwoord begint; een antwoord houdt zijn onderwerp.',
  'replies.copies': 'Wie het ook krijgt',
  'replies.copiesHelp': 'Niet verplicht. Zij komen bij wie al een kopie krijgt, op kanalen met kopieën.',
  'replies.variables': 'Variabelen worden ingevuld wanneer je de tekst gebruikt:',
  'replies.defaults':
    'Wat na een verticale streep staat, valt in als er geen waarde is, zoals ‘customer.firstName|klant’.',
  'replies.unfilled': '{variable} heeft geen waarde. Vul dit in voordat je verzendt.',
  'replies.delete': 'Standaardantwoord verwijderen',
  'replies.deleteText': 'Berichten die ermee zijn geschreven, houden hun tekst.',
  'replies.deleteTitle': '‘{name}’ verwijderen?',
  'replies.deleted': '‘{name}’ verwijderd',
};
