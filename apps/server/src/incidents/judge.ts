/**
 * Are two conversations about one matter? Pure: evidence in, judgement out. What proves it is listed in `proofs`, and
 * counts only where both are proven to be by one person; everything else makes a suggestion, with its reasons.
 */
import { foldWords, type ToldWord } from '../search/index.ts';
import { isEveryday } from './everyday-words.ts';
import type { Reference } from './references.ts';
import type { Judgement, Reason } from './types.ts';

/** One of the two conversations, as far as it matters here. */
export interface Side {
  number: number;
  subject: string;
  /** What the customer wrote, a text a message. */
  texts: { channelId: string; text: string }[];
  references: Reference[];
  /** Forms that were filled in. */
  forms: { submissionId: string; title: string }[];
  lastAt: Date;
}

export interface Circumstances {
  /** `proven`: one customer, whom evidence and not a mere claim ties to both; `same`: one customer; `claimed`: two. */
  person: 'proven' | 'same' | 'claimed';
  /** Which part of all messages has a word, 0 to 1, by its key; a word it lacks was seen nowhere else. */
  shares: ReadonlyMap<string, number>;
}

/** From here on a suggestion is worth an agent's look. */
export const worthSaying = 0.5;

/** The keys of all words of two sides, to ask how rare they are. */
export const wordsToWeigh = (one: Side, other: Side): string[] =>
  foldBoth(one, other)
    .flat(2)
    .map((word) => word.key);

export function judge(one: Side, other: Side, { person, shares }: Circumstances): Judgement {
  const [mine, theirs] = foldBoth(one, other) as [ToldWord[][], ToldWord[][]];
  const contradicting = contradict(one.references, other.references);
  const proofs: Reason[] = [
    ...numbersNamed(one, other),
    ...formsShared(one, other),
    ...referencesShared(one, other),
    ...(!contradicting && sameText(one, other, mine, theirs) ? [{ kind: 'text' } as const] : []),
  ];
  const subject: Reason[] = sameSubject(one, other) ? [{ kind: 'subject' }] : [];
  const words = sharedWords(mine.flat(), theirs.flat(), shares);
  const parts = [
    ...proofs.map((proof) => weights[proof.kind]),
    ...subject.map(() => weights.subject),
    words.score * weights.words,
  ];
  const minutes = Math.round(Math.abs(one.lastAt.getTime() - other.lastAt.getTime()) / 60_000);
  const near = parts.some((part) => part > 0) && minutes <= 120 ? [weights.near] : [];
  const score = 1 - [...parts, ...near].reduce((left, part) => left * (1 - part), 1);
  return {
    certain: person === 'proven' && proofs.length > 0 && !contradicting,
    score: contradicting ? score * 0.3 : person === 'claimed' ? score * 0.9 : score,
    reasons: [
      ...proofs,
      ...subject,
      ...(words.score > 0 ? [{ kind: 'words', words: words.shown } as const] : []),
      ...(person === 'claimed' ? [{ kind: 'claim' } as const] : []),
      ...(near.length > 0 ? [{ kind: 'near', minutes } as const] : []),
    ],
  };
}

/** How much each says on its own, 0 to 1. Together they say what is left of the doubt: 1 − ∏ (1 − weight). */
const weights: Record<Reason['kind'], number> = {
  number: 0.85,
  form: 0.9,
  reference: 0.75,
  text: 0.8,
  subject: 0.35,
  words: 0.75,
  claim: 0,
  near: 0.15,
};

/** What two say with the same rare words, whoever wrote it. */
export function wordsInCommon(
  one: Side,
  other: Side,
  shares: Circumstances['shares'],
): { score: number; shown: string[] } {
  const [mine, theirs] = foldBoth(one, other) as [ToldWord[][], ToldWord[][]];
  return sharedWords(mine.flat(), theirs.flat(), shares);
}

const foldBoth = (one: Side, other: Side): ToldWord[][][] => {
  const folded = foldWords([...one.texts, ...other.texts].map(({ text }) => text));
  return [folded.slice(0, one.texts.length), folded.slice(one.texts.length)];
};

