import type { AutomationAction, RuleCondition, RuleTrigger } from '@throughline/sdk';

export interface RuleValues {
  name: string;
  trigger: RuleTrigger;
  conditions: RuleCondition[];
  actions: AutomationAction[];
}

export const emptyRule: RuleValues = {
  name: '',
  trigger: { kind: 'event', on: 'received' },
  conditions: [],
  actions: [{ kind: 'label', add: [], remove: [] }],
};

/** As it begins when somebody adds one. */
export const newCondition: { [Kind in RuleCondition['kind']]: Extract<RuleCondition, { kind: Kind }> } = {
  filter: { kind: 'filter', filter: '' },
  words: { kind: 'words', in: 'both', words: [], not: false },
  pattern: { kind: 'pattern', in: 'both', pattern: '', not: false },
  sender: { kind: 'sender', addresses: [], not: false },
  channel: { kind: 'channel', channelIds: [], not: false },
  attribute: { kind: 'attribute', name: '', value: '', not: false },
  hours: { kind: 'hours', open: false },
  automatic: { kind: 'automatic', is: false },
};

export const newAction: { [Kind in AutomationAction['kind']]: Extract<AutomationAction, { kind: Kind }> } = {
  label: { kind: 'label', add: [], remove: [] },
  assign: { kind: 'assign', to: { kind: 'nobody' } },
  reply: { kind: 'reply', cannedReplyId: null, texts: {}, onceInHours: 24 },
  note: { kind: 'note', text: '' },
  snooze: { kind: 'snooze', until: { kind: 'minutes', minutes: 1440 } },
  close: { kind: 'close' },
  reopen: { kind: 'reopen' },
};

export const conditionKinds = Object.keys(newCondition) as RuleCondition['kind'][];
export const actionKinds = Object.keys(newAction) as AutomationAction['kind'][];

/** Words parted by commas. */
export const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
