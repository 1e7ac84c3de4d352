import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'roles.intro': 'Was jede Rolle darf. Ein Häkchen gilt sofort, auch für alle, die gerade angemeldet sind.',
  'roles.add': 'Rolle anlegen',
  'roles.edit': '{name} ändern',
  'roles.name': 'Name',
  'roles.copy': 'Beginnen mit dem, was diese Rolle darf',
  'roles.made': '{name} ist angelegt. Haken Sie an, was sie darf.',
  'roles.delete': 'Löschen',
  'roles.deleteTitle': '{name} löschen?',
  'roles.deleteText': 'Niemand hat diese Rolle. Sie lässt sich nicht zurückholen.',
  'roles.deleted': '{name} ist gelöscht',
  'roles.permission': 'Berechtigung',
  'roles.holders': '{count, plural, one {# Person} other {# Personen}}',
  'roles.may': '{role}: {permission}',
  'roles.yes': 'ja',
  'roles.no': 'nein',
  'roles.group.work': 'Arbeit',
  'roles.group.lead': 'Leitung',
  'roles.group.company': 'Das Unternehmen',
  'roles.always': 'Das darf jede Rolle: Ohne das öffnet sich die Anwendung nicht.',
};
