export const en = {
  'identity.join': 'Join with another customer…',
  'identity.joined': 'Joined with',
  'identity.part': 'Part',
  'identity.part.label': 'Part from {name}',
  'identity.join.title': 'Join {name} with another customer',
  'identity.join.text': 'For one person who is here twice. It can be undone at any time.',
  'identity.join.find': 'Name, address or number of the other customer',
  'identity.join.find.help': 'Two letters are enough.',
  'identity.join.found': 'Customers found',
  'identity.join.none': 'Nobody was found. Try another spelling, or an address.',
  'identity.join.question':
    'Are {name} and {other} one person? Everything of {other} will stand with {name}: addresses, conversations and forms. Each keeps where it came from.',
  'identity.join.do': 'Yes, join them',
  'identity.done.joined': 'Joined with {name}',
  'identity.done.parted': 'Parted from {name}',
  'identity.notDone': 'This was not done: {reason}',
  'identity.error.joined': 'one of the two has been joined with somebody else meanwhile',
};
