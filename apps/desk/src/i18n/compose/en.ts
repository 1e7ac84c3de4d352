export const en = {
  'compose.title': 'New conversation',
  'compose.intro': 'Find a customer by name or address, or enter an address.',
  'compose.placeholder': 'What you want to write… / finds canned replies',
  'compose.ownAddress': '“{address}” is an address of our own. Who else shall get it?',
  'compose.noSubject': 'What is it about? Enter a subject.',
  'compose.noText': 'Write something, or attach a file.',
  'compose.uploading': 'A file is still on its way. Wait for it, or remove it.',
  'compose.unreachable': '{name} has no address that this channel can write to.',
  'compose.refused.do_not_contact':
    'Not sent: this customer does not want to be written to. You can answer what they write.',
  'compose.refused.no_consent': 'Not sent: this customer has not agreed to be written to for this.',
  'compose.refused.consent_withdrawn': 'Not sent: this customer has taken back their consent.',
  'compose.refused.quiet_hours':
    'Not sent: these are the quiet hours of this customer. You can send it after {until}.',
  'compose.sent': 'Sent to {list}',
  'compose.open': 'Open',
  'compose.correct': 'Correct',
  'compose.waits': 'The server cannot be reached. The message goes as soon as it can.',
};
