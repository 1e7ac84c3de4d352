import type { MessageKey } from '../i18n/index.ts';

interface Definition {
  label: MessageKey;
  group: MessageKey;
  /** Default binding; people may choose their own. */
  keys: string;
  /** Works while text is being written. */
  whileWriting?: true;
}

/** Every action of the desk: what the palette lists, what `?` shows, what can be rebound. */
export const actions = {
  palette: { label: 'action.palette', group: 'action.group.general', keys: 'mod+k', whileWriting: true },
  search: { label: 'action.search', group: 'action.group.general', keys: '/' },
  compose: { label: 'action.compose', group: 'action.group.general', keys: 'd' },
  help: { label: 'action.help', group: 'action.group.general', keys: '?' },
  undo: { label: 'action.undo', group: 'action.group.general', keys: 'mod+z' },
  back: { label: 'action.back', group: 'action.group.general', keys: 'escape', whileWriting: true },
  panel: { label: 'action.panel', group: 'action.group.general', keys: 'p' },
  next: { label: 'action.next', group: 'action.group.queue', keys: 'j' },
  previous: { label: 'action.previous', group: 'action.group.queue', keys: 'k' },
  open: { label: 'action.open', group: 'action.group.queue', keys: 'enter' },
  first: { label: 'action.first', group: 'action.group.queue', keys: 'g g' },
  last: { label: 'action.last', group: 'action.group.queue', keys: 'shift+g' },
  showNew: { label: 'action.showNew', group: 'action.group.queue', keys: '.' },
  choose: { label: 'action.choose', group: 'action.group.queue', keys: 'x' },
  chooseNext: { label: 'action.chooseNext', group: 'action.group.queue', keys: 'shift+j' },
  choosePrevious: { label: 'action.choosePrevious', group: 'action.group.queue', keys: 'shift+k' },
  chooseAll: { label: 'action.chooseAll', group: 'action.group.queue', keys: 'shift+x' },
  filter: { label: 'action.filter', group: 'action.group.queue', keys: 'f' },
  saveView: { label: 'action.saveView', group: 'action.group.queue', keys: 'shift+v' },
  sort: { label: 'action.sort', group: 'action.group.queue', keys: 'o' },
  goMine: { label: 'action.goMine', group: 'action.group.go', keys: 'g m' },
  goMentions: { label: 'action.goMentions', group: 'action.group.go', keys: 'g n' },
  goUnassigned: { label: 'action.goUnassigned', group: 'action.group.go', keys: 'g u' },
  goOpen: { label: 'action.goOpen', group: 'action.group.go', keys: 'g o' },
  goSnoozed: { label: 'action.goSnoozed', group: 'action.group.go', keys: 'g s' },
  goClosed: { label: 'action.goClosed', group: 'action.group.go', keys: 'g c' },
  goLive: { label: 'core.nav.live', group: 'action.group.go', keys: 'g v' },
  goCustomers: { label: 'action.goCustomers', group: 'action.group.go', keys: 'g d' },
  goIncidents: { label: 'action.goIncidents', group: 'action.group.go', keys: 'g i' },
  goReports: { label: 'action.goReports', group: 'action.group.go', keys: 'g r' },
  goSettings: { label: 'action.goSettings', group: 'action.group.go', keys: 'g e' },
  goReplies: { label: 'action.goReplies', group: 'action.group.go', keys: 'g w' },
  goAccount: { label: 'action.goAccount', group: 'action.group.go', keys: 'g a' },
  goKeys: { label: 'action.goKeys', group: 'action.group.go', keys: 'g k' },
  reply: { label: 'action.reply', group: 'action.group.conversation', keys: 'r' },
  note: { label: 'action.note', group: 'action.group.conversation', keys: 'n' },
  answerNote: { label: 'action.answerNote', group: 'action.group.conversation', keys: 'shift+n' },
  channel: { label: 'action.channel', group: 'action.group.conversation', keys: 'c' },
  send: { label: 'action.send', group: 'action.group.conversation', keys: 'mod+enter', whileWriting: true },
  sendAndClose: {
    label: 'action.sendAndClose',
    group: 'action.group.conversation',
    keys: 'mod+shift+enter',
    whileWriting: true,
  },
  macro: { label: 'action.macro', group: 'action.group.conversation', keys: ';' },
  cannedReply: { label: 'action.cannedReply', group: 'action.group.conversation', keys: 'shift+r' },
  sendLater: {
    label: 'action.sendLater',
    group: 'action.group.conversation',
    keys: 'mod+shift+l',
    whileWriting: true,
  },
  moveHeld: { label: 'action.moveHeld', group: 'action.group.conversation', keys: 'shift+s' },
  take: { label: 'action.take', group: 'action.group.conversation', keys: 'i' },
  assign: { label: 'action.assign', group: 'action.group.conversation', keys: 'a' },
  snooze: { label: 'action.snooze', group: 'action.group.conversation', keys: 's' },
  label: { label: 'action.label', group: 'action.group.conversation', keys: 'l' },
  close: { label: 'action.close', group: 'action.group.conversation', keys: 'e' },
  reopen: { label: 'action.reopen', group: 'action.group.conversation', keys: 'shift+e' },
  markRead: { label: 'action.markRead', group: 'action.group.conversation', keys: 'shift+i' },
  takeNext: { label: 'action.takeNext', group: 'action.group.queue', keys: 't' },
  acceptOffer: { label: 'action.acceptOffer', group: 'action.group.queue', keys: 'y' },
  declineOffer: { label: 'action.declineOffer', group: 'action.group.queue', keys: 'shift+y' },
  why: { label: 'action.why', group: 'action.group.conversation', keys: 'w' },
  readAlong: { label: 'action.readAlong', group: 'action.group.conversation', keys: 'shift+w' },
  whisper: { label: 'action.whisper', group: 'action.group.conversation', keys: 'shift+h' },
  joinIn: { label: 'action.joinIn', group: 'action.group.conversation', keys: 'shift+t' },
  takeOver: { label: 'action.takeOver', group: 'action.group.conversation', keys: 'shift+o' },
  calledBack: { label: 'action.calledBack', group: 'action.group.conversation', keys: 'h' },
  forward: { label: 'action.forward', group: 'action.group.conversation', keys: 'shift+f' },
  merge: { label: 'action.merge', group: 'action.group.conversation', keys: 'm' },
  split: { label: 'action.split', group: 'action.group.conversation', keys: 'shift+m' },
  relate: { label: 'action.relate', group: 'action.group.conversation', keys: 'shift+l' },
  joinCustomer: { label: 'action.joinCustomer', group: 'action.group.conversation', keys: 'shift+c' },
  samePerson: { label: 'action.samePerson', group: 'action.group.conversation', keys: 'q' },
  otherPerson: { label: 'action.otherPerson', group: 'action.group.conversation', keys: 'shift+q' },
  identities: { label: 'action.identities', group: 'action.group.conversation', keys: 'shift+a' },
  twoPeople: { label: 'action.twoPeople', group: 'action.group.conversation', keys: 'shift+u' },
  incident: { label: 'action.incident', group: 'action.group.conversation', keys: 'shift+d' },
  sameMatter: { label: 'action.sameMatter', group: 'action.group.conversation', keys: 'b' },
  otherMatter: { label: 'action.otherMatter', group: 'action.group.conversation', keys: 'shift+b' },
  connectorAction: { label: 'action.connectorAction', group: 'action.group.conversation', keys: 'v' },
  customerData: { label: 'action.customerData', group: 'action.group.conversation', keys: 'shift+p' },
  theme: { label: 'action.theme', group: 'action.group.account', keys: 'g t' },
  presence: { label: 'action.presence', group: 'action.group.account', keys: 'g p' },
  language: { label: 'action.language', group: 'action.group.account', keys: 'g l' },
  signOut: { label: 'action.signOut', group: 'action.group.account', keys: 'g q' },
} as const satisfies Record<string, Definition>;

/** An action of the desk. */
export type OwnActionId = keyof typeof actions;

/** What a key can do: an action of the desk, or a macro that somebody made. */
export type ActionId = OwnActionId | `macro:${string}`;

export const actionIds = Object.keys(actions) as OwnActionId[];

export function definitionOf(id: OwnActionId): Definition {
  return actions[id];
}

/** Macros only act where nothing is being written. */
export const worksWhileWriting = (id: ActionId): boolean =>
  !isMacro(id) && definitionOf(id).whileWriting === true;

export const isMacro = (id: string): id is `macro:${string}` => id.startsWith('macro:');
