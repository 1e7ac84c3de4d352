import type { Capabilities, ChannelDescriptor } from '../../contract/index.ts';

export const descriptor: ChannelDescriptor = {
  names: { en: 'Web form', de: 'Webformular', pl: 'Formularz', nl: 'Webformulier' },
  summary: {
    en: 'Ask for what you need to know. A form somebody leaves half-way still reaches you with what they entered.',
    de: 'Fragen Sie ab, was Sie wissen müssen. Auch ein halb ausgefülltes Formular erreicht Sie mit allem, was eingegeben wurde.',
    pl: 'Zapytaj o to, co musisz wiedzieć. Nawet porzucony w połowie formularz dotrze do Ciebie z tym, co wpisano.',
    nl: 'Vraag wat u moet weten. Ook een half ingevuld formulier bereikt u met alles wat er is ingevuld.',
  },
  icon: '<rect width="8" height="4" x="8" y="2" rx="1" ry="1"/><path d="M16 4h2a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h2"/><path d="M12 11h4"/><path d="M12 16h4"/><path d="M8 11h.01"/><path d="M8 16h.01"/>',
  colour: { light: '#20a39e', dark: '#20a39e' },
  adviceRank: 2,
  takes: {
    en: 'A few minutes to choose the questions. The form has a link at once; a line of code puts it on your page.',
    de: 'Ein paar Minuten, um die Fragen zu wählen. Das Formular hat sofort einen Link; eine Zeile Code setzt es auf Ihre Seite.',
    pl: 'Kilka minut na wybór pytań. Formularz od razu ma link, a jedna linia kodu umieszcza go na stronie.',
    nl: 'Een paar minuten om de vragen te kiezen. Het formulier heeft meteen een link; één regel code zet het op uw pagina.',
  },
  madeIn: 'form_builder',
};

export const capabilities: Capabilities = {
  live: false,
  outbound: false,
  reaches: 'device',
  html: false,
  subject: false,
  cc: false,
  maxTextLength: null,
  files: null,
  deliveryStates: [],
  // A form left half-way and the chat opened instead are about the same matter.
  continuesOpenConversation: true,
};
