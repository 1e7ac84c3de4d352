import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  'offer.title': '{name} czeka na pomoc',
  'offer.accept': 'Przyjmij',
  'offer.decline': 'Odrzuć',
  'offer.left':
    '{seconds, plural, one {została # sekunda} few {zostały # sekundy} many {zostało # sekund} other {zostało # sekundy}}',
  'offer.gone': 'Ta propozycja jest już nieaktualna',
  'offer.nothing': 'Nic teraz na Ciebie nie czeka',
  'offer.hold': 'Przegapiono propozycję, dlatego nie dostajesz nowych.',
  'offer.back': 'Już jestem',
  'why.title': 'Kto to dostał i dlaczego',
  'why.none': 'Nikogo nie wybrano: rozmowę przypisano ręcznie albo jeszcze czeka.',
  'why.how.offer': 'Zaproponowano: {name}',
  'why.how.assign': 'Przydzielono: {name}',
  'why.how.pull': 'Przejęcie: {name}',
  'why.because.last': 'Ta osoba zajmowała się tym wcześniej.',
  'why.because.only': 'Tylko ta osoba mogła się tym wtedy zająć.',
  'why.because.skills': 'Ma najwięcej pożądanych umiejętności.',
  'why.because.idle': 'Najdłużej nie dostała niczego nowego.',
  'why.because.pull': 'To była najpilniejsza sprawa, jaką ta osoba mogła wziąć.',
  'why.waited':
    'Czas oczekiwania: {minutes, plural, =0 {poniżej minuty} one {# minuta} few {# minuty} many {# minut} other {# minuty}}; razem czekających rozmów: {count, plural, one {#} few {#} many {#} other {#}}.',
  'why.relaxed':
    'Po oczekiwaniu złagodzono wymagania o {count, plural, one {# krok} few {# kroki} many {# kroków} other {# kroku}}.',
  'why.priority': 'Priorytet {sum}',
  'why.term.deadline': 'Poziom usług',
  'why.term.urgency': 'Pilność',
  'why.term.value': 'Wartość klienta',
  'why.term.waiting': 'Oczekiwanie',
  'why.others': 'Nie wybrano',
  'why.hindered.not_qualified': '{count} bez zespołu lub umiejętności',
  'why.hindered.not_online': '{count} niedostępnych',
  'why.hindered.on_hold': '{count} wstrzymanych po przegapieniu',
  'why.hindered.passed': '{count} odrzuciło lub przegapiło',
  'why.hindered.waits_for_last_agent': '{count}, bo czekało na poprzednią osobę',
  'why.hindered.full': '{count} z pełnymi rękami',
};
