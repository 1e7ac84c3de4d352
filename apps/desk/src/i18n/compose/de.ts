import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'compose.title': 'Neues Gespräch',
  'compose.intro': 'Suchen Sie nach Name oder Adresse, oder geben Sie eine Adresse ein.',
  'compose.placeholder': 'Was Sie schreiben möchten … / findet Textbausteine',
  'compose.ownAddress': '„{address}“ ist unsere eigene Adresse. Wer soll die Nachricht bekommen?',
  'compose.noSubject': 'Worum geht es? Geben Sie einen Betreff ein.',
  'compose.noText': 'Schreiben Sie etwas, oder hängen Sie eine Datei an.',
  'compose.uploading': 'Eine Datei wird noch hochgeladen. Warten Sie darauf, oder entfernen Sie sie.',
  'compose.unreachable': 'Für {name} ist keine Adresse bekannt, an die dieser Kanal schreiben kann.',
  'compose.refused.do_not_contact':
    'Nicht gesendet: Dieser Kunde möchte nicht angeschrieben werden. Auf seine Nachrichten können Sie antworten.',
  'compose.refused.no_consent': 'Nicht gesendet: Dieser Kunde hat dem nicht zugestimmt.',
  'compose.refused.consent_withdrawn': 'Nicht gesendet: Dieser Kunde hat seine Einwilligung widerrufen.',
  'compose.refused.quiet_hours':
    'Nicht gesendet: Bei diesem Kunden ist Ruhezeit. Nach {until} können Sie es senden.',
  'compose.sent': 'Gesendet an {list}',
  'compose.open': 'Öffnen',
  'compose.correct': 'Korrigieren',
  'compose.waits': 'Der Server ist nicht erreichbar. Die Nachricht wird gesendet, sobald es geht.',
};
