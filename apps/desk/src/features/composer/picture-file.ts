interface PictureAttributes {
  /** Of the file; null while it is on its way up. */
  id: string | null;
  name: string;
  /** Of the upload. */
  key: string | null;
  /** Pixels, so that a screenshot of a large screen is no wider than a mail. */
  width: number | null;
}

/** File by key of its upload: a picture that undo brings back does not know of its arrival otherwise. */
export const arrived = new Map<string, Pick<PictureAttributes, 'id' | 'width'>>();

/** What a picture is by now. */
export function standing(attributes: Record<string, unknown>): PictureAttributes {
  const { id = null, name = '', key = null, width = null } = attributes as Partial<PictureAttributes>;
  return { id, name, key, width, ...(key === null ? undefined : arrived.get(key)) };
}
