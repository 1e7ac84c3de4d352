/**
 * Every table and column there is, and what of it says something of a person. Export and erasure do what stands here and
 * nothing else, so a table that is not in it is neither exported nor erased: `architecture/personal-data.test.ts` compares
 * it with a freshly migrated database and fails on a column that is missing here or no longer exists.
 *
 * Long because a list of everything is read whole.
 */

/** What of a person is looked for: ids, and the handles they write from. */
export type ScopeName =
  | 'customers'
  | 'conversations'
  | 'messages'
  | 'submissions'
  | 'inbound'
  /** What systems told of them. */
  | 'deliveries'
  | 'files'
  | 'handles'
  | 'visitors'
  /** Ids under which the audit log knows what was looked at. */
  | 'things';

/** SQL expressions a personal value becomes; each says nothing any more. */
const gone = {
  null: 'null',
  text: "''",
  object: "'{}'::jsonb",
  list: "'[]'::jsonb",
  false: 'false',
  /** Of nobody, and unlike every other. */
  random: 'gen_random_uuid()::text',
  /** The name everybody erased has, in the customer's language. */
  name: '$name',
} as const;

export type Gone = keyof typeof gone | { sql: string };

export const goneSql = (each: Gone): string => (typeof each === 'string' ? gone[each] : each.sql);

export interface TableClass {
  /** Columns that only name rows: ids and keys without meaning. */
  key?: string;
  /** Kinds, states, counts and times: what is counted, and says nothing without the rest. */
  fact?: string;
  /** What the company made: names of teams, texts of forms, settings. */
  company?: string;
  /** Of agents, who work here. It stays: who did what has to be known; their account is changed, not erased. */
  agent?: string;
  /** Of agents, and how they sign in: never exported. */
  secret?: string;
  /** Of customers and visitors: what it becomes when they are erased. In a table whose rows go, `row`. */
  personal?: Record<string, Gone | 'row'>;
  /** Which rows are a person's: any of these columns is in the scope, or names one of it. Absent: none is a customer's. */
  theirs?: readonly { column: string; in: ScopeName; list?: true }[];
  /** False where what the rows hold is handed out with others already. */
  exported?: false;
  /** Erased through a verb of its owner, which has more to put right than the rows. */
  byItsDoor?: true;
}

const of = (column: string, scope: ScopeName) => ({ column, in: scope });

const within = (column: string, scope: ScopeName) => ({ column, in: scope, list: true }) as const;

