import * as client from 'openid-client';
import { StartFault } from '../../kernel/start-fault';
import type { Network } from '../../network/network';
import type { Holding } from '../holding';
import { hasClaim, holdingIn, type RoleClaim } from './role-claim';

export interface ProviderSettings {
  /** Where the provider says what it is. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** French: what its button says. */
  readonly label: string;
  /** What it is asked for, names set apart by spaces. */
  readonly scope: string;
  /** Undefined: what people may do is given here, whatever the provider says. */
  readonly roleClaim: RoleClaim | undefined;
}

/** Who somebody is for the provider, verified. */
export interface Claimed {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
  /** Only one that the provider has verified itself. */
  readonly email: string | null;
  /** What the provider says that they may do: nothing, or something; undefined where it is not asked. */
  readonly gives: Holding | null | undefined;
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
      scope: this.settings.scope,
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
      const { roleClaim } = this.settings;
      const isShort = claims.email === undefined || (roleClaim !== undefined && !hasClaim(claims, roleClaim));
      const asks = isShort && configuration.serverMetadata().userinfo_endpoint !== undefined;
      const told = asks ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub) : {};
      return claimedBy(claims, { ...claims, ...told }, roleClaim);
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
      // oxlint-disable-next-line typescript/no-deprecated -- deprecated to stand out, as that is
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

function claimedBy(
  { iss, sub }: client.IDToken,
  told: client.UserInfoResponse | client.IDToken,
  roleClaim: RoleClaim | undefined,
): Claimed | NotClaimed {
  if (sub.length > LONGEST_SUBJECT || iss.length > LONGEST_ISSUER) return 'NOBODY';
  const { name, email, email_verified: verified } = told;
  return {
    issuer: iss,
    subject: sub,
    name: typeof name === 'string' ? name : null,
    email: typeof email === 'string' && verified === true ? email : null,
    gives: roleClaim === undefined ? undefined : holdingIn(told, roleClaim),
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

/** None where the settings name none. Throws {@link StartFault} where they give people regions that there are not. */
export function providerOf(
  settings: ProviderSettings | undefined,
  publicUrl: string | undefined,
  network: Pick<Network, 'region' | 'regions'>,
): Provider | null {
  if (settings === undefined) return null;
  const named = settings.roleClaim?.roles.flatMap(({ regions }) => regions) ?? [];
  const unknown = named.filter((slug) => network.region(slug) === undefined);
  if (unknown.length > 0)
    throw new StartFault(
      `OIDC_ROLES nomme ${unknown.length === 1 ? 'une délégation inconnue' : 'des délégations inconnues'} : ${unknown.join(', ')}.`,
      `Écrire parmi : ${network.regions.map(({ code }) => code).join(', ')}.`,
    );
  return new Provider(settings, `${publicUrl ?? ''}/connexion/oidc/retour`);
}
