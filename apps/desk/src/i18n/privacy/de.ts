import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'privacy.intro':
    'Kopien dessen, was über Kunden gespeichert ist, und Löschungen. Beides beginnt im Kundenbereich neben einem Gespräch.',
  'privacy.empty': 'Noch wurde nichts exportiert oder gelöscht',
  'privacy.emptyText':
    'Öffnen Sie ein Gespräch und wählen Sie im Kundenbereich „Daten exportieren oder löschen …“.',
  'privacy.open': 'Daten exportieren oder löschen …',
  'privacy.title': 'Daten von {name}',
  'privacy.export': 'Herausgeben',
  'privacy.exportText':
    'Alles, was gespeichert ist: eine Seite zum Lesen, Daten für Programme, Dateien und E-Mails, wie sie eingingen, als ein Zip-Archiv. Nur Sie können es abrufen, eine Woche lang.',
  'privacy.exportDo': 'Alles exportieren',
  'privacy.exportAsked': 'Die Kopie wird erstellt. Sie finden sie in den Einstellungen unter „Datenschutz“.',
  'privacy.erase': 'Löschen',
  'privacy.eraseText':
    'Name, Adressen, Nachrichten, Formulare und Dateien verschwinden endgültig; niemand kann sie zurückholen. Gespräche bleiben als leere Zeilen, damit Berichte stimmen; offene werden geschlossen.',
  'privacy.eraseName': 'Name des Kunden',
  'privacy.eraseHelp': 'Zur Bestätigung „{name}“ eingeben.',
  'privacy.eraseDo': 'Endgültig löschen',
  'privacy.eraseAsked': 'Der Kunde wird gelöscht.',
  'privacy.kind.export': 'Kopie der Daten von {name}',
  'privacy.kind.erasure': 'Löschung eines Kunden',
  'privacy.by': 'angefordert von {who}',
  'privacy.system': 'der Befehlszeile',
  'privacy.state.waiting': 'wird vorbereitet',
  'privacy.state.swept': 'Dateien werden entfernt',
  'privacy.state.done': 'erledigt',
  'privacy.state.failed': 'nicht erstellt: der Kunde wurde inzwischen gelöscht',
  'privacy.until': 'abrufbar bis {date}',
  'privacy.gone': 'abgelaufen',
  'privacy.others': 'nur {who} kann sie abrufen',
  'privacy.fetch': 'Abrufen',
  'privacy.rows':
    '{count, plural, one {# Zeile geleert oder gelöscht} other {# Zeilen geleert oder gelöscht}}',
};
