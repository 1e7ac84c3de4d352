import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'welcome.start': 'Noch erreichen Kunden Sie nicht. Beginnen Sie hier.',
  'welcome.begun': 'Ein guter Anfang. Ein Schritt kommt als Nächstes.',
  'welcome.order':
    'Zuerst die Kanäle, bei denen eine Antwort warten kann: So sehen Sie in Ruhe, was Kunden fragen. Der Chat kommt zuletzt, denn er braucht Menschen, die da sind.',
  'welcome.done': 'Jede Art von Kanal ist verbunden',
  'welcome.doneText':
    'Probieren Sie jeden einmal von außen aus, so wie Ihre Kunden: Erst dann wissen Sie, dass der ganze Weg funktioniert.',
  'welcome.next': 'Nächster Schritt',
  'welcome.later': 'später, wenn die anderen laufen',
  'welcome.takes': 'Sie brauchen',
  'welcome.connect': 'Verbinden',
  'welcome.another': 'Weiteren verbinden',
  'welcome.build': 'Formular bauen',
  'welcome.buildAnother': 'Weiteres Formular bauen',
  'welcome.state.missing': 'Nicht verbunden',
  'welcome.state.off': 'Ausgeschaltet',
  'welcome.state.failing': 'Gestört',
  'welcome.state.connected': 'Verbunden',
  'welcome.off': 'Ausgeschaltet: Kunden kommen nicht durch. Öffnen Sie ihn, um ihn einzuschalten.',
  'welcome.tryAddress':
    'Schreiben Sie aus Ihrem eigenen Postfach an {address} und antworten Sie aus der Warteschlange: Dann wissen Sie, dass beide Wege funktionieren.',
  'welcome.tryEmbed': 'Öffnen Sie ihn für die Zeile, die auf Ihre Website kommt, und zum Ausprobieren.',
  'welcome.afterwards': 'Danach',
  'welcome.alone': 'Sie sind hier noch allein. Fügen Sie hinzu, wer mit Ihnen antwortet.',
  'welcome.colleagues':
    '{count, plural, one {Eine weitere Person kann sich anmelden.} other {# weitere Personen können sich anmelden.}}',
  'welcome.hours': 'Wann Sie da sind; danach richtet sich der Chat.',
  'welcome.toQueue': 'Zur Warteschlange',
  'preview.title': 'Vorschau: {name}',
  'preview.live': 'Er ist unten rechts. Was Sie dort schreiben, kommt als echtes Gespräch an.',
  'preview.inPage': 'Unten auf der Seite. Was Sie absenden, kommt als echtes Gespräch an.',
  'preview.off': 'Dieser Kanal ist ausgeschaltet; Kunden sehen nichts.',
  'preview.page': 'Beispielseite',
  'preview.back': 'Zum Kanal',
};
