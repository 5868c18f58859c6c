import { get, type Agent } from 'node:http';

export interface Fetched {
  readonly bytes: number;
  /** Null where it is only counted. */
  readonly body: Buffer | null;
}

/** One GET to its last byte; rejects for anything but 200, and for an answer that was cut. */
export const fetched = (
  agent: Agent,
  url: string,
  headers: Record<string, string> = {},
  keep = false,
): Promise<Fetched> =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      const pieces: Buffer[] = [];
      let bytes = 0;
      response.on('data', (piece: Buffer) => {
        bytes += piece.length;
        if (keep || response.statusCode !== 200) pieces.push(piece);
      });
      response.once('error', reject).once('end', () => {
        const body = Buffer.concat(pieces);
        if (response.statusCode === 200) resolve({ bytes, body: keep ? body : null });
        else reject(new Error(`${url}: ${response.statusCode} ${body.toString().slice(0, 200)}`));
      });
    }).once('error', reject);
  });
