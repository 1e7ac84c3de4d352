import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'bulk.title': 'Mit den ausgewählten Gesprächen',
  'bulk.count': '{count, plural, one {# ausgewählt} other {# ausgewählt}}',
  'bulk.clear': 'Auswahl aufheben',
  'bulk.close': 'Schließen',
  'bulk.reopen': 'Wieder öffnen',
  'bulk.partly': '{count} von {total} konnten nicht geändert werden: {reason}',
  'bulk.done.assigned': '{count, plural, one {# Gespräch} other {# Gespräche}} jetzt bei: {name}',
  'bulk.done.closed': '{count, plural, one {# Gespräch} other {# Gespräche}} geschlossen',
  'bulk.done.reopened': '{count, plural, one {# Gespräch} other {# Gespräche}} wieder geöffnet',
  'bulk.done.snoozed': '{count, plural, one {# Gespräch} other {# Gespräche}} zurückgestellt bis {until}',
  'bulk.done.labelled': '„{label}“ an {count, plural, one {# Gespräch} other {# Gespräche}} vergeben',
  'bulk.done.unlabelled': '„{label}“ von {count, plural, one {# Gespräch} other {# Gesprächen}} entfernt',
  'bulk.done.seen': '{count, plural, one {# Gespräch} other {# Gespräche}} als gelesen markiert',
};
