import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'outside.forward': 'Doorsturen',
  'outside.forwardTitle': 'Doorsturen',
  'outside.answerTitle': 'Naar buiten schrijven',
  'outside.send': 'Verzenden',
  'outside.notCustomer':
    'Gaat naar buiten, niet naar de klant. Antwoorden komen hier terug en zijn gemarkeerd; de klant ziet ze nooit.',
  'outside.forwardSubject': 'FW: {subject}',
  'outside.forwarded': 'Doorgestuurd naar {list}',
  'outside.badAddress': 'Naar ‘{address}’ kan niet worden geschreven. Verbeter het adres.',
  'outside.noRecipient': 'Wie moet het krijgen? Vul een adres in.',
  'outside.noChannel': 'Er is geen kanaal verbonden dat naar elk adres kan schrijven.',
  'outside.from': 'Van',
  'outside.copies': 'Cc, Bcc',
  'outside.text': 'Jouw woorden',
  'outside.yourWords': 'Wat je erover wilt zeggen…',
  'outside.below': 'Hieronder doorgestuurd',
  'outside.whole': 'het hele gesprek',
  'outside.files': 'Bestanden die meegaan',
  'outside.notFromCustomer': 'Niet van de klant',
  'outside.toOutside': 'Naar buiten doorgestuurd',
  'outside.answerThem': 'Antwoorden',
  'outside.writeAgain': 'Opnieuw schrijven',
};
