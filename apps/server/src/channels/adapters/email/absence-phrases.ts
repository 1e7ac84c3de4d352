/** How absence and automatic answers are worded in mail of our languages. */

const TAG = '^\\s*(?:\\[[^\\]]{1,30}\\]\\s*)?';
const AUTOMATIC = [
  'auto(?=:)', 'automatic(?:ally generated)? (?:reply|response|answer)', 'auto(?:mated)?[- ]?(?:reply|response|responder|respond|answer)', 'autoreply', 'auto-?ack(?:nowledge?ment)?',
  'automatische (?:antwort|rückantwort|abwesenheits\\p{L}*|e-?mail-?antwort|eingangsbestätigung|empfangsbestätigung|nachricht|rückmeldung)', 'autom\\. antwort', 'auto-?antwort', 'automatisch (?:generierte|erstellte) (?:antwort|nachricht|e-?mail)',
  'automatyczna (?:odpowied[źz]|wiadomość)', 'odpowied[źz] automatyczna', 'auto-?odpowied[źz]', 'automatyczne potwierdzenie', 'autoresponder',
  'automatisch(?:e)? (?:antwoord|beantwoording|bericht|reactie|ontvangstbevestiging|bevestiging)', 'auto-?antwoord',
  'réponse automatique', 'respuesta automática', 'risposta automatica', 'resposta automática', 'autosvar', 'automatická odpověď', 'automatisk svar',
]; // biome-ignore format: a word list
const ABSENCE = [
  'out of (?:the )?office', 'ooo\\b', 'on (?:vacation|holiday|leave|annual leave|parental leave|maternity leave)\\b', 'away from (?:the |my )?(?:office|desk|e-?mail)', 'vacation (?:reply|response|notice|message)',
  '(?:annual|maternity|parental|sick) leave\\b', "i(?:'m| am|’m) (?:currently |now )?(?:out of (?:the )?office|away|on (?:vacation|holiday|leave|annual leave)|not in the office)",
  'abwesenheits?(?:notiz|nachricht|meldung|assistent|agent|info(?:rmation)?|benachrichtigung|hinweis|mitteilung|mail)?\\b', 'abwesend', '(?:ich )?bin (?:derzeit |zurzeit |momentan |aktuell )?(?:nicht im (?:büro|haus)|im urlaub|abwesend|derzeit nicht|außer haus)', 'urlaubs(?:notiz|benachrichtigung|meldung|abwesenheit|mitteilung)', '(?:wir sind )?im urlaub\\b', 'betriebs(?:urlaub|ferien)', 'nicht im büro', 'außer haus', 'elternzeit', 'urlaub\\b',
  'nieobecno[śs][ćc]', 'nieobecn[yaei]', 'poza biurem', '(?:jestem|przebywam) (?:obecnie )?(?:na urlopie|poza biurem|nieobecn\\p{L})', 'urlop\\b', 'informacja o nieobecno',
  'afwezig(?:heid)?(?:sbericht|sassistent|smelding)?', 'niet aanwezig', 'niet op kantoor', 'buiten kantoor', 'ik ben (?:momenteel |op dit moment )?(?:afwezig|niet aanwezig|niet op kantoor|met vakantie|op vakantie|met verlof)', '(?:met|op) (?:vakantie|verlof)', 'vakantie(?:bericht|melding)?\\b',
  'absence du bureau', 'absent', 'fuera de (?:la )?oficina', 'fuori (?:sede|ufficio)', 'ausente',
]; // biome-ignore format: a word list
/** Subjects that answering programs write; a person's "Re:" before them means that a person answers. */
const AUTOMATIC_SUBJECT = new RegExp(`${TAG}(?:${AUTOMATIC.join('|')})(?!\\p{L})`, 'iu');
const ABSENCE_SUBJECT = new RegExp(`${TAG}(?:${ABSENCE.join('|')})`, 'iu');
/** "Anna Muster ist außer Haus (Rückkehr am 12.3.)", as group software writes it for people. */
const NAMED_ABSENCE =
  /^[^:?!]{3,60} (?:is|ist|jest|is) (?:currently |derzeit |obecnie |momenteel )?(?:out of (?:the )?office|on vacation|away|außer haus|nicht im (?:büro|haus)|abwesend|im urlaub|poza biurem|nieobecn[yae]|na urlopie|afwezig|niet aanwezig|niet op kantoor|met vakantie)(?!\p{L})|\((?:out of (?:the )?office|abwesend|nieobecn[ya]|afwezig)[^)]{0,40}\)\s*$/iu;
