export const en = {
  'callback.at': 'Wants to be called back at',
  'callback.done': 'Called back',
  'callback.did': 'Called back at {phone}',
};
