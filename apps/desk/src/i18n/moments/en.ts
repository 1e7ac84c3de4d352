export const en = {
  'moment.placeholder': 'tomorrow 9',
  'moment.examples': 'For example: monday, in 2 hours, next week, 24/12 14:30',
  'moment.notUnderstood': 'This is no moment we understand. Try “tomorrow 9” or “in 2 hours”.',
  'moment.calendar': 'Or choose from the calendar',
};