/** `#1042` in what one wrote, where 1042 is the other. */
function numbersNamed(one: Side, other: Side): Reason[] {
  const names = (side: Side, number: number) =>
    [side.subject, ...side.texts.map(({ text }) => text)].some((text) =>
      new RegExp(`#${number}(?!\\d)`).test(text),
    );
  if (names(one, other.number)) return [{ kind: 'number', number: other.number }];
  return names(other, one.number) ? [{ kind: 'number', number: one.number }] : [];
}

function formsShared(one: Side, other: Side): Reason[] {
  const shared = one.forms.find((form) =>
    other.forms.some((each) => each.submissionId === form.submissionId),
  );
  return shared ? [{ kind: 'form', title: shared.title }] : [];
}

const referencesShared = (one: Side, other: Side): Reason[] =>
  one.references
    .filter((reference) => other.references.some((each) => isSame(reference, each)))
    .slice(0, 3)
    .map(({ name, shown }) => ({ kind: 'reference', name, value: shown }));

const isSame = (one: Reference, other: Reference): boolean =>
  one.name === other.name && one.value === other.value;

/** Both name an order, and not one they share: then it is another matter, whatever else is alike. */
function contradict(one: readonly Reference[], other: readonly Reference[]): boolean {
  const names = new Set(
    one.map(({ name }) => name).filter((name) => other.some((each) => each.name === name)),
  );
  return names.size > 0 && !one.some((reference) => other.some((each) => isSame(reference, each)));
}

/** A shorter text may be written twice without being said twice. */
const leastWords = 6;
/** Of all pairs of neighbouring words so many are in both, by Sørensen and Dice. */
const nearlyAll = 0.85;

/** Nearly the same was written on two channels: who gets no answer on one turns to the other with the same words. */
function sameText(one: Side, other: Side, mine: ToldWord[][], theirs: ToldWord[][]): boolean {
  return mine.some((words, index) =>
    theirs.some(
      (others, at) =>
        one.texts[index]?.channelId !== other.texts[at]?.channelId &&
        Math.min(words.length, others.length) >= leastWords &&
        likeness(words, others) >= nearlyAll,
    ),
  );
}

function likeness(one: ToldWord[], other: ToldWord[]): number {
  const pairs = (words: ToldWord[]) => words.slice(1).map(({ key }, index) => `${words[index]?.key} ${key}`);
  const left = pairs(other);
  const shared = pairs(one).filter((pair) => {
    const at = left.indexOf(pair);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
  return (2 * shared.length) / (one.length + other.length - 2);
}

function sameSubject(one: Side, other: Side): boolean {
  const [mine, theirs] = [bare(one.subject), bare(other.subject)];
  return mine === theirs && mine.length >= 6 && mine.split(' ').some((word) => !isEveryday(word));
}

const bare = (subject: string): string =>
  subject
    .toLowerCase()
    .replace(/^\s*((re|aw|antw|odp|fwd?|wg|pd|betr|betreff)\s*:\s*)+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Rarer than this counts whole. */
const rare = 1 / 2000;
/** What so much weight of shared words says nobody says by chance. */
const muchShared = 4;

/** How much two say with the same words, 0 to 1: rare words weigh, everyday ones hardly. */
function sharedWords(
  one: readonly ToldWord[],
  other: readonly ToldWord[],
  shares: ReadonlyMap<string, number>,
): { score: number; shown: string[] } {
  const weigh = ({ key }: ToldWord): number => {
    if (isEveryday(key) || /^(\d{1,2}|\D{1,3})$/.test(key)) return 0.1;
    return Math.min(1, Math.log(1 / Math.max(shares.get(key) ?? 0, rare)) / Math.log(1 / rare));
  };
  const mine = new Map(one.map((word) => [word.key, word]));
  const theirs = new Map(other.map((word) => [word.key, word]));
  const shared = [...mine.values()]
    .filter(({ key }) => theirs.has(key))
    .map((word) => ({ ...word, weight: weigh(word) }))
    .sort((a, b) => b.weight - a.weight);
  const telling = shared.filter(({ weight }) => weight >= 0.4);
  if (telling.length < 2) return { score: 0, shown: [] };
  const total = sum(shared.map(({ weight }) => weight));
  const least = Math.min(...[mine, theirs].map((words) => sum([...words.values()].map(weigh))));
  const score = 0.5 * Math.min(1, total / muchShared) + 0.5 * Math.min(1, total / Math.max(least, 1));
  return { score, shown: telling.slice(0, 3).map(({ shown }) => shown) };
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);
