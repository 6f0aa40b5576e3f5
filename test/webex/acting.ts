import { onTestFinished } from 'vitest';
import { actAs, type ActingPorts } from '../../src/webex/act-as.ts';
import { createWebexClient } from '../../src/webex/client.ts';
import { startLocalWebex, type Answering, type LocalWebex } from './local-webex.ts';

/** Somebody in New York who acts on a local server that answers as told; waits are short. */
export async function actingOn(
  answering: Answering,
  options: { readonly recovering?: boolean } = {},
): Promise<{ webex: LocalWebex; ports: ActingPorts }> {
  const webex = await startLocalWebex(answering);
  const client = createWebexClient({ apiUrl: webex.apiUrl, random: () => 0, timeoutMs: 500 });
  onTestFinished(() => client.close());
  const ports = actAs({
    client,
    token: () => Promise.resolve('T'),
    zone: 'America/New_York',
    lookUpPauses: [0, 20],
    ...options,
  });
  return { webex, ports };
}

/** Method and path of every request that arrived. */
export function callsOf(webex: LocalWebex): readonly string[] {
  return webex.arrived.map(({ method, path }) => `${method} ${path}`);
}
