import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  'account.address': 'Adres e-mail',
  'account.password': 'Hasło',
  'account.password.help': 'Co najmniej 10 znaków.',
  'account.signIn.title': 'Logowanie',
  'account.signIn.submit': 'Zaloguj',
  'account.signIn.refused': 'Adres e-mail lub hasło są nieprawidłowe.',
  'account.secondFactor.title': 'Jeszcze jeden krok',
  'account.secondFactor.intro': 'Wpisz sześć cyfr z aplikacji uwierzytelniającej albo kod zapasowy.',
  'account.secondFactor.code': 'Kod',
  'account.secondFactor.wrong': 'Ten kod jest nieprawidłowy lub wygasł.',
  'account.setup.title': 'Witamy w Throughline',
  'account.setup.intro': 'Trzy rzeczy i stanowisko jest gotowe.',
  'account.setup.noToken':
    'Ta strona wymaga jednorazowego linku z dziennika serwera. Otwórz go, aby kontynuować.',
  'account.setup.wrongToken':
    'Ten link jest nieprawidłowy lub stracił ważność. Otwórz najnowszy z dziennika serwera.',
  'account.setup.company': 'Firma',
  'account.setup.name': 'Imię i nazwisko',
  'account.setup.language': 'Język',
  'account.setup.submit': 'Skonfiguruj',
  'account.setup.done': 'Już skonfigurowano',
  'account.setup.doneText': 'Konto administratora już istnieje. Zaloguj się, aby przejść dalej.',
  'account.twoFactor.title': 'Logowanie dwuetapowe',
  'account.twoFactor.on': 'włączone',
  'account.twoFactor.intro': 'Oprócz hasła potrzebny jest kod z aplikacji w telefonie.',
  'account.twoFactor.enable': 'Włącz',
  'account.twoFactor.disable': 'Wyłącz',
  'account.twoFactor.secret': 'Wpisz ten klucz w aplikacji uwierzytelniającej albo',
  'account.twoFactor.open': 'otwórz aplikację na tym urządzeniu',
  'account.twoFactor.backup':
    'Przechowuj te kody zapasowe w bezpiecznym miejscu. Każdy działa raz, gdy nie masz telefonu pod ręką.',
  'account.twoFactor.confirm': 'Potwierdź',
  'account.demo.title': 'Zajmij miejsce',
  'account.demo.intro':
    'To wersja demonstracyjna z wymyśloną firmą. Wybierz, kim chcesz być; wszyscy mają hasło',
  'account.demo.role.administrator': 'Administrator',
  'account.demo.role.team_lead': 'Lider zespołu',
  'account.demo.role.agent': 'Konsultant',
};
