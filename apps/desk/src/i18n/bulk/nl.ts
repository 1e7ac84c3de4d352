import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'action.choose': 'Gesprek selecteren',
  'action.chooseNext': 'Selectie naar beneden uitbreiden',
  'action.choosePrevious': 'Selectie naar boven uitbreiden',
  'action.chooseAll': 'Alles in deze weergave selecteren',
  'action.markRead': 'Als gelezen markeren',
  'bulk.title': 'Met de geselecteerde gesprekken',
  'bulk.count': '{count, plural, one {# geselecteerd} other {# geselecteerd}}',
  'bulk.clear': 'Selectie wissen',
  'bulk.choose': 'Gesprek van {name} selecteren',
  'bulk.close': 'Sluiten',
  'bulk.reopen': 'Heropenen',
  'bulk.most': 'De eerste {count} zijn geselecteerd: meer kan niet in één keer worden gewijzigd.',
  'bulk.partly': '{count} van {total} konden niet worden gewijzigd: {reason}',
  'bulk.done.assigned': '{count, plural, one {# gesprek} other {# gesprekken}} nu bij {name}',
  'bulk.done.closed': '{count, plural, one {# gesprek} other {# gesprekken}} gesloten',
  'bulk.done.reopened': '{count, plural, one {# gesprek} other {# gesprekken}} heropend',
  'bulk.done.snoozed': '{count, plural, one {# gesprek} other {# gesprekken}} uitgesteld tot {until}',
  'bulk.done.labelled': '‘{label}’ op {count, plural, one {# gesprek} other {# gesprekken}} gezet',
  'bulk.done.unlabelled': '‘{label}’ van {count, plural, one {# gesprek} other {# gesprekken}} verwijderd',
  'bulk.done.seen': '{count, plural, one {# gesprek} other {# gesprekken}} als gelezen gemarkeerd',
};
