/** The chapters of the API's document, in the order they are read. */
export const apiTags = [
  { name: 'conversations', description: 'The queue, conversations and what is done with them.' },
  {
    name: 'incidents',
    description: 'One matter of many customers, and what belongs to one matter of one customer.',
  },
  { name: 'views', description: 'Filters kept under a name, for oneself or for everybody.' },
  { name: 'search', description: 'What was written, and by whom.' },
  { name: 'messages', description: 'Replies, and what came in, whole and as it came.' },
  { name: 'notes', description: 'What colleagues tell each other: notes, threads below them, mentions.' },
  { name: 'customers', description: 'Who writes: names, addresses, attributes.' },
  {
    name: 'profiles',
    description: 'What is known of customers: value, segments, consents, wishes, facts from other systems.',
  },
  { name: 'files', description: 'Uploads for messages and notes, and downloads.' },
  {
    name: 'channels',
    description: 'Connected channels, and what came in over them but could not be processed.',
  },
  {
    name: 'connectors',
    description: 'Other systems of the company: what they know of customers, do for agents and tell.',
  },
  { name: 'forms', description: 'Forms for web pages, and what was filled in.' },
  { name: 'people', description: 'Agents, teams, API keys and business hours.' },
  { name: 'routing', description: 'How waiting matters find an agent: settings, offers, and why.' },
  { name: 'reports', description: 'What came in, how soon it was answered and settled, and what is left.' },
  { name: 'journeys', description: 'What happens to customers, and the ways they go.' },
  { name: 'automation', description: 'Rules that act by themselves, and macros that act by one key.' },
  { name: 'service-levels', description: 'How fast customers are promised to be served.' },
  {
    name: 'supervision',
    description: 'The moment in figures, and how supervisors step in: move, read along, whisper, take part.',
  },
  { name: 'audit', description: 'Who changed what, and who looked at what policy marks.' },
  { name: 'privacy', description: 'What is kept of a person: a copy of all of it, and its erasure.' },
  { name: 'me', description: 'The signed-in agent.' },
  { name: 'sign-in', description: 'Sessions and the second factor.' },
  { name: 'set-up', description: 'The first start of an installation.' },
  { name: 'status', description: 'What does not work right now, in words.' },
  { name: 'health', description: 'For whoever watches the process.' },
];
