/**
 * What the server says to people in words of its own: every sentence under a stable code, with parameters. In English
 * it is stored, logged and given to programs; a desk says it in the reader's language by its code. What a provider or
 * an error of the system says (`detail`, mostly) stays in its own words.
 *
 * Sentences are kept as text where they are stored (reasons of deliveries, of held items); the code is read back from
 * the text, so that what was stored before has one too.
 */

/** A name in braces is filled in. Of two that fit, the earlier counts. */
export const sentences = {
  reception_opening: 'opening the port',
  reception_open: 'receiving on port {port}',
  reception_closed: 'mail reception is closed: {detail}',
  mailbox_connecting: 'connecting',
  mailbox_set_aside:
    '{folder} of {user} is up to date; messages set aside: {count}, last UID {uid}: {detail}',
  mailbox_current: '{folder} of {user} is up to date',
  retry_later: '{detail}; next try in {seconds} seconds',
  sign_in_refused_because: 'the server refused the sign-in: {detail}',
  sign_in_refused: 'the server refused the sign-in',
  folder_missing: 'the folder does not exist',
  mail_not_stored: 'mail could not be stored',
  mail_too_large: 'larger than {limit} bytes',
  sending_sign_in_refused: 'the mail server refused the sign-in: {detail}',
  sending_works: 'the mail server takes our mail',
  sending_unchecked: 'not checked yet',
  no_outgoing_server: 'no outgoing mail server: set SMTP_OUT_URL or give the channel a server of its own',
  visitors_connected: '{count} visitors connected',
  test_receiving_works: 'Receiving works: {folder} of {user} can be read.',
  test_receiving_fails: 'Receiving does not work: {detail}.',
  test_sending_works: 'Sending works: the mail server takes our mail.',
  test_sending_fails: 'Sending does not work: {detail}.',
  test_forwarding: 'Mail forwarded to this machine for {address} will be taken.',
  interrupted_often: 'processing it was interrupted several times',
  no_usable_sender: 'the sender has no usable address',
  no_sender: 'no sender',
  own_message_back: 'our own message came back; ignored',
  arrived_before: 'this message had arrived before',
  report_about_nothing: 'a delivery report about no message of ours',
  channel_gone: 'the channel is switched off or gone',
  outcome_unknown: 'interrupted: the outcome is unknown, it may or may not have been sent',
  no_recipient: 'the message has no mail address to go to',
  too_many_files: 'a mail carries at most {limit} files, not {count}',
  files_too_large: 'the files of a mail may have {limit} bytes together, not {size}',
  file_unreadable: 'the file "{name}" cannot be read now',
  form_cannot_answer: 'a form cannot carry an answer; choose another channel',
  database_away: 'the database cannot be reached; what arrives meanwhile waits',
  work_failing: 'fails and is tried again: {detail}',
  door_shut: 'the channel type {type} could not start: {detail}',
  required: 'is required',
  empty: 'is empty',
  taken: 'is taken',
  not_text: 'must be text',
  not_boolean: 'must be true or false',
  not_whole_number: 'must be a whole number',
  not_number: 'must be a number',
  at_least: 'must be at least {limit}',
  at_most: 'must be at most {limit}',
  too_many: 'must not have more than {limit} entries',
  not_list_of_texts: 'must be a list of texts',
  not_list_of_addresses: 'must be a list of addresses',
  too_long: 'must not be longer than {limit} characters',
  too_short: 'must have at least {limit} characters',
  not_between: 'must be between {min} and {max}',
  not_one_of: 'must be one of {choices}',
  not_colour: 'must be a colour such as #3b5bdb',
  not_team: 'must be the id of a team',
  not_form: 'must be the id of a form',
  not_origin: '"{value}" is not an address such as https://shop.example',
  not_mail_address: 'is not a mail address',
  value_not_mail_address: '"{value}" is not a mail address',
  not_one_line: 'must be one line without control characters',
  not_host: 'must be a host name or an IP address, without a scheme or port',
  private_key: 'is a private key; enter the public one and change the pair',
  wrong_key_kind: 'must be an RSA or P-256 key',
  not_public_key: 'must be a public key in PEM form',
  unknown_setting: 'is not a setting of this channel type',
  not_channel_type: 'is not a channel type',
  not_their_name: 'is not the name of this customer',
  in_the_past: 'must be in the future',
  not_a_table: 'is not a table of text; save it as CSV',
  no_columns: 'say of at least one column what is in it',
  not_a_json_line: 'line {line} is not JSON',
  pattern_unusable: 'cannot be used: {detail}',
  pattern_too_large: 'is too large: repeat less, or look for fewer things',
  self_in_rule: 'a rule is nobody: “{word}” means no one here',
  team_not_there: 'names a team that is not there',
  agent_not_there: 'names an agent that is not there',
  canned_reply_not_there: 'names a canned reply that is not there',
  channel_not_there: 'names a channel that is not there',
  handle_taken: 'belongs to {name} already',
  not_external_id: 'is no id of another system such as crm:30021',
  not_number_of_system: 'must name the system whose numbers are meant, e.g. external:shop',
  not_phone: 'is no phone number that can be called',
  not_web_address: 'must be a web address such as https://api.shop.example, without a query',
  not_expression: 'is no JSONata expression: {detail}',
  not_template: '“{text}” has braces that mean nothing',
  names_nothing: 'names “{name}”, and nothing of that name is there',
  must_contain: 'must contain {text}',
  not_allowed_to_you: 'needs an administrator',
  secret_asked_again: 'has to be entered again, because the address changed',
  formula_ends: 'ends too early',
  formula_unreadable: 'cannot be read at character {at}',
  formula_no_function: 'has no function “{name}”, at character {at}: there are min, max, round and if',
  formula_values: 'gives {name} {count} values, at character {at}',
  formula_too_deep: 'has too many brackets in one another',
  is_twice: 'is there twice',
  same_beginning: 'must not begin at the same value',
  not_openapi: 'is no OpenAPI 3 document: {detail}',
  no_operations: 'has no operations',
  not_fetched: 'could not be fetched: {detail}',
  not_amount: 'must have two decimals at most',
  not_date: 'must be a day such as 2026-11-24',
  too_early: 'is before {year}',
  not_there: 'does not exist',
  not_json: 'is no JSON object',
  not_holiday_place: 'is no country or region whose holidays are known',
} as const;

