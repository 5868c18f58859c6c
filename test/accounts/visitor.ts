/** A browser without a screen: keeps its cookie, says where its requests come from, and follows nothing by itself. */
export class VisitingBrowser {
  private cookie: string | null = null;

  constructor(
    private readonly url: string,
    /** As a proxy in front tells it. */
    private readonly address = '192.0.2.1',
  ) {}

  get session(): string | null {
    return this.cookie;
  }

  set session(cookie: string | null) {
    this.cookie = cookie;
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = {
      'x-forwarded-for': this.address,
      'sec-fetch-site': 'same-origin',
      ...(this.cookie === null ? {} : { cookie: this.cookie }),
      ...(init.headers as Record<string, string> | undefined),
    };
    const response = await fetch(this.url + path, { redirect: 'manual', ...init, headers });
    for (const set of response.headers.getSetCookie()) this.cookie = /^([^=]+=[^;]+);/.exec(set)?.[1] ?? null;
    return response;
  }

  /** Opens a page, as somebody does by its address. */
  open = (path: string): Promise<Response> => this.ask(path, { headers: { accept: 'text/html' } });

  /** Sends a form, with the proof that the page at `from` has for it. */
  async send(path: string, fields: Readonly<Record<string, string>>, from: string | null = path): Promise<Response> {
    const proof =
      from === null ? null : /name="preuve" value="([^"]+)"/.exec(await (await this.open(from)).text())?.[1];
    return this.post(path, { ...(proof == null ? {} : { preuve: proof }), ...fields });
  }

  /** Sends fields as a form does, without looking at any page before. */
  post = (
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Record<string, string> = {},
  ): Promise<Response> =>
    this.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
      body: new URLSearchParams(fields).toString(),
    });

  /** Asks the API as the product's own pages do. */
  async query(query: string, variables: object = {}, headers: Record<string, string> = { 'maillage-page': '1' }) {
    const response = await this.ask('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as {
      data?: any; // oxlint-disable-line typescript/no-explicit-any -- an answer to look into
      errors?: readonly { message: string; extensions: { code: string } }[];
    };
  }
}
