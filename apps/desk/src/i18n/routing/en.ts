export const en = {
  'routing.skills.intro':
    'Who knows what, and how well: 1 can help, 5 knows best. Every change is saved at once.',
  'routing.skills.empty': 'No skills yet',
  'routing.skills.emptyText':
    'Add what customers ask about, such as a product or a language, and say who knows it.',
  'routing.skills.add': 'Add skill',
  'routing.skills.edit': 'Change “{name}”',
  'routing.skills.name': 'Name',
  'routing.skills.kind': 'Kind',
  'routing.skills.kind.topic': 'Topic',
  'routing.skills.kind.product': 'Product',
  'routing.skills.kind.language': 'Language',
  'routing.skills.kind.channel': 'Channel',
  'routing.skills.delete': 'Delete',
  'routing.skills.deleteTitle': 'Delete “{name}”?',
  'routing.skills.deleteText':
    '{count, plural, =0 {Nobody has this skill.} one {One agent has this skill and loses it.} other {# agents have this skill and lose it.}}',
  'routing.skills.deleted': '“{name}” is deleted',
  'routing.skills.agent': 'Agent',
  'routing.skills.level': '{agent}: {skill}',
  'routing.skills.none': '–',
};
