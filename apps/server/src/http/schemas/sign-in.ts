import { z } from 'zod';
import { Id, Instant } from './common.ts';

export const SignIn = z
  .object({
    email: z.string().trim().min(3).max(254),
    password: z.string().min(1).max(200),
    rememberMe: z.boolean().optional().describe('false: the session ends with the browser'),
  })
  .meta({ id: 'SignIn' });

export const SignInResult = z
  .object({ twoFactorRedirect: z.boolean().describe('true: verify a code to finish') })
  .meta({ id: 'SignInResult' });

export const TwoFactorEnrolment = z
  .object({
    totpURI: z.string().describe('otpauth:// address for an authenticator app'),
    backupCodes: z.array(z.string()).describe('each signs in once'),
  })
  .meta({ id: 'TwoFactorEnrolment' });

export const BackupCodes = z.object({ backupCodes: z.array(z.string()) }).meta({ id: 'BackupCodes' });

export const PasswordChange = z
  .object({ currentPassword: z.string().min(1).max(200), newPassword: z.string().min(1).max(200) })
  .meta({ id: 'PasswordChange' });

export const SessionInfo = z
  .object({
    id: Id,
    startedAt: Instant,
    expiresAt: Instant,
    ipAddress: z.string().nullable(),
    userAgent: z.string().nullable(),
  })
  .meta({ id: 'SessionInfo' });
