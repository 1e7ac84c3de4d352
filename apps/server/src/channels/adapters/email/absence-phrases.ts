/** How absence and automatic answers are worded in mail of our languages. */

/** Subjects that answering programs write; a person's "Re:" before them means that a person answers. */
const AUTOMATIC_SUBJECT =
  /^\s*(?:\[[^\]]{1,30}\]\s*)?(?:automatic(?:ally generated)? (?:reply|response)|auto(?:mated)?[- ]?(?:reply|response|responder)|autoreply|automatische (?:antwort|rückantwort|abwesenheitsnotiz|e-mail-antwort)|autom\. antwort|automatyczna odpowied[źz]|odpowied[źz] automatyczna|autoodpowied[źz]|autoresponder|automatisch(?:e)? (?:antwoord|beantwoording|bericht)|réponse automatique|respuesta automática|risposta automatica|resposta automática|autosvar|automatická odpověď)/iu;
const ABSENCE_SUBJECT =
  /^\s*(?:\[[^\]]{1,30}\]\s*)?(?:out of (?:the )?office|ooo\b|on (?:vacation|holiday|leave)\b|away from (?:the |my )?(?:office|desk)|vacation (?:reply|response|notice)|abwesenheits?(?:notiz|nachricht|meldung|assistent|agent|info(?:rmation)?|benachrichtigung)?\b|abwesend|ich bin (?:nicht im büro|im urlaub|abwesend|derzeit nicht)|urlaubs(?:notiz|benachrichtigung|meldung)|nicht im büro|außer haus|nieobecno[śs][ćc]|nieobecn[yao]|poza biurem|jestem na urlopie|urlop|informacja o nieobecno|afwezig(?:heid)?(?:sbericht|sassistent|sbericht)?|niet aanwezig|niet op kantoor|buiten kantoor|ik ben afwezig|met vakantie|vakantie(?:bericht|melding)|absence du bureau|absent|fuera de (?:la )?oficina|fuori sede|ausente)/iu;
const ABSENCE_TEXT =
  /out of (?:the )?office|on (?:annual |parental |sick |maternity )?leave|on vacation|on holiday|away from (?:the |my )?office|limited access to (?:my )?e-?mail|nicht im (?:büro|hause?)|außer haus|abwesend|abwesenheit|im urlaub|nicht erreichbar|wieder (?:im büro|erreichbar|für sie da)|ab dem .{0,40} wieder|poza biurem|nieobecn|na urlopie|jestem poza|przebywam na|ograniczony dostęp do poczty|afwezig|niet aanwezig|niet op kantoor|met vakantie|op vakantie|buiten kantoor|absent|en congés|fuera de la oficina|fuori ufficio|in ferie/iu;

/** The subject is one that only programs write. */
export function automaticSubject(subject: string): boolean {
  return AUTOMATIC_SUBJECT.test(subject);
}

/** The subject speaks of absence at its start, without "Re:". */
export function absenceSubject(subject: string): boolean {
  return ABSENCE_SUBJECT.test(subject);
}

/** The subject is that phrase and nothing else, as programs without a template of the sender's write it. */
export function bareAbsenceSubject(subject: string): boolean {
  const rest = subject
    .replace(ABSENCE_SUBJECT, '')
    .replace(/^\s*(?:w biurze|w pracy|notice|message|reply|bericht|melding)?[\s.!-]*$/iu, '');
  return absenceSubject(subject) && rest === '';
}

/** The beginning of the text speaks of absence. */
export function absenceText(text: string): boolean {
  return ABSENCE_TEXT.test(text.slice(0, 1_500));
}
