/** Texts by the number they go with. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>>;

/** The few words needed before the panel is loaded; the others come with it. */
export interface LauncherStrings {
  open: string;
  close: string;
  unread: Forms;
}

const launcher: Record<string, LauncherStrings> = {
  en: {
    open: 'Open chat',
    close: 'Close chat',
    unread: { one: '{n} new message', other: '{n} new messages' },
  },
  de: {
    open: 'Chat öffnen',
    close: 'Chat schließen',
    unread: { one: '{n} neue Nachricht', other: '{n} neue Nachrichten' },
  },
  pl: {
    open: 'Otwórz czat',
    close: 'Zamknij czat',
    unread: { one: '{n} nowa wiadomość', few: '{n} nowe wiadomości', other: '{n} nowych wiadomości' },
  },
  nl: {
    open: 'Chat openen',
    close: 'Chat sluiten',
    unread: { one: '{n} nieuw bericht', other: '{n} nieuwe berichten' },
  },
};

/** The first of the wished-for languages that there is, else English. */
export function chooseLanguage(wishes: (string | null | undefined)[]): string {
  for (const wish of wishes) {
    const language = wish?.slice(0, 2).toLowerCase() ?? '';
    if (language in launcher) return language;
  }
  return 'en';
}

export const launcherStrings = (language: string): LauncherStrings => launcher[language] ?? launcher.en!;

/** The form of a text that goes with a number in this language. */
export const plural = (language: string, forms: Forms, n: number): string =>
  (forms[new Intl.PluralRules(language).select(n)] ?? forms.other ?? '').replace('{n}', String(n));
