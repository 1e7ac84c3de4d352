/**
 * Every error a caller can meet: its HTTP status and an English title. docs/api/errors.md lists the same codes and
 * is tested against this table both ways; other languages are translated by code where they are shown.
 */
export const errorRegistry = {
  invalid_input: { status: 400, title: 'Some fields are not valid' },
  malformed_body: { status: 400, title: 'The request body cannot be read' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  wrong_setup_token: { status: 403, title: 'This set-up link is not valid' },
  forbidden: { status: 403, title: 'You may not do this' },
  wrong_origin: { status: 403, title: 'This web site may not use this channel' },
  wrong_signature: { status: 403, title: 'The signature does not match' },
  not_found: { status: 404, title: 'There is nothing here' },
  conversation_not_found: { status: 404, title: 'There is no such conversation' },
  customer_not_found: { status: 404, title: 'There is no such customer' },
  channel_not_found: { status: 404, title: 'There is no such channel' },
  message_not_found: { status: 404, title: 'There is no such message' },
  agent_not_found: { status: 404, title: 'There is no such agent' },
  team_not_found: { status: 404, title: 'There is no such team' },
  file_not_found: { status: 404, title: 'There is no such file' },
  form_not_found: { status: 404, title: 'There is no such form' },
  submission_not_found: { status: 404, title: 'There is no such submission' },
  inbound_not_found: { status: 404, title: 'There is no such inbound item' },
  api_key_not_found: { status: 404, title: 'There is no such API key' },
  already_set_up: { status: 409, title: 'This installation is already set up' },
  already_exists: { status: 409, title: 'This exists already' },
  channel_address_taken: { status: 409, title: 'Another channel already uses this address' },
  channel_disabled: { status: 409, title: 'This channel is switched off' },
  channel_cannot_send: { status: 409, title: 'This channel cannot send messages' },
  channel_limit: { status: 422, title: 'The channel cannot carry this message' },
  address_blocked: { status: 409, title: 'This address cannot be reached' },
  conversation_closed: { status: 409, title: 'The conversation is closed' },
  last_administrator: { status: 409, title: 'The last administrator must stay' },
  agent_inactive: { status: 409, title: 'This agent is no longer active' },
  message_not_failed: { status: 409, title: 'Only a failed message can be sent again' },
  submission_closed: { status: 409, title: 'This form has already been sent' },
  spam_suspected: { status: 422, title: 'This looks automatic; please try again' },
  too_large: { status: 413, title: 'This is too large' },
  too_many_requests: { status: 429, title: 'Too many requests; try again shortly' },
  unavailable: { status: 503, title: 'Temporarily not available; nothing is lost' },
  internal: { status: 500, title: 'Something went wrong on our side' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof errorRegistry;
