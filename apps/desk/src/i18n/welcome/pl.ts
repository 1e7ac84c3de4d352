import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  'welcome.start': 'Klienci nie mogą się jeszcze odezwać. Zacznij tutaj.',
  'welcome.begun': 'Dobry początek. Przed Tobą kolejny krok.',
  'welcome.order':
    'Najpierw kanały, w których odpowiedź może zaczekać: spokojnie zobaczysz, o co pytają klienci. Czat na końcu, bo wymaga osób na miejscu.',
  'welcome.done': 'Każdy rodzaj kanału jest połączony',
  'welcome.doneText':
    'Wypróbuj każdy raz z zewnątrz, tak jak klient: dopiero wtedy wiadomo, że działa cała droga.',
  'welcome.next': 'Następny krok',
  'welcome.later': 'później, gdy pozostałe działają',
  'welcome.takes': 'Potrzebne',
  'welcome.connect': 'Połącz',
  'welcome.another': 'Połącz kolejny',
  'welcome.build': 'Utwórz formularz',
  'welcome.buildAnother': 'Utwórz kolejny formularz',
  'welcome.state.missing': 'Niepołączony',
  'welcome.state.off': 'Wyłączony',
  'welcome.state.failing': 'Nie działa',
  'welcome.state.connected': 'Połączony',
  'welcome.off': 'Wyłączony: klienci się nie odezwą. Otwórz go, aby włączyć.',
  'welcome.tryAddress':
    'Napisz na {address} z własnej skrzynki i odpowiedz z kolejki: wtedy wiadomo, że poczta działa w obie strony.',
  'welcome.tryEmbed': 'Otwórz go, aby skopiować linię na stronę i go wypróbować.',
  'welcome.afterwards': 'Później',
  'welcome.alone': 'Na razie nie ma tu nikogo więcej. Dodaj osoby, które odpowiadają razem z Tobą.',
  'welcome.colleagues':
    '{count, plural, one {Może się zalogować jeszcze # osoba.} few {Mogą się zalogować jeszcze # osoby.} many {Może się zalogować jeszcze # osób.} other {Może się zalogować jeszcze # osoby.}}',
  'welcome.hours': 'Kiedy jesteście dostępni; według tego działa czat.',
  'welcome.toQueue': 'Do kolejki',
  'preview.title': 'Podgląd: {name}',
  'preview.live': 'Jest w prawym dolnym rogu. To, co tam napiszesz, trafi do kolejki jako prawdziwa rozmowa.',
  'preview.inPage':
    'Znajduje się na stronie poniżej. To, co wyślesz, trafi do kolejki jako prawdziwa rozmowa.',
  'preview.off': 'Ten kanał jest wyłączony, więc klienci nic nie widzą.',
  'preview.page': 'Przykładowa strona',
  'preview.back': 'Do kanału',
};
