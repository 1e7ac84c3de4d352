import { Link } from '@tanstack/react-router';
import type { ChannelType } from '@throughline/sdk';
import type { ReactNode } from 'react';
import { useCan } from '../../../api/permissions.ts';

/** Tells whether the signed-in agent may make channels of a type. */
export function useMayConnect(): (type: ChannelType) => boolean {
  const can = useCan();
  return (type) => can(type.madeIn === 'form_builder' ? 'forms:manage' : 'channels:manage');
}

/** Leads to where a channel of this type is made. */
export function ConnectTypeLink({
  type,
  className,
  fromWelcome = false,
  children,
}: {
  type: ChannelType;
  className: string;
  /** Leads back to the first steps afterwards. */
  fromWelcome?: boolean;
  children: ReactNode;
}) {
  // Channels of forms come into being with their forms.
  if (type.madeIn === 'form_builder') {
    return (
      <Link to="/settings/forms/new" search={fromWelcome ? { from: 'welcome' } : {}} className={className}>
        {children}
      </Link>
    );
  }
  return (
    <Link to="/settings/channels/new/$type" params={{ type: type.type }} className={className}>
      {children}
    </Link>
  );
}
