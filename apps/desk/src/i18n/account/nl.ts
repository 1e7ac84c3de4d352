import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'account.address': 'E-mailadres',
  'account.password': 'Wachtwoord',
  'account.password.help': 'Minstens 10 tekens.',
  'account.signIn.title': 'Aanmelden',
  'account.signIn.submit': 'Aanmelden',
  'account.signIn.refused': 'E-mailadres of wachtwoord klopt niet.',
  'account.secondFactor.title': 'Nog één stap',
  'account.secondFactor.intro': 'Voer de zes cijfers uit je authenticator-app in, of een reservecode.',
  'account.secondFactor.code': 'Code',
  'account.secondFactor.wrong': 'Deze code klopt niet of is verlopen.',
  'account.setup.title': 'Welkom bij Throughline',
  'account.setup.intro': 'Drie dingen, en je werkplek staat klaar.',
  'account.setup.noToken':
    'Deze pagina heeft de eenmalige link uit het logboek van de server nodig. Open die link om verder te gaan.',
  'account.setup.wrongToken':
    'Deze link is niet of niet meer geldig. Open de nieuwste uit het logboek van de server.',
  'account.setup.company': 'Bedrijf',
  'account.setup.name': 'Je naam',
  'account.setup.language': 'Taal',
  'account.setup.submit': 'Inrichten',
  'account.setup.done': 'Al ingericht',
  'account.setup.doneText': 'Er is al een beheerder. Meld je aan om verder te gaan.',
  'account.twoFactor.title': 'Aanmelden in twee stappen',
  'account.twoFactor.on': 'aan',
  'account.twoFactor.intro': 'Naast je wachtwoord wordt een code uit een app op je telefoon gevraagd.',
  'account.twoFactor.enable': 'Inschakelen',
  'account.twoFactor.disable': 'Uitschakelen',
  'account.twoFactor.secret': 'Voer deze sleutel in je authenticator-app in, of',
  'account.twoFactor.open': 'open de app op dit apparaat',
  'account.twoFactor.backup':
    'Bewaar deze reservecodes op een veilige plek. Elke code werkt één keer, als je telefoon niet bij de hand is.',
  'account.twoFactor.confirm': 'Bevestigen',
  'account.demo.title': 'Neem plaats',
  'account.demo.intro':
    'Dit is een demo met een verzonnen bedrijf. Kies wie je wilt zijn; iedereen heeft als wachtwoord',
  'account.demo.role.administrator': 'Beheerder',
  'account.demo.role.team_lead': 'Teamleider',
  'account.demo.role.agent': 'Medewerker',
};
