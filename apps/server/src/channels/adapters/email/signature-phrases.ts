/** Sentences that programs and legal departments write under mail, not people. */

const DEVICE =
  'iphone|ipad|ipod|apple watch|mac\\b|mobile device|mobile phone|mobile|cell(?:phone)?\\b|phone\\b|smartphone|samsung|galaxy|huawei|xiaomi|oneplus|nokia|blackberry|android|windows phone|handy|mobilgerät|mobiltelefon|tablet|telefon|telefonu|urządzenia|smartfona|mobiel|toestel|telefoon|outlook|yahoo|gmail|mail|e-mail|proton|gmx|web\\.de|k-9|thunderbird|spark|hotmail|t-online|freenet|ziggo|kpn|wp|o2|onet|interii|poczty|poczta|systemu|bluemail|aqua mail|fairemail|tutanota|tuta|posteo';
const CLIENT_LINES = [
  `sent (?:from|via|with|by|using) [^,.;:?!]{0,60}(?:${DEVICE})`,
  `(?:gesendet|verschickt|versendet|geschrieben) (?:von|mit|über|via|aus) .{0,60}(?:${DEVICE})`,
  `(?:(?:mit )?(?:freundliche|viele|beste|liebe)n? grü(?:ß|ss)en?,? )?(?:von|vom) (?:meinem|mein|unterwegs|samsung|einem).{0,60}(?:gesendet|verschickt|geschickt)`,
  `von .{0,30}(?:mobilgerät|iphone|ipad|smartphone|handy).{0,30}gesendet`,
  `(?:diese|die) (?:e-mail|nachricht|mail) wurde (?:von|mit) .{0,80}gesendet`,
  `(?:wysłan[eoya]|wiadomość wysłana|wysłano) (?:z|ze|za|przez|przy|w) .{0,60}(?:${DEVICE}|pomocą)`,
  `(?:verstuurd|verzonden|gestuurd) (?:vanaf|vanuit|via|met|door) .{0,60}(?:${DEVICE})`,
  `(?:vanaf|vanuit) [^,.;:?!]{0,40}(?:${DEVICE})[^,.;:?!]{0,20} (?:verzonden|verstuurd|gestuurd)`,
  `(?:envoyé|enviado|inviato|skickat|odesláno) (?:de|depuis|desde|da|dal|från|z|à partir).{0,60}(?:${DEVICE})`,
  `(?:get|download|hol(?:en)? sie sich|laden sie|pobierz(?: aplikację)?|download|haal|obtenir|obtener) .{0,40}outlook .{0,100}`,
  `outlook (?:für|voor|dla|for|pour|para) .{0,40}(?:herunterladen|beziehen|holen|downloaden|ophalen|pobierz).{0,80}`,
  `(?:sent from|gesendet von|verzonden vanuit|wysłane z) (?:aplikacji )?(?:mail|poczta) (?:for|für|voor|dla) windows.{0,80}`,
  `sent with .{0,60}(?:secure email|mail|proton).{0,60}`,
  `(?:yahoo mail|gmx|web\\.de|mail\\.com|freemail).{0,20}:? ?(?:search, organize|die app|mail-app|immer alles|suche|kostenlos|überall).{0,120}`,
  `(?:virus-free|virenfrei|virusvrij|wolny od wirusów|bez wirusów|sans virus|libre de virus)[^\\n]{0,100}`,
  `(?:this (?:e-?mail|message) has been (?:checked|scanned)|diese e-mail wurde (?:von|auf)|deze e-mail is gecontroleerd|ta wiadomość (?:e-mail )?została sprawdzona).{0,100}`,
  `(?:please consider the environment|bitte (?:denken sie an|prüfen sie).{0,40}(?:umwelt|ausdruck)|denk aan het milieu|pomyśl o środowisku|zanim wydrukujesz|think before you print|save a tree).{0,160}`,
  `(?:https?://)?(?:www\\.)?(?:avast\\.com|aka\\.ms/\\S+|go\\.microsoft\\.com/\\S+|avg\\.com|yho\\.com/\\S+|proton\\.me\\S*).{0,40}`,
];
const CLIENT = new RegExp(`^[\\s*_<>\\[(-]{0,6}(?:${CLIENT_LINES.join('|')})[^\\n]{0,80}$`, 'iu');

/** Whether a line was added by the program that sent the mail. */
export function clientLine(line: string): boolean {
  if (line.length > 240) return false;
  return CLIENT.test(line.replace(/<https?:[^>]{0,160}>/g, '').trim());
}

const DISCLAIMER_START =
  /^[\s*_"-]{0,8}(?:confidential(?:ity)?|disclaimer|legal notice|notice:|important notice|this (?:e-?mail|message|communication|transmission)|the (?:information|content)s?|diese (?:e-?mail|nachricht|mitteilung)|der inhalt dieser|die (?:information|in dieser|informationen)|vertraulichkeit|hinweis:|wichtiger hinweis|(?:niniejsza|ta|treść|informacja|informacje|uwaga|powyższa) |wiadomość ta|klauzula|dit (?:e-?mail|bericht)|deze (?:e-?mail|boodschap)|de (?:informatie|inhoud)|aan dit bericht|disclaimer:|the contents of this|administratorem|ce message|ce courriel|este mensaje|questo messaggio)/iu;
const DISCLAIMER_WORDS =
  /confidential|privileged|intended (?:solely|only|for)|vertraulich|ausschließlich für|nicht der (?:richtige|beabsichtigte|vorgesehene)|irrtümlich erhalten|poufn|wyłącznie dla|wyłącznie do|adresat|zastrzeżon|danych osobowych|vertrouwelijk|uitsluitend (?:bestemd|bedoeld)|geadresseerde|niet voor u bestemd|geen rechten|confidentiel|confidencial|riservat/iu;

/** Whether a paragraph is a legal note. Looks at its first characters for the form and at the rest for the matter. */
export function disclaimerBegins(paragraph: string): boolean {
  return paragraph.length > 60 && DISCLAIMER_START.test(paragraph) && DISCLAIMER_WORDS.test(paragraph);
}