/** First person, present: nobody heads a request so. */
const FIRST_PERSON = /^\s*(?:i(?:'m|’m| am)|(?:ich )?bin|wir sind|jestem|przebywam|ik ben)\b/iu;
const ABSENCE_TEXT =
  /out of (?:the )?office|on (?:annual |parental |sick |maternity |paternity )?leave|on (?:a )?(?:vacation|holidays?)|away from (?:the |my )?(?:office|desk|e-?mail)|(?:am|be|is) (?:currently |now )?(?:away|unavailable|not available|not in the office)|limited access to (?:my )?e-?mail|no longer (?:with|work)|return(?:ing)? (?:to the office|on)|nicht im (?:büro|hause?)|außer haus|abwesend|abwesenheit|(?:im|in) (?:\p{L}+ )?(?:urlaub|elternzeit|mutterschutz)|betriebs(?:urlaub|ferien)|nicht (?:persönlich )?erreichbar|wieder (?:im büro|im hause|erreichbar|für sie da|zurück|da\b)|ab dem .{0,40} wieder|nicht mehr (?:im unternehmen|für .{3,60} tätig)|poza biurem|poza firmą|nieobecn|na (?:\p{L}+ )?urlopie|urlopu|zwolnieniu lekarskim|jestem poza|przebywam na|ograniczony dostęp do (?:poczty|e-?mail)|wrac(?:am|ę) |afwezig|niet aanwezig|niet op kantoor|(?:met|op) (?:vakantie|verlof|zwangerschapsverlof)|buiten kantoor|niet bereikbaar|weer (?:aanwezig|bereikbaar|terug|op kantoor)|absent|en congés|fuera de la oficina|fuori ufficio|in ferie/iu;

/** The subject is one that only programs write. */
export function automaticSubject(subject: string): boolean {
  return AUTOMATIC_SUBJECT.test(subject);
}

/** The subject speaks of absence at its start, without "Re:". */
export function absenceSubject(subject: string): boolean {
  return ABSENCE_SUBJECT.test(subject) || NAMED_ABSENCE.test(subject);
}

/** The subject has the form of an absence note: that phrase alone, before a colon, or said of oneself or somebody. */
export function absenceForm(subject: string): boolean {
  if (NAMED_ABSENCE.test(subject)) return true;
  if (!ABSENCE_SUBJECT.test(subject)) return false;
  if (FIRST_PERSON.test(subject)) return true;
  const rest = subject.replace(ABSENCE_SUBJECT, '');
  return (
    /^\s*(?:w biurze|w pracy|notice|message|reply|autoreply|bericht|melding)?[\s.!-]*$/iu.test(rest) ||
    /^[^:]{0,60}: ?\S/.test(rest) ||
    // "Urlaub vom 3.8. bis 14.8.", "Nieobecność do 12.03", "Out of office until Monday".
    /^[\s,(–-]*(?:vom|von|bis|ab|from|until|till|through|od|do|w dniach|van|tot|t\/m|\d)(?!\p{L}).{0,60}$/iu.test(
      rest,
    )
  );
}

/** The beginning of the text speaks of absence. */
export function absenceText(text: string): boolean {
  return ABSENCE_TEXT.test(text.slice(0, 1_500));
}
