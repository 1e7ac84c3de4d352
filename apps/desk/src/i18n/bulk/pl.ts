import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  'bulk.title': 'Z zaznaczonymi rozmowami',
  'bulk.count':
    '{count, plural, one {# zaznaczona} few {# zaznaczone} many {# zaznaczonych} other {# zaznaczonej}}',
  'bulk.clear': 'Wyczyść zaznaczenie',
  'bulk.close': 'Zamknij',
  'bulk.reopen': 'Otwórz ponownie',
  'bulk.partly': 'Nie udało się zmienić {count} z {total}: {reason}',
  'bulk.done.assigned':
    '{count, plural, one {# rozmowa} few {# rozmowy} many {# rozmów} other {# rozmowy}} – teraz: {name}',
  'bulk.done.closed':
    'Zamknięto {count, plural, one {# rozmowę} few {# rozmowy} many {# rozmów} other {# rozmowy}}',
  'bulk.done.reopened':
    'Ponownie otwarto {count, plural, one {# rozmowę} few {# rozmowy} many {# rozmów} other {# rozmowy}}',
  'bulk.done.snoozed':
    'Odłożono {count, plural, one {# rozmowę} few {# rozmowy} many {# rozmów} other {# rozmowy}} do {until}',
  'bulk.done.labelled':
    'Dodano „{label}” do {count, plural, one {# rozmowy} few {# rozmów} many {# rozmów} other {# rozmowy}}',
  'bulk.done.unlabelled':
    'Usunięto „{label}” z {count, plural, one {# rozmowy} few {# rozmów} many {# rozmów} other {# rozmowy}}',
  'bulk.done.seen':
    'Oznaczono {count, plural, one {# rozmowę} few {# rozmowy} many {# rozmów} other {# rozmowy}} jako przeczytane',
};
