import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  'roles.intro': 'Co może każda rola. Zaznaczenie działa od razu, także u osób już zalogowanych.',
  'roles.add': 'Utwórz rolę',
  'roles.edit': 'Zmień „{name}”',
  'roles.name': 'Nazwa',
  'roles.copy': 'Zacznij od uprawnień tej roli',
  'roles.made': 'Rola „{name}” jest gotowa. Zaznacz, co może.',
  'roles.delete': 'Usuń',
  'roles.deleteTitle': 'Usunąć „{name}”?',
  'roles.deleteText': 'Nikt nie ma tej roli. Nie da się jej przywrócić.',
  'roles.deleted': 'Usunięto „{name}”',
  'roles.permission': 'Uprawnienie',
  'roles.holders': '{count, plural, one {# osoba} few {# osoby} many {# osób} other {# osoby}}',
  'roles.may': '{role}: {permission}',
  'roles.yes': 'tak',
  'roles.no': 'nie',
  'roles.group.work': 'Praca',
  'roles.group.lead': 'Kierowanie',
  'roles.group.company': 'Firma',
  'roles.always': 'Może to każda rola: bez tego aplikacja się nie otworzy.',
};
