import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'bulk.title': 'Met de geselecteerde gesprekken',
  'bulk.count': '{count, plural, one {# geselecteerd} other {# geselecteerd}}',
  'bulk.clear': 'Selectie wissen',
  'bulk.close': 'Sluiten',
  'bulk.reopen': 'Heropenen',
  'bulk.partly': '{count} van {total} konden niet worden gewijzigd: {reason}',
  'bulk.done.assigned': '{count, plural, one {# gesprek} other {# gesprekken}} nu bij {name}',
  'bulk.done.closed': '{count, plural, one {# gesprek} other {# gesprekken}} gesloten',
  'bulk.done.reopened': '{count, plural, one {# gesprek} other {# gesprekken}} heropend',
  'bulk.done.snoozed': '{count, plural, one {# gesprek} other {# gesprekken}} uitgesteld tot {until}',
  'bulk.done.labelled': '‘{label}’ op {count, plural, one {# gesprek} other {# gesprekken}} gezet',
  'bulk.done.unlabelled': '‘{label}’ van {count, plural, one {# gesprek} other {# gesprekken}} verwijderd',
  'bulk.done.seen': '{count, plural, one {# gesprek} other {# gesprekken}} als gelezen gemarkeerd',
};
