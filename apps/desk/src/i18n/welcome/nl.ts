import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'welcome.start': 'Klanten kunnen je nog niet bereiken. Begin hier.',
  'welcome.begun': 'Een goed begin. Er is één volgende stap.',
  'welcome.order':
    'Eerst de kanalen waar een antwoord kan wachten: zo zie je rustig wat klanten vragen. Chat komt als laatste, want die vraagt om mensen die er zijn.',
  'welcome.done': 'Elk soort kanaal is gekoppeld',
  'welcome.doneText':
    'Probeer elk een keer van buitenaf, zoals een klant: pas dan weet je dat de hele weg werkt.',
  'welcome.next': 'Volgende stap',
  'welcome.later': 'later, als de andere draaien',
  'welcome.takes': 'Nodig',
  'welcome.connect': 'Koppelen',
  'welcome.another': 'Nog een koppelen',
  'welcome.build': 'Formulier maken',
  'welcome.buildAnother': 'Nog een formulier maken',
  'welcome.state.missing': 'Niet gekoppeld',
  'welcome.state.off': 'Uitgeschakeld',
  'welcome.state.failing': 'Werkt niet',
  'welcome.state.connected': 'Gekoppeld',
  'welcome.off': 'Uitgeschakeld: klanten komen er niet door. Open het om het aan te zetten.',
  'welcome.tryAddress':
    'Schrijf vanuit je eigen mailbox naar {address} en antwoord vanuit de wachtrij: dan weet je dat beide richtingen werken.',
  'welcome.tryEmbed': 'Open het voor de regel voor je website, en om het te proberen.',
  'welcome.afterwards': 'Daarna',
  'welcome.alone': 'Je bent hier nog alleen. Voeg toe wie met je mee antwoordt.',
  'welcome.colleagues':
    '{count, plural, one {Nog # collega kan zich aanmelden.} other {Nog # collega’s kunnen zich aanmelden.}}',
  'welcome.hours': 'Wanneer je er bent; de chat houdt zich eraan.',
  'welcome.toQueue': 'Naar de wachtrij',
  'preview.title': 'Voorbeeld: {name}',
  'preview.live': 'Rechtsonder. Wat je daar schrijft komt aan als een echt gesprek.',
  'preview.inPage': 'Het staat op de pagina hieronder. Wat je verstuurt komt aan als een echt gesprek.',
  'preview.off': 'Dit kanaal staat uit, dus klanten zien niets.',
  'preview.page': 'Voorbeeldpagina',
  'preview.back': 'Naar het kanaal',
};