/** In the order in which erasure goes through them: whoever names others first, what finds the person last. */
export const classification: Record<string, TableClass> = {
  // ── of customers ──
  touchpoint: {
    theirs: [of('customer_id', 'customers'), of('home_id', 'customers'), of('visitor', 'visitors')],
    byItsDoor: true,
    key: 'seq id subject customer_id home_id change',
    fact: 'goal channel type at received_at',
    personal: { case_key: 'row', visitor: 'row', outcome: 'row', attributes: 'row' },
  },
  draft: {
    theirs: [of('conversation_id', 'conversations')],
    key: 'conversation_id agent_id',
    fact: 'updated_at',
    personal: { content: 'row' },
  },
  held_reply: {
    theirs: [of('conversation_id', 'conversations')],
    key: 'id conversation_id client_id actor_id',
    fact: 'actor_kind state send_after created_at',
    agent: 'actor_name',
    personal: { content: 'row' },
  },
  message_body: {
    theirs: [of('message_id', 'messages')],
    key: 'message_id',
    personal: { full_text: 'row', html: 'row' },
  },
  message_citation: {
    theirs: [of('message_id', 'messages')],
    key: 'message_id',
    fact: 'channel_type',
    personal: { cited_id: 'row' },
  },
  message: {
    theirs: [of('id', 'messages')],
    key: 'id conversation_id home_id begun_in side_id thread_id channel_id author_id original_file_id sender',
    fact: 'kind direction channel_type author_kind delivery_attempts sent_at created_at retry_at',
    agent: 'whisper_to',
    personal: {
      // Ours keep the agent's name: who answered is counted.
      author_name: {
        sql: "case author_kind when 'customer' then $name when 'outsider' then '' else author_name end",
      },
      author_handle: 'null',
      subject: 'null',
      text: 'text',
      has_html: 'false',
      has_more: 'false',
      recipients: { sql: `'{"to":[],"cc":[],"bcc":[]}'::jsonb` },
      files: 'list',
      form: { sql: "jsonb_set(form, '{fields}', '[]')" },
      automatic: { sql: `jsonb_set(automatic, '{reason}', '""')` },
      // Labels and names of agents and numbers of conversations are ours; where somebody can be reached is not.
      activity: {
        sql: `case when activity ->> 'type' in ('customer_joined', 'customer_parted')
          then jsonb_set(activity, '{data,name}', '""') else activity #- '{data,phone}' #- '{data,value}' #- '{data,summary}' #- '{data,result}' end`,
      },
      mentions: 'null',
      emptied_at: { sql: 'coalesce(emptied_at, now())' },
      thread: 'null',
      provider_id: 'null',
      client_id: 'null',
      delivery_reason: 'null',
      // What has not gone out has nothing to say any more.
      delivery_state: {
        sql: "case when delivery_state in ('queued', 'sending') then 'failed' else delivery_state end",
      },
    },
  },
  conversation_change: {
    theirs: [of('conversation_id', 'conversations'), of('other_id', 'conversations')],
    // Shows what two conversations looked like, which may be two people's; each conversation says its own.
    exported: false,
    key: 'id position conversation_id other_id activity_id',
    fact: 'kind made_at undone_at',
    agent: 'made_by',
    personal: {
      // What is put back when it is undone must not bring words back.
      undo: {
        sql: String.raw`regexp_replace(undo::text, '"(subject|preview)": "(\\.|[^"\\])*"', '"\1": ""', 'g')::jsonb`,
      },
    },
  },
  conversation: {
    theirs: [of('id', 'conversations')],
    key: 'id customer_id home_customer_id agent_id team_id origin_channel_id channel_ids merged_into',
    fact: `number state awaiting channel_types labels unread snoozed_until closed_at waiting_since
      last_message_at customer_read_at created_at updated_at due_at due_kind due_state at_risk`,
    personal: { subject: 'text', preview: 'text', delivery_failed: 'false', callback_phone: 'null' },
  },
  macro_run: {
    theirs: [of('conversation_id', 'conversations')],
    exported: false,
    key: 'conversation_id actor client_id',
    fact: 'at',
    personal: { result: 'row' },
  },
  rule_run: {
    theirs: [of('conversation_id', 'conversations')],
    key: 'id rule_id conversation_id event_seq',
    fact: 'rule_version outcome replied at',
    personal: { did: 'list', reason: 'null' },
  },
  same_matter: {
    theirs: [of('one_id', 'conversations'), of('other_id', 'conversations')],
    key: 'one_id other_id change_id',
    fact: 'state score found_at decided_at',
    agent: 'decided_by',
    personal: { reasons: 'list' },
  },
  incident_answer_part: {
    theirs: [of('conversation_id', 'conversations')],
    key: 'answer_id conversation_id message_id',
    fact: 'position conversation_state state',
    personal: { reason: 'null' },
  },
  routing_decision: {
    theirs: [of('conversation_id', 'conversations')],
    key: 'id conversation_id agent_id',
    fact: 'how at',
    personal: { explanation: 'row' },
  },
  search_document: {
    theirs: [of('message_id', 'messages')],
    byItsDoor: true,
    exported: false,
    key: 'message_id conversation_id customer_id ordinal',
    fact: 'at',
    personal: { tokens: 'row' },
  },
  search_customer: {
    theirs: [of('customer_id', 'customers')],
    byItsDoor: true,
    exported: false,
    key: 'customer_id',
    personal: { name: 'row', handles: 'row', folded: 'row' },
  },
  inbound: {
    theirs: [of('id', 'inbound')],
    key: 'id channel_id body_sha256',
    fact: 'channel_type state content_type size attempts received_at processed_at',
    personal: { provider_id: 'row', meta: 'row', body: 'row', problems: 'row' },
  },
  connector_event_handle: {
    theirs: [of('value', 'handles')],
    exported: false,
    key: 'event_id',
    fact: 'type',
    personal: { value: 'row' },
  },
  connector_delivery: {
    theirs: [of('id', 'deliveries')],
    key: 'id connector_id event_key',
    fact: 'received_at content_type state type events attempts',
    personal: { headers: 'row', body: 'row', problem: 'row' },
  },
  connector_event: {
    theirs: [of('customer_id', 'customers')],
    key: 'id connector_id delivery_id event_key customer_id',
    fact: 'place kind occurred_at received_at',
    personal: { title: 'null', fields: 'list', href: 'null' },
  },
  connector_action_run: {
    theirs: [of('customer_id', 'customers')],
    key: 'id connector_id customer_id conversation_id client_id process',
    fact: 'action state attempts started_at finished_at',
    company: 'name',
    agent: 'actor actor_name',
    personal: { request: 'object', summary: 'text', result: 'null', problem: 'null' },
  },
  connector_reading: {
    theirs: [of('customer_id', 'customers')],
    key: 'customer_id connector_id lookup digest',
    fact: 'version state fetched_at failing_since due_at claimed_until',
    personal: { content: 'row', identity: 'row', problem: 'row' },
  },
  connector_fact: {
    theirs: [of('customer_id', 'customers')],
    key: 'customer_id connector_id key',
    fact: 'at',
    personal: { value: 'row' },
  },
  live_session: {
    theirs: [of('handle_value', 'handles'), of('conversation_id', 'conversations')],
    key: 'channel_id conversation_id',
    fact: 'handle_type updated_at',
    personal: { handle_value: 'row' },
  },
  submission_file: {
    theirs: [of('submission_id', 'submissions')],
    key: 'submission_id field file_id',
    fact: 'content_type size created_at',
    personal: { filename: 'row' },
  },
  submission: {
    theirs: [of('id', 'submissions')],
    key: 'id form_id customer_id conversation_id',
    fact: `form_version state settlement step language notice spam_score spam_verdict announced_at unannounced
      timer_at created_at changed_at submitted_at abandoned_at`,
    personal: {
      visitor_id: 'random',
      values: 'object',
      revisions: 'object',
      errors: 'object',
      consents: 'list',
      page_url: 'null',
      referrer: 'null',
      spam_reasons: { sql: "'{}'::text[]" },
      erased_at: { sql: 'coalesce(erased_at, now())' },
    },
  },
  file: {
    theirs: [of('id', 'files')],
    key: 'id sha256 owner_id',
    fact: 'content_type size owner_type created_at',
    personal: { filename: 'row' },
  },
  identity: {
    theirs: [of('customer_id', 'customers')],
    key: 'id customer_id home_id',
    fact: 'type verified source reachability shared first_seen_at last_seen_at',
    personal: { value: 'row', reachability_reason: 'row', other_names: 'row' },
  },
  customer_import_row: {
    theirs: [within('customer_ids', 'customers'), within('handles', 'handles')],
    key: 'import_id line',
    fact: 'outcome reason customer_ids',
    personal: { cells: 'row', handles: 'row' },
  },
  identity_claim: {
    theirs: [of('customer_id', 'customers')],
    key: 'id customer_id',
    fact: 'type source created_at',
    personal: { value: 'row' },
  },
  customer_fact: {
    theirs: [of('customer_id', 'customers')],
    key: 'customer_id source name',
    fact: 'at received_at',
    personal: { value: 'row' },
  },
  customer_value: {
    theirs: [of('customer_id', 'customers')],
    key: 'customer_id',
    fact: 'source set_at',
    agent: 'set_by',
    personal: { amount: 'row' },
  },
  // That somebody agreed or took it back stays provable, of nobody in particular; where they said so goes.
  consent_record: {
    theirs: [of('customer_id', 'customers')],
    key: 'id customer_id',
    fact: 'purpose channel_type state at recorded_at',
    company: 'wording version',
    agent: 'recorded_by recorded_by_name',
    personal: { place: 'text' },
  },
  contact_wish: {
    theirs: [of('customer_id', 'customers')],
    key: 'customer_id',
    fact: 'changed_at',
    agent: 'changed_by',
    personal: {
      do_not_contact: 'row',
      preferred_channel: 'row',
      quiet_from: 'row',
      quiet_to: 'row',
      time_zone: 'row',
    },
  },
  // Brought together from what the others hold.
  customer_profile: {
    theirs: [of('customer_id', 'customers')],
    exported: false,
    key: 'customer_id',
    fact: 'language conversations known_since last_contact_at',
    personal: {
      name: 'row',
      country: 'row',
      value: 'row',
      tier: 'row',
      channel_types: 'row',
      preferred_channel: 'row',
      labels: 'row',
      consents: 'row',
      withdrawn: 'row',
      do_not_contact: 'row',
      facts: 'row',
    },
  },
  customer_key: {
    theirs: [of('customer_id', 'customers')],
    // Made of what the customer and their identities say.
    exported: false,
    key: 'customer_id',
    personal: { hash: 'row' },
  },
  customer_suggestion: {
    theirs: [of('one_id', 'customers'), of('other_id', 'customers')],
    // A guess about two, perhaps two people.
    exported: false,
    key: 'one_id other_id',
    fact: 'score refused updated_at',
    personal: { reasons: 'row' },
  },
  customer_distinction: {
    key: 'id one_id other_id',
    agent: 'said_by lifted_by',
    fact: 'said_at lifted_at',
  },
  customer_link: {
    theirs: [of('from_customer_id', 'customers'), of('into_customer_id', 'customers')],
    key: 'id from_customer_id into_customer_id',
    fact: 'created_at undone_at',
    agent: 'made_by undone_by',
    personal: { evidence: 'text', moved: 'object' },
  },
  // Views of a person: who looked stays, and the chain of hashes holds, for it does not cover what was looked at by name.
  audit_entry: {
    theirs: [of('thing_id', 'things')],
    key: 'seq who_id request_id thing_id previous hash',
    fact: 'at who_kind action name_hashed',
    company: 'changes',
    agent: 'who_name address',
    personal: { thing_name: 'text' },
    byItsDoor: true,
  },
  legal_hold: {
    theirs: [of('customer_id', 'customers'), of('conversation_id', 'conversations')],
    key: 'id customer_id conversation_id placed_by_id',
    fact: 'until placed_by_kind placed_at lifted_at',
    agent: 'placed_by_name lifted_by_name',
    // One that stands keeps erasure away; of those that are over the reason may name the person.
    personal: { reason: 'text' },
  },
  privacy_request: {
    theirs: [of('customer_id', 'customers')],
    key: 'id customer_id file_id asked_by_id',
    fact: `kind state asked_by_kind asked_at finished_at problem size expires_at touched left_bytes`,
    agent: 'asked_by_name',
  },
  customer: {
    theirs: [of('id', 'customers')],
    key: 'id joined_into',
    // Reports count by language.
    fact: 'name_derived language created_at updated_at erased_at',
    personal: {
      name: 'name',
      attributes: 'object',
      own: 'null',
      segment_ids: { sql: "'{}'::uuid[]" },
    },
  },

  // ── of customers' conversations, and only counted ──
  event: counted('seq type at conversation_id customer_id actor data'),
  event_pending: counted('id type at conversation_id customer_id actor data'),
  conversation_relation: { key: 'one_id other_id', fact: 'made_at', agent: 'made_by' },
  incident_link: {
    key: 'incident_id conversation_id',
    fact: 'state channel_type opened_at decided_at',
    agent: 'decided_by',
  },
  mention: { key: 'message_id', agent: 'agent_id', fact: 'reason created_at seen_at' },
  participation: { key: 'conversation_id', agent: 'agent_id', fact: 'joined_at' },
  report_conversation:
    counted(`conversation_id as_of counted customer_id channel_id team_id agent_id language labels
    opened_at previous_opened_at answers closed_at resolution`),
  report_episode: counted(
    'conversation_id place opened_at closed_at reopened_at channel_id team_id agent_id language labels',
  ),
  report_message: counted('message_id conversation_id at channel_id team_id agent_id language labels'),
  report_answer: counted(
    'message_id conversation_id at wait wait_open first channel_id team_id agent_id language labels',
  ),
  report_promise: counted(
    'conversation_id kind started_at at met channel_id team_id agent_id language labels',
  ),
  routing_departure: counted('conversation_id waiting_since team_id channel_class at'),
  routing_offer: counted('id conversation_id agent_id channel_class state made_at expires_at ended_at'),
  routing_return: counted('conversation_id agent_id at'),
  rule_due: counted('rule_id conversation_id due_at since passed actor'),
  rule_task: counted('seq type conversation_id actor data at'),
  service_level_clock:
    counted(`conversation_id kind started_at service_level_id due_at warn_at ended_at state warned
    breached told_met next_at`),
  // Words without whoever wrote them; those nobody else wrote go with what was written.
  search_word: counted('word written count'),

  // Of values that several people have.
  customer_model: { fact: 'learned_at people model frequencies' },

  // How far an import is, and how its table is read; the table itself is a file that goes when it is imported.
  customer_import: {
    key: 'id digest file_id made_by_id',
    fact: `rows_done counts reported started_at updated_at state made_by_kind size trial bytes_done problem
      finished_at worked_until`,
    company: 'file_name reading',
    agent: 'made_by_name',
  },

  // Names of bytes that are on their way out.
  left_content: { key: 'sha256', fact: 'left_at' },

  // ── of agents ──
  agent: {
    key: 'id',
    agent: 'name email presence presence_reason preferences',
    fact: 'role language active capacity created_at updated_at presence_since',
  },
  agent_skill: { agent: 'agent_id skill_id level' },
  team_member: { agent: 'team_id agent_id' },
  routing_seat: { agent: 'agent_id on_hold given_at left_at turned_at' },
  routing_connection: { agent: 'agent_id process' },
  api_key: {
    key: 'id',
    agent: 'created_by',
    company: 'name scopes',
    secret: 'prefix hash',
    fact: 'created_at last_used_at revoked_at',
  },
  auth_user: {
    agent: 'id name email image',
    fact: 'email_verified two_factor_enabled created_at updated_at',
  },
  auth_session: {
    agent: 'user_id ip_address user_agent',
    secret: 'id token',
    fact: 'expires_at created_at updated_at',
  },
  auth_account: {
    agent: 'user_id account_id',
    secret: 'id access_token refresh_token id_token password',
    fact: 'provider_id access_token_expires_at refresh_token_expires_at scope created_at updated_at',
  },
  auth_verification: { agent: 'identifier', secret: 'id value', fact: 'expires_at created_at updated_at' },
  auth_two_factor: {
    agent: 'user_id',
    secret: 'id secret backup_codes',
    fact: 'verified failed_verification_count locked_until',
  },
  auth_rate_limit: { key: 'id', agent: 'key', fact: 'count last_request' },
  auth_attempt: { agent: 'email', fact: 'attempts until' },

  // ── of the company ──
  calendar: made(
    'id name is_default time_zone days country region open_holidays dates created_at updated_at',
  ),
  canned_reply: made(
    'id name shortcut team_id texts html subjects cc bcc file_ids used_count last_used_at created_at',
  ),
  channel: {
    company: 'id type name team_id enabled addresses created_at updated_at calendar_id',
    secret: 'settings',
  },
  connector: {
    company: 'id name enabled config version created_at updated_at deleted_at',
    secret: 'secrets',
  },
  channel_state: made('channel_type key value'),
  consumer: made('name cursor failures last_error updated_at'),
  event_head: made('one seq'),
  form: made('id slug channel_id version enabled created_at updated_at'),
  form_version: made('form_id version definition created_at'),
  incident: {
    company: 'id name text state filter phrases links_itself declared_at changed_at resolved_at',
    agent: 'declared_by',
  },
  incident_answer: {
    company: 'id incident_id client_id state texts fallback closes send_after created_at',
    agent: 'actor_kind actor_id actor_name',
  },
  macro: { company: 'id name shared actions changed_at', agent: 'owner_id' },
  role: made('id name permissions created_at'),
  rule: made(
    'id name position state trigger conditions actions version failures notice live_from changed_at',
  ),
  fact_name: made('name kind'),
  profile_sweep: made('one after round'),
  segment: made('id name kind description filter looked_at created_at'),
  saved_view: { company: 'id name filter sort shared place created_at', agent: 'owner_id' },
  service_level: made('id place name applies_to first_answer next_answer resolution hours warn_at pauses'),
  setting: made('name value updated_at'),
  goal: made('number key names steps inactivity deadline created_at updated_at'),
  touchpoint_channel: made('number key'),
  touchpoint_type: made('number key names'),
  skill: made('id kind name deleted_at created_at matches required min_level'),
  team: made('id name deleted_at created_at calendar_id'),
  kysely_migration: made('name timestamp'),
  kysely_migration_lock: made('id is_locked'),
};

