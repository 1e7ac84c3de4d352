import type { LinkProps } from '@tanstack/react-router';
import {
  Award,
  CircleUser,
  Clock,
  Combine,
  Eye,
  FileText,
  Fingerprint,
  Gem,
  HeartPulse,
  History,
  Hourglass,
  KeyRound,
  type LucideIcon,
  MailWarning,
  MessageSquareText,
  MessagesSquare,
  Plug,
  Sheet,
  ShieldCheck,
  Timer,
  UserSearch,
  Users,
  UsersRound,
  Waypoints,
  Workflow,
  Zap,
} from 'lucide-react';
import type { Permission } from '../../api/permissions.ts';
import type { MessageKey } from '../../i18n/index.ts';

export interface Section {
  to: NonNullable<LinkProps['to']>;
  icon: LucideIcon;
  label: MessageKey;
  /** One sentence on the overview. */
  text: MessageKey;
  /** Who lacks it does not see the section at all. */
  needs?: Permission;
}

export interface SectionGroup {
  label: MessageKey;
  sections: readonly Section[];
}

/** Everything there is to set, in the order people need it. */
const sectionGroups: readonly SectionGroup[] = [
  {
    label: 'settings.group.customers',
    sections: [
      {
        to: '/settings/channels',
        icon: MessagesSquare,
        label: 'settings.channels',
        text: 'settings.channels.text',
      },
      {
        to: '/settings/systems',
        icon: Plug,
        label: 'settings.systems',
        text: 'settings.systems.text',
        needs: 'connectors:manage',
      },
      { to: '/settings/forms', icon: FileText, label: 'settings.forms', text: 'settings.forms.text' },
      {
        to: '/settings/replies',
        icon: MessageSquareText,
        label: 'replies.title',
        text: 'replies.section',
      },
      {
        to: '/settings/same-matter',
        icon: Combine,
        label: 'sameMatter.title',
        text: 'sameMatter.section',
      },
      {
        to: '/settings/profiles',
        icon: Gem,
        label: 'settings.profiles',
        text: 'settings.profiles.text',
      },
      {
        to: '/settings/same-person',
        icon: UserSearch,
        label: 'settings.samePerson',
        text: 'settings.samePerson.text',
        needs: 'customers:write',
      },
      {
        to: '/settings/imports',
        icon: Sheet,
        label: 'settings.imports',
        text: 'settings.imports.text',
        needs: 'customers:import',
      },
      { to: '/settings/macros', icon: Zap, label: 'settings.macros', text: 'settings.macros.text' },
      { to: '/settings/hours', icon: Clock, label: 'settings.hours', text: 'settings.hours.text' },
    ],
  },
  {
    label: 'settings.group.people',
    sections: [
      { to: '/settings/people', icon: Users, label: 'settings.people', text: 'settings.people.text' },
      { to: '/settings/teams', icon: UsersRound, label: 'settings.teams', text: 'settings.teams.text' },
      { to: '/settings/roles', icon: ShieldCheck, label: 'settings.roles', text: 'settings.roles.text' },
      { to: '/settings/skills', icon: Award, label: 'settings.skills', text: 'settings.skills.text' },
      {
        to: '/settings/supervision',
        icon: Eye,
        label: 'settings.supervision',
        text: 'settings.supervision.text',
      },
      { to: '/settings/routing', icon: Waypoints, label: 'settings.routing', text: 'settings.routing.text' },
      {
        to: '/settings/rules',
        icon: Workflow,
        label: 'settings.rules',
        text: 'settings.rules.text',
        needs: 'automation:manage',
      },
      {
        to: '/settings/service-levels',
        icon: Timer,
        label: 'settings.levels',
        text: 'settings.levels.text',
      },
    ],
  },
  {
    label: 'settings.group.operation',
    sections: [
      { to: '/settings/status', icon: HeartPulse, label: 'core.status', text: 'settings.status.text' },
      {
        to: '/settings/held',
        icon: MailWarning,
        label: 'settings.held',
        text: 'settings.held.text',
        needs: 'inbound:manage',
      },
      {
        to: '/settings/api-keys',
        icon: KeyRound,
        label: 'settings.keys',
        text: 'settings.keys.text',
        needs: 'api_keys:manage',
      },
      {
        to: '/settings/audit',
        icon: History,
        label: 'settings.audit',
        text: 'settings.audit.text',
        needs: 'audit:read',
      },
      {
        to: '/settings/privacy',
        icon: Fingerprint,
        label: 'settings.privacy',
        text: 'settings.privacy.text',
        needs: 'privacy:manage',
      },
      {
        to: '/settings/retention',
        icon: Hourglass,
        label: 'settings.retention',
        text: 'settings.retention.text',
        needs: 'privacy:manage',
      },
    ],
  },
  {
    label: 'settings.group.you',
    sections: [{ to: '/account', icon: CircleUser, label: 'core.account', text: 'settings.account.text' }],
  },
];

/** The groups with what somebody may see; a group without anything is left out. */
export function visibleGroups(can: (permission: Permission) => boolean): SectionGroup[] {
  return sectionGroups
    .map((group) => ({
      ...group,
      sections: group.sections.filter((section) => !section.needs || can(section.needs)),
    }))
    .filter((group) => group.sections.length > 0);
}

/** Whether a page of the settings is closed to somebody, because its section is. */
export function isClosed(pathname: string, can: (permission: Permission) => boolean): boolean {
  return sectionGroups
    .flatMap((group) => group.sections)
    .some((section) => section.needs && !can(section.needs) && pathname.startsWith(section.to));
}
