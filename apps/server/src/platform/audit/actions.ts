/**
 * Every administrative change under its name, and every view of personal data that policy may mark. The part before
 * the dot is the kind of thing it is about. The desk has a sentence for each (`apps/desk/src/i18n/audit`), and a test
 * compares both.
 */
export const auditChanges = [
  'company.founded',
  'agent.added',
  'agent.changed',
  'agent.skills_changed',
  'agent.password_reset',
  'agent.second_factor_removed',
  'account.password_changed',
  'account.second_factor_on',
  'account.second_factor_off',
  'account.backup_codes_made',
  'role.created',
  'role.changed',
  'role.deleted',
  'team.created',
  'team.changed',
  'team.deleted',
  'skill.created',
  'skill.changed',
  'skill.deleted',
  'api_key.created',
  'api_key.revoked',
  'goal.created',
  'goal.changed',
  'calendar.created',
  'calendar.changed',
  'calendar.deleted',
  'channel.connected',
  'channel.changed',
  'inbound.replayed',
  'form.created',
  'form.changed',
  'submission.released',
  'segment.created',
  'segment.changed',
  'segment.deleted',
  'profiles.settings_changed',
  'customer.joined',
  'customer.parted',
  'customer.identity_added',
  'customer.identity_removed',
  'customer.identity_confirmed',
  'customer.identity_doubted',
  'customer.identity_sharing_changed',
  'customer.told_apart',
  'customer.told_apart_undone',
  'canned_reply.created',
  'canned_reply.changed',
  'canned_reply.deleted',
  'shared_view.created',
  'shared_view.changed',
  'shared_view.deleted',
  'shared_view.ordered',
  'routing.changed',
  'rule.created',
  'rule.changed',
  'rule.deleted',
  'rule.ordered',
  'shared_macro.created',
  'shared_macro.changed',
  'shared_macro.deleted',
  'same_matter.changed',
  'incident.declared',
  'incident.changed',
  'incident.resolved',
  'incident.reopened',
  'incident.answered',
  'incident.answer_withdrawn',
  'service_level.created',
  'service_level.changed',
  'service_level.deleted',
  'service_level.ordered',
  'supervision.changed',
  'customer.export_asked',
  'customer.export_fetched',
  'customer.erased',
  'retention.changed',
  'purposes.changed',
  'legal_hold.placed',
  'legal_hold.lifted',
  'connector.created',
  'connector.changed',
  'connector.deleted',
  'connector_action.run',
  'connector_delivery.replayed',
  'customer_import.started',
  'customer_import.cancelled',
  'customer_import.report_fetched',
  'audit_log.exported',
  'audit_log.shortened',
  'audit_policy.changed',
] as const;

/** Views of personal data, and whether each is kept when nobody has decided. */
export const auditViews = {
  'conversation.opened': false,
  'conversation.opened_from_outside': true,
  'customer.opened': false,
  'customers.searched': false,
  'message.original_opened': false,
  'file.opened': false,
} as const satisfies Record<string, boolean>;

export type AuditChange = (typeof auditChanges)[number];
export type AuditView = keyof typeof auditViews;
export type AuditAction = AuditChange | AuditView;

export const auditViewNames = Object.keys(auditViews) as [AuditView, ...AuditView[]];
export const auditActions: readonly AuditAction[] = [...auditChanges, ...auditViewNames];

type KindOf<Action extends string> = Action extends `${infer Kind}.${string}` ? Kind : never;
export type AuditThing = KindOf<AuditAction>;

/** `channel.changed` is about a `channel`. */
export const kindOfThing = (action: AuditAction): AuditThing =>
  action.slice(0, action.indexOf('.')) as AuditThing;

export const auditThings = [...new Set(auditActions.map(kindOfThing))].sort();
