import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'replies.intro':
    'Tippen Sie beim Antworten / und einen Teil des Namens oder Kürzels. Der Text kommt in der Sprache der Kundin oder des Kunden, wenn es ihn darin gibt, und formatiert, wo der Kanal das trägt.',
  'replies.empty': 'Noch keine Textbausteine',
  'replies.emptyText':
    'Halten Sie fest, was Sie immer wieder antworten: Öffnungszeiten, Rücksendungen, ein Dankeschön.',
  'replies.noneFit': 'Kein Textbaustein passt',
  'replies.add': 'Textbaustein hinzufügen',
  'replies.used': '{count, plural, one {einmal verwendet} other {#-mal verwendet}}',
  'replies.name': 'Name',
  'replies.shortcut': 'Kürzel',
  'replies.shortcutHelp': 'Was Sie nach dem Schrägstrich tippen: Buchstaben, Ziffern, - und _.',
  'replies.team': 'Für',
  'replies.everybody': 'Alle',
  'replies.subject': 'Betreff ({language})',
  'replies.subjectHelp':
    'Freiwillig. So heißt ein neues Gespräch, das mit diesem Textbaustein beginnt; eine Antwort behält ihren Betreff.',
  'replies.copies': 'Wer es außerdem bekommt',
  'replies.copiesHelp':
    'Freiwillig. Sie kommen zu denen hinzu, die schon eine Kopie bekommen, auf Kanälen mit Kopien.',
  'replies.variables': 'Variablen werden beim Verwenden ausgefüllt:',
  'replies.defaults':
    'Was nach einem senkrechten Strich steht, springt ein, wenn ein Wert fehlt, etwa „customer.firstName|zusammen“.',
  'replies.unfilled': '{variable} hat keinen Wert. Füllen Sie die Stelle aus, bevor Sie senden.',
  'replies.delete': 'Textbaustein löschen',
  'replies.deleteText': 'Nachrichten, die damit geschrieben wurden, behalten ihren Text.',
  'replies.deleteTitle': '„{name}“ löschen?',
  'replies.deleted': '„{name}“ gelöscht',
};
