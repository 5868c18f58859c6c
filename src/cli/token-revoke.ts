import { decodeJwt } from 'jose';
import { fingerprintOf } from '../access/token-secret';
import { AccessTokenEntity } from '../access/access-token.entity';
import { revokeToken } from '../access/access-tokens';
import { LONGEST_REASON, revokeSigned, type SignedToRevoke } from '../access/revoke-signed';
import { writeLocalMoment } from '../kernel/french';
import { readArguments } from './arguments';
import { UsageFault, type ExitCode } from './command';
import { say, sayJson } from './output';
import { withPlatform, type Platform } from './platform';

const OPTIONS = { jti: 'text', porteur: 'text', avant: 'text', motif: 'text', json: 'flag' } as const;

/** Which tokens end: a program’s, by its secret, or signed ones. */
type Wanted = { readonly secret: string } | SignedToRevoke;

/** Takes its force from a token on every server within a second, be it a program’s or a signed one. */
export async function runRevoke(args: readonly string[]): Promise<ExitCode> {
  const { options, operands } = readArguments(args, {
    options: OPTIONS,
    operands: { what: 'le jeton', least: 0, most: 1 },
  });
  const wanted = wantedOf(options, operands[0]);
  return withPlatform((platform) =>
    'secret' in wanted ? ofProgram(platform, wanted.secret, options.json) : signedOnes(platform, wanted, options.json),
  );
}

interface Given {
  readonly jti: string | undefined;
  readonly porteur: string | undefined;
  readonly avant: string | undefined;
  readonly motif: string | undefined;
}

function wantedOf({ jti, porteur, avant, motif }: Given, token: string | undefined): Wanted {
  const faults: string[] = [];
  if ([token, jti, porteur].filter((each) => each !== undefined).length !== 1)
    faults.push('Dire ce qui est révoqué, d’une seule façon : le jeton lui-même, --jti …, ou --porteur "…".');
  if (token?.startsWith('maillage_') === true && faults.length === 0) return { secret: token };
  const named = token === undefined ? jti : jtiIn(token, faults);
  const issuedUntil = instantIn(avant, faults);
  if (issuedUntil !== null && porteur === undefined) faults.push('--avant va avec --porteur.');
  if (motif === undefined) faults.push('Une révocation se motive : ajouter --motif "…".');
  else if (motif.length > LONGEST_REASON) faults.push(`--motif compte ${LONGEST_REASON} caractères au plus.`);
  if (faults.length > 0) throw new UsageFault(faults);
  return { jti: named ?? null, holder: porteur ?? null, issuedUntil, reason: motif ?? '' };
}

function jtiIn(token: string, faults: string[]): string | undefined {
  try {
    const { jti, sub } = decodeJwt(token);
    if (jti === undefined)
      faults.push(`Ce jeton ne porte pas de jti : révoquer ceux de son porteur, --porteur "${sub ?? '…'}".`);
    return jti;
  } catch {
    faults.push('Ce n’est pas un jeton : le coller en entier, tel qu’il a été délivré.');
    return undefined;
  }
}

function instantIn(text: string | undefined, faults: string[]): Date | null {
  if (text === undefined) return null;
  const instant = new Date(text);
  if (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(instant.getTime())) return instant;
  faults.push(`--avant vaut « ${text.slice(0, 40)} » : écrire un instant, comme 2026-11-29T12:00:00Z.`);
  return null;
}

async function ofProgram({ database, actor }: Platform, secret: string, json: boolean): Promise<ExitCode> {
  const found = await database.read.findOneBy(AccessTokenEntity, { secretHash: fingerprintOf(secret) });
  const { uid, name, revokedAt } = await revokeToken(database, found?.uid ?? null, actor);
  if (json) sayJson({ id: uid, name, revokedAt });
  else say(`Jeton « ${name} » révoqué. Chaque serveur le refuse dans la seconde.`);
  return 0;
}

async function signedOnes({ database, actor }: Platform, wanted: SignedToRevoke, json: boolean): Promise<ExitCode> {
  const done = await revokeSigned(database, wanted, actor);
  if ('faults' in done) throw new UsageFault(done.faults.map(({ message }) => message));
  const { uid, kind, value, issuedUntil, revokedAt } = done;
  if (json) sayJson({ id: uid, kind, value, issuedUntil, revokedAt });
  else
    say(
      kind === 'JTI'
        ? `Jeton signé ${value} révoqué. Chaque serveur le refuse dans la seconde.`
        : `Jetons signés de « ${value} » émis jusqu’au ${writeLocalMoment(new Date(issuedUntil ?? revokedAt))} révoqués. Chaque serveur les refuse dans la seconde.`,
    );
  return 0;
}