function counted(columns: string): TableClass {
  return { fact: columns };
}

function made(columns: string): TableClass {
  return { company: columns };
}

/** Every column a table's entry names, in no order. */
export function columnsOf(table: TableClass): string[] {
  const listed = [table.key, table.fact, table.company, table.agent, table.secret]
    .filter((each) => each !== undefined)
    .flatMap((each) => each.trim().split(/\s+/));
  return [...listed, ...Object.keys(table.personal ?? {})];
}

/** Tables whose rows go; of others columns are emptied. */
export const rowsGo = (table: TableClass): boolean => Object.values(table.personal ?? {}).includes('row');

/** What is wrong with the list, measured on what a database has: table → columns. */
export function classificationProblems(
  has: ReadonlyMap<string, readonly string[]>,
  classes: Record<string, TableClass> = classification,
): string[] {
  const problems: string[] = [];
  for (const [table, columns] of has) {
    const known = classes[table];
    if (!known) {
      problems.push(`the table ${table} is not classified`);
      continue;
    }
    const named = columnsOf(known);
    for (const column of columns)
      if (!named.includes(column)) problems.push(`${table}.${column} is not classified`);
    for (const column of new Set(named)) {
      if (!columns.includes(column)) problems.push(`${table}.${column} is classified and does not exist`);
      if (named.indexOf(column) !== named.lastIndexOf(column))
        problems.push(`${table}.${column} is classified twice`);
    }
    const kinds = Object.values(known.personal ?? {});
    if (kinds.length > 0 && !known.theirs)
      problems.push(`${table} has personal columns, and nothing says whose its rows are`);
    if (kinds.includes('row') && kinds.some((each) => each !== 'row'))
      problems.push(`${table} is both emptied and deleted`);
  }
  for (const table of Object.keys(classes))
    if (!has.has(table)) problems.push(`the table ${table} is classified and does not exist`);
  return problems;
}
