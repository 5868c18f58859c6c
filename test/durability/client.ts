import { issueToken } from '../../src/access/issue-token';
import { fileOf, regionOf, YEAR } from './files';

/** What came back, and after how long. */
export interface Answer {
  readonly status: number;
  /** Null when it was not JSON. */
  readonly body: unknown;
  readonly milliseconds: number;
}

interface Submitted {
  readonly id: string;
}

const PUBLISH = 'mutation P($id: ID!) { publishSubmission(id: $id) { userErrors { code } } }';
export const SESSIONS = `{ region(code: "${regionOf(0)}") { keyFigures(year: ${YEAR}) { formations { sessions { value } } } } }`;

/** A publisher at the doors of one server. */
export class Client {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  static async signedIn(url: string, dataDir: string): Promise<Client> {
    const settings = { dataDir, issuer: 'maillage', audience: 'maillage' };
    return new Client(url, await issueToken({ role: 'PUBLISHER', regions: [], name: 'siège', ttl: 3600 }, settings));
  }

  graphql(query: string, variables: object = {}): Promise<Answer> {
    return this.send('/graphql', 'application/json', JSON.stringify({ query, variables }));
  }

  /** Hands in the nth file, of so many rows, for one region: that of {@link SESSIONS} when none is named. */
  upload(version: number, rows: number, region = regionOf(0)): Promise<Answer> {
    const where = `dataset=formations&region=${region}&year=${YEAR}`;
    return this.send(`/submissions?${where}`, 'text/csv', fileOf(version, rows));
  }

  /** Hands in and publishes; throws when either is refused. */
  async publish(version: number, rows: number, region?: string): Promise<void> {
    const { status, body } = await this.upload(version, rows, region);
    if (status !== 201) throw new Error(`upload: ${status} ${JSON.stringify(body)}`);
    const published = await this.graphql(PUBLISH, { id: (body as Submitted).id });
    const { data, errors } = published.body as {
      data: { publishSubmission: { userErrors: unknown[] } } | null;
      errors?: unknown;
    };
    if (data?.publishSubmission.userErrors.length !== 0)
      throw new Error(`publication: ${JSON.stringify(errors ?? data)}`);
  }

  /** The sessions that the platform answers now. */
  async sessions(): Promise<number | null> {
    const { body } = await this.graphql(SESSIONS);
    const { data } = body as {
      data: { region: { keyFigures: { formations: { sessions: { value: number | null } } } } };
    };
    return data.region.keyFigures.formations.sessions.value;
  }

  async ready(): Promise<boolean> {
    const response = await fetch(`${this.url}/health/ready`).catch(() => null);
    return response?.status === 200;
  }

  private async send(path: string, type: string, body: string): Promise<Answer> {
    const started = Date.now();
    const response = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': type, authorization: `Bearer ${this.token}` },
      body,
    });
    const text = await response.text();
    const milliseconds = Date.now() - started;
    try {
      return { status: response.status, body: JSON.parse(text) as unknown, milliseconds };
    } catch {
      return { status: response.status, body: null, milliseconds };
    }
  }
}
