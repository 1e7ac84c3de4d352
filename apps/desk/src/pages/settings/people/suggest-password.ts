/** 32 letters and digits that are not mistaken for each other when read out; five random bits choose one evenly. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
const groups = 4;
const groupLength = 5;

/** A password of 100 random bits in groups that can be read out, such as `k3v9m-…`. @param random fills an array */
export function suggestPassword(
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes),
): string {
  const bytes = random(new Uint8Array(groups * groupLength));
  const letters = [...bytes].map((byte) => alphabet[byte & 31]).join('');
  return Array.from({ length: groups }, (_, group) =>
    letters.slice(group * groupLength, (group + 1) * groupLength),
  ).join('-');
}
