import * as client from 'openid-client';

export interface ProviderSettings {
  /** Where the provider says what it is. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** French: what its button says. */
  readonly label: string;
}

/** Who somebody is for the provider, verified. */
export interface Claimed {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
  /** Only one that the provider has verified itself. */
  readonly email: string | null;
}

/** What of a way to the provider is kept until somebody comes back. */
export interface Way {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** NOBODY: what came back proves nothing. DECLINED: the provider, or the person, said no. AWAY: it does not answer. */
export type NotClaimed = 'NOBODY' | 'DECLINED' | 'AWAY';

/** As long as what keeps them. */
const LONGEST_SUBJECT = 255;
const LONGEST_ISSUER = 200;
/** Seconds. */
const PATIENCE = 5;
/** Milliseconds after which what the provider says of itself is asked for again. */
const KNOWN_FOR = 3_600_000;

/** A provider of identities by its discovery address; asked what it is when somebody first comes by it. */
export class Provider {
  private known: { readonly at: number; readonly configuration: Promise<client.Configuration> } | null = null;

  constructor(
    readonly settings: ProviderSettings,
    /** Where it sends people back to. */
    private readonly back: string,
  ) {}

  /** Where somebody proves who they are; null where the provider does not answer. */
  async addressFor({ state, nonce, verifier }: Way): Promise<string | null> {
    const configuration = await this.configuration().catch(() => null);
    if (configuration === null) return null;
    return client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.back,
      scope: 'openid email profile',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    }).href;
  }

  /** Who came back with these parameters of the address. Whatever does not fit the way they set out on proves nothing. */
  async claimed(search: string, { state, nonce, verifier }: Way): Promise<Claimed | NotClaimed> {
    try {
      const configuration = await this.configuration();
      const tokens = await client.authorizationCodeGrant(configuration, new URL(this.back + search), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) return 'NOBODY';
      // Many tell an address only to whoever asks for it.
      const asks = claims.email === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined;
      const told = asks ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub) : claims;
      return claimedBy(claims, told);
    } catch (error) {
      if (error instanceof client.AuthorizationResponseError) return 'DECLINED';
      return isAway(error) ? 'AWAY' : 'NOBODY';
    }
  }

  private async configuration(): Promise<client.Configuration> {
    if (this.known === null || performance.now() - this.known.at > KNOWN_FOR) {
      const { issuer, clientId, clientSecret } = this.settings;
      const execute = [client.enableNonRepudiationChecks];
      // Settings take one without TLS on this very machine only.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated to stand out, as that is
      if (issuer.startsWith('http:')) execute.push(client.allowInsecureRequests);
      const configuration = client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
        execute,
        timeout: PATIENCE,
      });
      const known = { at: performance.now(), configuration };
      this.known = known;
      configuration.catch(() => {
        if (this.known === known) this.known = null;
      });
    }
    return this.known.configuration;
  }
}

function claimedBy({ iss, sub }: client.IDToken, told: client.UserInfoResponse | client.IDToken): Claimed | NotClaimed {
  if (sub.length > LONGEST_SUBJECT || iss.length > LONGEST_ISSUER) return 'NOBODY';
  const { name, email, email_verified: verified } = told;
  return {
    issuer: iss,
    subject: sub,
    name: typeof name === 'string' ? name : null,
    email: typeof email === 'string' && verified === true ? email : null,
  };
}

/** No connection is fetch's failure, one that takes too long a timeout; a server in trouble has its status. Somewhere among the causes. */
function isAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, name, message, status, cause } = error as Readonly<Record<string, unknown>>;
  return (
    code === 'OAUTH_TIMEOUT' ||
    name === 'TimeoutError' ||
    message === 'fetch failed' ||
    (typeof status === 'number' && status >= 500) ||
    isAway(cause)
  );
}

/** None where the settings name none. */
export const providerOf = (settings: ProviderSettings | undefined, publicUrl: string | undefined): Provider | null =>
  settings === undefined ? null : new Provider(settings, `${publicUrl ?? ''}/connexion/oidc/retour`);
