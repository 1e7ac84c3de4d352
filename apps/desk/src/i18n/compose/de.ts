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
  'compose.sent': 'Gesendet an {list}',
  'compose.open': 'Öffnen',
  'compose.correct': 'Korrigieren',
  'compose.waits': 'Der Server ist nicht erreichbar. Die Nachricht wird gesendet, sobald es geht.',
};
