import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'account.address': 'E-Mail-Adresse',
  'account.password': 'Passwort',
  'account.password.help': 'Mindestens 10 Zeichen.',
  'account.signIn.title': 'Anmelden',
  'account.signIn.submit': 'Anmelden',
  'account.signIn.refused': 'E-Mail-Adresse oder Passwort stimmt nicht.',
  'account.secondFactor.title': 'Noch ein Schritt',
  'account.secondFactor.intro':
    'Geben Sie die sechs Ziffern aus Ihrer Authenticator-App oder einen Ersatzcode ein.',
  'account.secondFactor.code': 'Code',
  'account.secondFactor.wrong': 'Dieser Code stimmt nicht oder ist abgelaufen.',
  'account.setup.title': 'Willkommen bei Throughline',
  'account.setup.intro': 'Drei Angaben, und Ihr Arbeitsplatz ist bereit.',
  'account.setup.noToken':
    'Diese Seite braucht den einmaligen Link aus dem Protokoll des Servers. Öffnen Sie ihn, um fortzufahren.',
  'account.setup.wrongToken':
    'Dieser Link gilt nicht oder nicht mehr. Öffnen Sie den neuesten aus dem Protokoll des Servers.',
  'account.setup.company': 'Unternehmen',
  'account.setup.name': 'Ihr Name',
  'account.setup.language': 'Sprache',
  'account.setup.submit': 'Einrichten',
  'account.setup.done': 'Bereits eingerichtet',
  'account.setup.doneText':
    'Es gibt schon eine Administratorin oder einen Administrator. Melden Sie sich an.',
  'account.newPassword.title': 'Passwort ändern',
  'account.newPassword.intro': 'Hier bleiben Sie angemeldet. Überall sonst werden Sie abgemeldet.',
  'account.newPassword.current': 'Bisheriges Passwort',
  'account.newPassword.new': 'Neues Passwort',
  'account.newPassword.show': 'Neues Passwort anzeigen',
  'account.newPassword.hide': 'Neues Passwort verbergen',
  'account.newPassword.submit': 'Passwort ändern',
  'account.newPassword.same': 'Das ist Ihr bisheriges Passwort.',
  'account.newPassword.wrong': 'Das ist nicht Ihr bisheriges Passwort.',
  'account.newPassword.done': 'Passwort geändert. Überall sonst sind Sie jetzt abgemeldet.',
  'account.strength.short': 'Mindestens 10 Zeichen.',
  'account.strength.guessable':
    'Leicht zu erraten: Ihr Name, ein gängiges Wort oder eine Tastenreihe genügt nicht.',
  'account.strength.fair': 'In Ordnung. Länger ist besser, zum Beispiel mehrere Wörter hintereinander.',
  'account.strength.strong': 'Stark.',
  'account.twoFactor.title': 'Anmeldung in zwei Schritten',
  'account.twoFactor.on': 'an',
  'account.twoFactor.intro':
    'Zusätzlich zum Passwort wird ein Code aus einer App auf Ihrem Telefon abgefragt.',
  'account.twoFactor.enable': 'Einschalten',
  'account.twoFactor.disable': 'Ausschalten',
  'account.twoFactor.secret': 'Geben Sie diesen Schlüssel in Ihre Authenticator-App ein, oder',
  'account.twoFactor.open': 'öffnen Sie die App auf diesem Gerät',
  'account.twoFactor.backup':
    'Bewahren Sie diese Ersatzcodes sicher auf. Jeder gilt einmal, wenn das Telefon nicht zur Hand ist.',
  'account.twoFactor.confirm': 'Bestätigen',
  'account.demo.title': 'Nehmen Sie Platz',
  'account.demo.banner': 'Demo',
  'account.demo.intro':
    'Unternehmen und Kundschaft sind erfunden, und alle können mitlesen. Das Passwort ist bei allen',
  'account.demo.role.administrator': 'Administration',
  'account.demo.role.team_lead': 'Teamleitung',
  'account.demo.role.agent': 'Agent',
};
