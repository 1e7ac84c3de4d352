export const en = {
  'sending.when': 'Send at',
  'sending.held': 'Goes in {seconds, plural, one {# second} other {# seconds}}',
  'sending.later': 'Will be sent {moment}',
  'sending.inSeconds': 'goes in {seconds} s',
  'sending.at': 'goes {moment}',
  'sending.takeBack': 'Take back and edit',
  'sending.now': 'Send now',
  'sending.gone': 'This has already been sent.',
  'sending.answeredSince': 'The customer has written since. Is this still right?',
  'sending.delay': 'Undo sending',
  'sending.delayHelp':
    'So long an answer waits before it goes, and can be taken back. Live chat goes at once.',
  'sending.atOnce': 'Send at once',
  'sending.seconds': '{seconds, plural, one {# second} other {# seconds}}',
  'sending.rival.typing': '{name} is writing to this customer too.',
  'sending.rival.answered': '{name} has answered meanwhile.',
  'sending.anyway': 'Send anyway',
};
