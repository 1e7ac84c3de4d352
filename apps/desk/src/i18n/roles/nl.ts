import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'roles.intro': 'Wat elke rol mag. Een vinkje geldt meteen, ook voor wie al is ingelogd.',
  'roles.add': 'Rol maken',
  'roles.edit': '{name} wijzigen',
  'roles.name': 'Naam',
  'roles.copy': 'Beginnen met wat deze rol mag',
  'roles.made': '{name} is gemaakt. Vink aan wat deze rol mag.',
  'roles.delete': 'Verwijderen',
  'roles.deleteTitle': '{name} verwijderen?',
  'roles.deleteText': 'Niemand heeft deze rol. Ze is niet terug te halen.',
  'roles.deleted': '{name} is verwijderd',
  'roles.permission': 'Recht',
  'roles.holders': '{count, plural, one {# persoon} other {# mensen}}',
  'roles.may': '{role}: {permission}',
  'roles.yes': 'ja',
  'roles.no': 'nee',
  'roles.group.work': 'Werk',
  'roles.group.lead': 'Leiding',
  'roles.group.company': 'Het bedrijf',
  'roles.always': 'Dit mag elke rol: zonder dit gaat de app niet open.',
};
