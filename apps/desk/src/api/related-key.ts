export const relatedKey = (id: string): readonly string[] => ['related', id];
