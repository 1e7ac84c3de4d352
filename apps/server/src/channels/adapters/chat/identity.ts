import { createHash, createHmac, createPublicKey, timingSafeEqual } from 'node:crypto';
import type { VisitorIdentity } from '@throughline/realtime';
import { decodeProtectedHeader, importSPKI, type JWTPayload, jwtVerify } from 'jose';
import { AppError } from '../../../platform/errors/index.ts';
import type { Handle, Language } from '../../contract/index.ts';
import type { ChatSettings } from './settings.ts';

/** What a visitor says of themself, with what was proven marked on each handle. */
export interface KnownVisitor {
  handles: Handle[];
  name?: string;
  language?: Language;
  attributes?: Record<string, string>;
  /** Fingerprint of the proven user; null when nothing was proven. */
  subject: string | null;
}

const LANGUAGES: readonly string[] = ['en', 'de', 'pl', 'nl'] satisfies Language[];
const CLOCK_TOLERANCE_SECONDS = 60;

/**
 * Checks a claimed identity.
 * @throws AppError `wrong_signature` naming the field that does not hold
 */
export async function readIdentity(
  claim: VisitorIdentity,
  settings: ChatSettings,
  context: { channelId: string; now: Date },
): Promise<KnownVisitor> {
  if (claim.jwt !== undefined) return known(claim, await provenByJwt(claim.jwt, settings, context));
  if (claim.hmac !== undefined) return known(claim, provenByHmac(claim, settings));
  if (claim.userId !== undefined) throw refused('userId', 'needs a signature (hmac or jwt)');
  return known(claim, {});
}

interface Proof {
  userId?: string;
  email?: string;
  name?: string;
}

function provenByHmac(claim: VisitorIdentity, settings: ChatSettings): Proof {
  if (!settings.identitySecret) throw refused('hmac', 'this channel has no secret for known users');
  const field = settings.identitySubject === 'email' ? 'email' : 'userId';
  const subject = claim[field];
  if (!subject) throw refused(field, `is what the hmac must be computed over`);
  const expected = createHmac('sha256', settings.identitySecret).update(subject).digest();
  const given = Buffer.from(/^[0-9a-f]{64}$/i.test(claim.hmac ?? '') ? (claim.hmac ?? '') : '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw refused('hmac', `does not match ${field}`);
  return { [field]: subject };
}

async function provenByJwt(
  jwt: string,
  settings: ChatSettings,
  context: { channelId: string; now: Date },
): Promise<Proof> {
  try {
    const { key, algorithm } = await keyFor(jwt, settings);
    const { payload } = await jwtVerify(jwt, key, {
      algorithms: [algorithm],
      audience: settings.identityAudience ?? context.channelId,
      requiredClaims: ['exp'],
      currentDate: context.now,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    });
    return proofOf(payload);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refused('jwt', error instanceof Error ? error.message : 'cannot be read');
  }
}

/** The key decides the algorithm, never the token: a public key is no shared secret. */
async function keyFor(jwt: string, settings: ChatSettings) {
  const { alg } = decodeProtectedHeader(jwt);
  if (alg === 'HS256' && settings.identitySecret)
    return { key: new TextEncoder().encode(settings.identitySecret), algorithm: 'HS256' };
  if (settings.identityPublicKey) {
    const pem = settings.identityPublicKey;
    const algorithm = createPublicKey(pem).asymmetricKeyType === 'rsa' ? 'RS256' : 'ES256';
    if (alg === algorithm) return { key: await importSPKI(pem, algorithm), algorithm };
  }
  throw refused('jwt', `algorithm ${String(alg)} is not set up for this channel`);
}

function proofOf(payload: JWTPayload): Proof {
  const text = (value: unknown) =>
    typeof value === 'string' && value !== '' ? value.slice(0, 320) : undefined;
  const userId = text(payload.sub);
  const email = payload.email_verified === false ? undefined : text(payload.email);
  const name = text(payload.name);
  if (!userId && !email) throw refused('jwt', 'names neither sub nor email');
  return { ...(userId && { userId }), ...(email && { email }), ...(name && { name }) };
}

function known(claim: VisitorIdentity, proof: Proof): KnownVisitor {
  const handles: Handle[] = [];
  if (proof.userId) handles.push({ type: 'external', value: proof.userId, verified: true });
  const email = proof.email ?? claim.email;
  if (email) handles.push({ type: 'email', value: email, verified: proof.email !== undefined });
  const name = proof.name ?? claim.name;
  const language = claim.language?.slice(0, 2).toLowerCase();
  return {
    handles,
    ...(name && { name }),
    ...(language && LANGUAGES.includes(language) && { language: language as Language }),
    ...(claim.attributes && { attributes: claim.attributes }),
    subject: proof.userId || proof.email ? fingerprint(proof) : null,
  };
}

const fingerprint = ({ userId, email }: Proof) =>
  createHash('sha256')
    .update(JSON.stringify(userId ? ['id', userId] : ['email', email?.toLowerCase()]))
    .digest('base64url')
    .slice(0, 22);

const refused = (field: string, message: string) =>
  new AppError('wrong_signature', { detail: `${field}: ${message}`, fields: [{ field, message }] });
