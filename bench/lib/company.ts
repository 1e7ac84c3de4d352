/** The company whose desk is measured: the demo company of the simulator, with as many agents as a run needs. */
import type { Client } from '@throughline/sdk';
import { type Company, openCompany } from '@throughline/simulator/company';
import { freePort, type Server } from './server.ts';

export async function foundCompany(server: Server): Promise<Company> {
  return openCompany({
    address: server.address,
    setupToken: server.setupToken,
    outgoingMailPort: await freePort(),
  });
}

export const agentPassword = 'bench-password-2026';

/** Adds agents until there are `count` with known addresses. @returns their addresses */
export async function hire(api: Client, count: number): Promise<string[]> {
  const teams = (await api.teams()).items;
  const addresses: string[] = [];
  for (let index = 0; index < count; index++) {
    const email = `agent${index}@bench.example`;
    await api.createAgent({
      name: `Agent ${index}`,
      email,
      role: 'agent',
      language: 'en',
      password: agentPassword,
      teamIds: teams.slice(index % teams.length, (index % teams.length) + 1).map((team) => team.id),
    });
    addresses.push(email);
  }
  return addresses;
}

/** @returns the `Cookie` header of a fresh session */
export async function signInCookie(address: string, email: string, password: string): Promise<string> {
  const response = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(address).origin },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`sign-in of ${email}: ${response.status} ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}
