import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'retention.intro':
    'Was älter ist, verschwindet von selbst, einmal am Tag. Nachrichten nur aus geschlossenen Gesprächen; Berichte bleiben richtig. Eine Löschsperre bewahrt, was sie nennt.',
  'retention.lastRun': 'Letzter Lauf:',
  'retention.nothingWent': 'nichts war alt genug',
  'retention.kind.messages': 'Nachrichten',
  'retention.kind.messages.text':
    'Text, Anhänge, Antworten in Formularen und Post im Original, ab dem Schließen des Gesprächs. Wer wann schrieb, bleibt.',
  'retention.kind.files': 'Anhänge',
  'retention.kind.files.text':
    'Dateien von Nachrichten in geschlossenen Gesprächen; die Nachrichten bleiben.',
  'retention.kind.inbound': 'Originale',
  'retention.kind.inbound.text': 'Post und andere Eingänge genau so, wie sie ankamen.',
  'retention.kind.drafts': 'Nicht gesendete Formulare',
  'retention.kind.drafts.text': 'Was in Formulare getippt und nie gesendet wurde.',
  'retention.kind.visitors': 'Geräte von Besuchern',
  'retention.kind.visitors.text':
    'Woran Besucher der Website wiedererkannt werden. Wer später zurückkommt, ist neu.',
  'retention.kind.audit': 'Protokoll',
  'retention.kind.audit.text': 'Wer was geändert und wer personenbezogene Daten angesehen hat.',
  'retention.forever': 'Unbegrenzt',
  'retention.days': '{count, plural, one {# Tag} other {# Tage}}',
  'retention.years': '{count, plural, one {# Jahr} other {# Jahre}}',
  'retention.periodOf': 'Wie lange: {name}',
  'retention.addType': 'Anders für eine Kanalart',
  'retention.type': 'Kanalart',
  'retention.removeType': 'Keine Ausnahme für {name}',
  'retention.preview': 'Zeigen, was verschwinden würde',
  'retention.save': 'Ab jetzt so aufbewahren',
  'retention.saved': 'Was älter ist, verschwindet ab jetzt von selbst.',
  'retention.wouldGo': 'Was verschwinden würde',
  'retention.nothingGoes': 'Nichts: Alles wird unbegrenzt aufbewahrt.',
  'retention.olderThan': 'älter als {period}',
  'retention.oldest': 'ältestes vom {date}',
  'retention.held':
    '{count, plural, one {# bleibt durch eine Löschsperre} other {# bleiben durch eine Löschsperre}}',
};
