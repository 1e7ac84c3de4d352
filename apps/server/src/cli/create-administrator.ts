import { createAgent, type Language } from '../people/index.ts';
import { withDatabase } from './with-database.ts';

export async function createAdministrator(input: {
  email: string;
  name: string;
  language: Language;
  password: string;
}): Promise<{ id: string; name: string; email: string; role: string }> {
  const { email, name, language, password } = input;
  const agent = await withDatabase((database) =>
    createAgent(database, { email, name, language, password, role: 'administrator', teamIds: [] }, 'system'),
  );
  return { id: agent.id, name: agent.name, email: agent.email, role: agent.role };
}
