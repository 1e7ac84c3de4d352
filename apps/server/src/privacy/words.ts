import type { Language } from './types.ts';

/** What stands in the readable copy a person is given, and what they are called once nothing is kept of them. */
export interface Words {
  erased: string;
  title: (name: string) => string;
  made: (when: string) => string;
  introduction: string;
  addresses: string;
  facts: string;
  conversations: string;
  conversation: (number: string) => string;
  us: string;
  note: string;
  files: string;
  forms: string;
  originals: string;
  everything: string;
  missing: string;
  nothing: string;
}

export const words: Record<Language, Words> = {
  en: {
    erased: 'Erased person',
    title: (name) => `What is kept about ${name}`,
    made: (when) => `As of ${when}`,
    introduction:
      'This page shows what was written between you and us. The folder “data” holds everything that is kept about you, in a form that programs can read.',
    addresses: 'How you reach us',
    facts: 'What is noted about you',
    conversations: 'Conversations',
    conversation: (number) => `Conversation ${number}`,
    us: 'We',
    note: 'Internal note',
    files: 'Files',
    forms: 'Forms',
    originals: 'Messages as they arrived',
    everything: 'Everything else',
    missing: 'is no longer stored',
    nothing: 'Nothing',
  },
  de: {
    erased: 'Gelöschte Person',
    title: (name) => `Was über ${name} gespeichert ist`,
    made: (when) => `Stand: ${when}`,
    introduction:
      'Diese Seite zeigt, was zwischen Ihnen und uns geschrieben wurde. Im Ordner „data“ steht alles, was über Sie gespeichert ist, in einer Form, die Programme lesen können.',
    addresses: 'Wie Sie uns erreichen',
    facts: 'Was über Sie vermerkt ist',
    conversations: 'Vorgänge',
    conversation: (number) => `Vorgang ${number}`,
    us: 'Wir',
    note: 'Interne Notiz',
    files: 'Dateien',
    forms: 'Formulare',
    originals: 'Nachrichten, wie sie eingingen',
    everything: 'Alles Weitere',
    missing: 'ist nicht mehr gespeichert',
    nothing: 'Nichts',
  },
  pl: {
    erased: 'Osoba usunięta',
    title: (name) => `Co przechowujemy: ${name}`,
    made: (when) => `Stan na ${when}`,
    introduction:
      'Ta strona pokazuje korespondencję między Tobą a nami. W folderze „data” znajduje się wszystko, co o Tobie przechowujemy, w postaci czytelnej dla programów.',
    addresses: 'Jak się z nami kontaktujesz',
    facts: 'Co o Tobie zapisano',
    conversations: 'Rozmowy',
    conversation: (number) => `Rozmowa ${number}`,
    us: 'My',
    note: 'Notatka wewnętrzna',
    files: 'Pliki',
    forms: 'Formularze',
    originals: 'Wiadomości w postaci, w jakiej nadeszły',
    everything: 'Pozostałe dane',
    missing: 'nie jest już przechowywany',
    nothing: 'Nic',
  },
  nl: {
    erased: 'Gewiste persoon',
    title: (name) => `Wat er over ${name} wordt bewaard`,
    made: (when) => `Stand van ${when}`,
    introduction:
      'Deze pagina toont wat er tussen u en ons is geschreven. In de map “data” staat alles wat er over u wordt bewaard, in een vorm die programma’s kunnen lezen.',
    addresses: 'Hoe u ons bereikt',
    facts: 'Wat er over u is genoteerd',
    conversations: 'Gesprekken',
    conversation: (number) => `Gesprek ${number}`,
    us: 'Wij',
    note: 'Interne notitie',
    files: 'Bestanden',
    forms: 'Formulieren',
    originals: 'Berichten zoals ze binnenkwamen',
    everything: 'Al het overige',
    missing: 'wordt niet meer bewaard',
    nothing: 'Niets',
  },
};
