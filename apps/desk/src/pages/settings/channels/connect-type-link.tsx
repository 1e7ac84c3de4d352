import { Link } from '@tanstack/react-router';
import type { ChannelType } from '@throughline/sdk';
import type { ReactNode } from 'react';

/** Where forms are built; their channels come into being with them. */
const formBuilder: string = '/settings/forms';

/** Leads to where a channel of this type is made. */
export function ConnectTypeLink({
  type,
  className,
  children,
}: {
  type: ChannelType;
  className: string;
  children: ReactNode;
}) {
  if (type.madeIn === 'form_builder') {
    return (
      <Link to={formBuilder} className={className}>
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
