import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'mentions.told': '{name} vermeldt je: {text}',
  'mentions.toldInThread': '{name} antwoordt op een notitie: {text}',
  'mentions.show': 'Bekijken',
  'mentions.choose': 'Collega’s en teams',
  'mentions.team': 'Team',
  'mentions.ambiguous': 'Er zijn meer mensen die {name} heten. Wie bedoel je?',
  'mentions.unfinished': '‘@{name}’ bereikt nog niemand: kies een naam uit de lijst of schrijf hem voluit.',
  'mentions.notTold': 'heeft geen bericht gekregen: is er niet meer',
  'mentions.thread': 'Antwoorden op de notitie',
  'mentions.replies': '{count, plural, one {# antwoord} other {# antwoorden}}',
  'mentions.newReplies': '{count, plural, one {# nieuw} other {# nieuwe}}',
  'mentions.answer': 'Antwoorden',
  'mentions.resolve': 'Als afgehandeld markeren',
  'mentions.reopen': 'Weer openen',
  'mentions.resolvedBy': 'Afgehandeld door {name}',
  'mentions.yourAnswer': 'Je antwoord op de notitie',
  'mentions.placeholder': 'Alleen je collega’s zien dit. Met @ noem je iemand.',
};
