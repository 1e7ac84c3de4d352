import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'privacy.intro':
    'Kopien dessen, was über Kunden gespeichert ist, und Löschungen. Beides beginnt im Kundenbereich neben einem Gespräch.',
  'privacy.empty': 'Noch wurde nichts exportiert oder gelöscht',
  'privacy.emptyText':
    'Öffnen Sie ein Gespräch und wählen Sie im Kundenbereich „Daten exportieren, bewahren, löschen …“.',
  'privacy.open': 'Daten exportieren, bewahren, löschen …',
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
  'privacy.holds': 'Löschsperren',
  'privacy.requests': 'Kopien und Löschungen',
  'privacy.hold': 'Bewahren',
  'privacy.holdText':
    'Eine Löschsperre bewahrt alles zu diesem Kunden, unabhängig von Aufbewahrung und Löschung, bis sie endet oder aufgehoben wird.',
  'privacy.holdDo': 'Löschsperre setzen',
  'privacy.holdLift': 'Aufheben',
  'privacy.holdReason': 'Warum',
  'privacy.holdUntil': 'Bis',
  'privacy.holdUntilHelp': 'Leer: bis sie aufgehoben wird.',
  'privacy.holdOn': 'Gespräch {number}',
  'privacy.holdOpen': 'bis sie aufgehoben wird',
  'privacy.holdEnds': 'bis {date}',
  'privacy.holdBy': 'gesetzt von {who}, {date}',
  'privacy.eraseHeld':
    'Eine Löschsperre steht dem entgegen: Nichts von diesem Kunden kann gelöscht werden, bis sie aufgehoben oder abgelaufen ist.',
  'privacy.failed.customer_on_hold': 'nicht ausgeführt: Eine Löschsperre bewahrt die Daten',
  'privacy.purpose': 'Wozu',
  'privacy.purposeHelp': 'Wird im Protokoll festgehalten.',
  'privacy.purposeChoose': 'Wählen …',
  'privacy.purposes': 'Nach dem Zweck fragen',
  'privacy.purposesText':
    'Wer eine Kopie macht oder jemanden löscht, wählt einen Zweck, und das Protokoll hält ihn fest.',
  'privacy.purposesExports': 'Bei Kopien',
  'privacy.purposesErasures': 'Bei Löschungen',
  'privacy.purposesOffered': 'Zwecke zur Auswahl',
  'privacy.purposesOfferedHelp': 'Einer je Zeile, ohne Namen von Personen.',
};
