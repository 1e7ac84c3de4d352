export const en = {
  'replies.intro':
    'Type / while you answer, and part of a name or shortcut. The text comes in the customer’s language where there is one, formatted where the channel carries formatting.',
  'replies.empty': 'No canned replies yet',
  'replies.emptyText': 'Write down what you answer again and again: opening hours, returns, a thank-you.',
  'replies.noneFit': 'No canned reply fits',
  'replies.add': 'Add a canned reply',
  'replies.used': '{count, plural, one {used once} other {used # times}}',
  'replies.name': 'Name',
  'replies.shortcut': 'Shortcut',
  'replies.shortcutHelp': 'What you type after the slash: letters, digits, - and _.',
  'replies.team': 'For',
  'replies.everybody': 'Everybody',
  'replies.subject': 'Subject ({language})',
  'replies.subjectHelp':
    'Optional. A new conversation that is begun with this reply is called so; an answer keeps its subject.',
  'replies.copies': 'Who else gets it',
  'replies.copiesHelp':
    'Optional. They are added to those who get a copy already, on channels that carry copies.',
  'replies.variables': 'Variables are filled in when the text is used:',
  'replies.defaults':
    'What follows a bar stands in when there is no value, as in “customer.firstName|there”.',
  'replies.unfilled': '{variable} has no value. Fill it in before you send.',
  'replies.delete': 'Delete this reply',
  'replies.deleteText': 'Messages that were written with it keep their words.',
  'replies.deleteTitle': 'Delete “{name}”?',
  'replies.deleted': '“{name}” deleted',
};
