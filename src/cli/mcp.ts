import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { once } from 'node:events';
import { assistantServer } from '../assistants/assistant-server';
import { Refusal, type Ground } from '../assistants/ask';
import type { Places } from '../assistants/names';
import { StartFault } from '../kernel/start-fault';
import { addressIn, readArguments } from './arguments';
import { UsageFault, type Command, type ExitCode } from './command';

const OPTIONS = { lien: 'text', json: 'flag' } as const;
const USUAL = 'http://localhost:4000';

interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

/** Asks a server as whoever has the token, or as everybody; throws what it refuses in its own words. */
const asking =
  (address: string, token: string | undefined): Ground['ask'] =>
  async <Answer>(query: string, variables: Readonly<Record<string, unknown>>) => {
    const answer = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    }).catch(() => {
      throw new Refusal(`Le serveur à ${address} ne répond pas.`);
    });
    const { data, errors = [] } = (await answer.json().catch(() => ({}))) as Answered;
    if (errors[0] !== undefined || data == null)
      throw new Refusal(errors[0]?.message ?? `Le serveur à ${address} n’a pas répondu comme Maillage.`);
    return data as Answer;
  };

interface PlacesAnswer {
  readonly departments: Places['departments'];
  readonly federation: { readonly regions: Places['regions'] };
}

/** Speaks the protocol on standard input and output until its client leaves; nothing else is written there. */
async function run(args: readonly string[]): Promise<ExitCode> {
  const { options } = readArguments(args, { options: OPTIONS, operands: { what: '', least: 0, most: 0 } });
  const faults: string[] = [];
  const address = (addressIn(options.lien, faults) ?? USUAL).replace(/\/+$/, '');
  if (faults.length > 0) throw new UsageFault(faults);
  const ask = asking(address, process.env['MAILLAGE_JETON']);
  const known = await ask<PlacesAnswer>('{ departments { code name } federation { regions { code name } } }', {}).catch(
    (error: unknown) => {
      throw error instanceof Refusal
        ? new StartFault(error.message, 'Le démarrer (npm start), ou donner --lien.')
        : error;
    },
  );
  const ground: Ground = {
    ask,
    origin: address,
    places: { regions: known.federation.regions, departments: known.departments },
    incident: (error) => {
      console.error(error);
      return 'La réponse n’a pas pu être faite.';
    },
  };
  const served = serveStdio(() => assistantServer(ground));
  await once(process.stdin, 'end');
  await served.close();
  return 0;
}

export const mcp: Command = {
  usage: `Usage : maillage mcp [--lien http://localhost:4000]

  Répond aux assistants de cette machine (Model Context Protocol, entrée et sortie standard), au nom d’un serveur qui
  tourne. Un jeton dans MAILLAGE_JETON fait répondre avec ses droits ; sans lui, comme à tout public.`,
  run,
};
