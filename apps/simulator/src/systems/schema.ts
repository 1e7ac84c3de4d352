/** As much of JSON Schema as the systems need to describe themselves and to check what they are sent. */
export interface Schema {
  type: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  description?: string;
  example?: unknown;
  format?: string;
  enum?: string[];
  minimum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}

export const text = (example: string, more: Partial<Schema> = {}): Schema => ({
  type: 'string',
  example,
  ...more,
});
export const whole = (example: number, more: Partial<Schema> = {}): Schema => ({
  type: 'integer',
  example,
  ...more,
});
export const truth = (example: boolean): Schema => ({ type: 'boolean', example });
export const oneOf = (...values: string[]): Schema => ({ type: 'string', enum: values });
export const object = (properties: Record<string, Schema>, required?: string[]): Schema => ({
  type: 'object',
  properties,
  ...(required && { required }),
});
export const list = (items: Schema): Schema => ({ type: 'array', items });

export interface FieldProblem {
  field: string;
  message: string;
}

/** What is wrong with an object, field by field. */
export function problemsOf(schema: Schema, value: Record<string, unknown>): FieldProblem[] {
  return Object.entries(schema.properties ?? {}).flatMap(([field, wanted]) => {
    const given = value[field];
    const missing = given === undefined || given === null || given === '';
    if (missing) return schema.required?.includes(field) ? [{ field, message: 'is required' }] : [];
    const message = problemOf(wanted, given);
    return message === null ? [] : [{ field, message }];
  });
}

function problemOf(wanted: Schema, given: unknown): string | null {
  if (wanted.type === 'integer') {
    if (!Number.isInteger(given)) return 'must be a whole number';
    return (given as number) < (wanted.minimum ?? Number.NEGATIVE_INFINITY)
      ? `must be at least ${wanted.minimum}`
      : null;
  }
  if (typeof given !== wanted.type) return `must be a ${wanted.type}`;
  if (wanted.enum && !wanted.enum.includes(given as string))
    return `must be one of ${wanted.enum.join(', ')}`;
  return wanted.format === 'email' && !/^\S+@\S+\.\S+$/.test(given as string)
    ? 'must be an e-mail address'
    : null;
}
