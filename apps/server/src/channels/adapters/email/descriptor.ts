/** How the channel type is named, drawn and described where channels are connected. */
import type { ChannelDescriptor } from '../../contract/index.ts';

export const descriptor: ChannelDescriptor = {
  names: { en: 'E-mail', de: 'E-Mail', pl: 'E-mail', nl: 'E-mail' },
  summary: {
    en: 'Receive and answer mail for an address such as support@, with a mailbox you have or the built-in reception.',
    de: 'E-Mails an eine Adresse wie support@ empfangen und beantworten, über ein bestehendes Postfach oder den eingebauten Empfang.',
    pl: 'Odbieraj wiadomości na adres taki jak support@ i odpowiadaj na nie, korzystając z istniejącej skrzynki lub wbudowanego odbioru.',
    nl: 'Ontvang en beantwoord mail voor een adres zoals support@, via een bestaande mailbox of de ingebouwde ontvangst.',
  },
  icon: '<rect width="20" height="16" x="2" y="4" rx="2"/><path d="m22 7-8.97 5.7a1.94 1.94 0 0 1-2.06 0L2 7"/>',
  colour: { light: '#8e6bbf', dark: '#8e6bbf' },
  adviceRank: 1,
  takes: {
    en: 'An address. Either your mail provider forwards its mail here, or you have the sign-in of its mailbox at hand.',
    de: 'Eine Adresse. Entweder leitet Ihr Mailanbieter deren E-Mails hierher weiter, oder Sie haben die Zugangsdaten des Postfachs zur Hand.',
    pl: 'Adres. Dostawca poczty przekazuje tu wiadomości albo masz pod ręką dane logowania do skrzynki.',
    nl: 'Een adres. Je mailprovider stuurt de mail hierheen door, of je hebt de inloggegevens van de mailbox bij de hand.',
  },
};