export type SentenceCode = keyof typeof sentences;
export const sentenceCodes = Object.keys(sentences) as [SentenceCode, ...SentenceCode[]];

export interface Said {
  code: SentenceCode;
  params: Record<string, string | number>;
  /** The code of the parameter `detail`, where that is a sentence of ours too. */
  detail: { code: SentenceCode; params: Record<string, string | number> } | null;
}

/** The sentence in English. */
export function sentence(code: SentenceCode, params: Record<string, string | number> = {}): string {
  return sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** The code of a sentence of ours; null for words that are somebody else's. */
export function saidBy(message: string | null): Said | null {
  const found = message === null ? null : read(message);
  if (!found) return null;
  const { detail } = found.params;
  return { ...found, detail: typeof detail === 'string' ? read(detail) : null };
}

const readers = sentenceCodes.map((code) => {
  const escaped = sentences[code].replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return { code, pattern: new RegExp(`^${escaped.replace(/\{(\w+)\}/g, '(?<$1>.+?)')}$`, 's') };
});

function read(message: string): Omit<Said, 'detail'> | null {
  for (const { code, pattern } of readers) {
    const match = pattern.exec(message);
    if (match) return { code, params: Object.fromEntries(Object.entries(match.groups ?? {}).map(typed)) };
  }
  return null;
}

/** Numbers as numbers, so that a language can decline by them. */
function typed([name, text]: [string, string]): [string, string | number] {
  return [name, /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text];
}
