import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'mentions.told': '{name} erwähnt Sie: {text}',
  'mentions.toldInThread': '{name} antwortet auf eine Notiz: {text}',
  'mentions.show': 'Ansehen',
  'mentions.choose': 'Kolleginnen, Kollegen und Teams',
  'mentions.team': 'Team',
  'mentions.ambiguous': 'Mehrere heißen {name}. Wer ist gemeint?',
  'mentions.unfinished':
    '„@{name}“ erreicht noch niemanden: Wählen Sie einen Namen aus der Liste oder schreiben Sie ihn aus.',
  'mentions.notTold': 'wurde nicht benachrichtigt: ist nicht mehr da',
  'mentions.thread': 'Antworten auf die Notiz',
  'mentions.replies': '{count, plural, one {# Antwort} other {# Antworten}}',
  'mentions.newReplies': '{count, plural, one {# neue} other {# neue}}',
  'mentions.answer': 'Antworten',
  'mentions.resolve': 'Als geklärt markieren',
  'mentions.reopen': 'Wieder öffnen',
  'mentions.resolvedBy': 'Geklärt von {name}',
  'mentions.yourAnswer': 'Ihre Antwort auf die Notiz',
  'mentions.placeholder': 'Das sieht nur Ihr Team. Mit @ nennen Sie jemanden.',
};
