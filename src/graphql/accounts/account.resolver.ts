import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { InvitationEntity } from '../../accounts/invitation.entity';
import { pendingInvitations } from '../../accounts/invitations';
import { manages, requireManager } from '../../accounts/manages';
import { accountFor, managedAccounts } from '../../accounts/read-accounts';
import { regionsIn } from '../../accounts/sessions';
import { REGION_COUNT, times } from '../common/cost';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { regionRow } from '../network/territory-rows';
import { RegionType } from '../network/territory.types';
import { InvitationType } from './account.payloads';
import { AccountSessionType, accountRow, AccountType, PasskeyType } from './account.types';

/** A federation has hundreds. */
const MANY = 100;

@Resolver(() => AccountType)
export class AccountResolver {
  @Query(
    () => [AccountType],
    doc(
      'Les comptes que l’on gère, par nom, les fermés à la fin : tous pour l’administration, ceux des délégations et des adhérents pour le siège.',
      'The accounts that one manages, by name, closed ones last: all for administrators, those of regions and adherents for publishers.',
      { complexity: MANY },
    ),
  )
  async accounts(@Ctx() { actor, database }: RequestContext): Promise<AccountType[]> {
    requireManager(actor);
    return (await managedAccounts(database.read, actor)).map(accountRow);
  }

  @Query(
    () => AccountType,
    doc(
      'Un compte, le sien ou un que l’on gère ; null pour tout autre.',
      'An account, one’s own or one that one manages; null for any other.',
      { nullable: true },
    ),
  )
  async account(
    @Arg('id', () => ID, doc('Identifiant.', 'Identifier.')) id: string,
    @Ctx() { actor, database }: RequestContext,
  ): Promise<AccountType | null> {
    const found = await accountFor(database.read, actor, id);
    return found === null ? null : accountRow(found);
  }

  @Query(
    () => [InvitationType],
    doc(
      'Les invitations que l’on gère et que personne n’a encore prises, les plus anciennes d’abord.',
      'The invitations that one manages and that nobody took yet, oldest first.',
      { complexity: MANY },
    ),
  )
  async invitations(@Ctx() { actor, database, accounts }: RequestContext): Promise<InvitationType[]> {
    requireManager(actor);
    const pending = await pendingInvitations(database.read, accounts?.clock() ?? new Date());
    return pending.filter(({ role }) => manages(actor, role)).map(invitationRow);
  }

  @FieldResolver(
    () => [RegionType],
    doc('Les délégations pour lesquelles il dépose.', 'The regions that it hands in for.', {
      complexity: times(REGION_COUNT),
    }),
  )
  regions(@Root() { row }: AccountType, @Ctx() { network }: RequestContext): RegionType[] {
    const own = regionsIn(row.regions);
    return network.regions.filter(({ code }) => own.includes(code)).map(regionRow);
  }

  @FieldResolver(() => [PasskeyType], doc('Ses clés d’accès.', 'Its passkeys.'))
  async passkeys(@Root() { row }: AccountType, @Ctx() { loaders }: RequestContext): Promise<PasskeyType[]> {
    const found = await loaders.passkeysOfAccount.load(row.id);
    return found.map(({ uid, label, addedAt, usedAt }) => ({ id: uid, label, addedAt, usedAt }));
  }

  @FieldResolver(
    () => [AccountSessionType],
    doc('Ses sessions, la dernière vue d’abord.', 'Its sessions, latest seen first.'),
  )
  async sessions(@Root() { row }: AccountType, @Ctx() { loaders }: RequestContext): Promise<AccountSessionType[]> {
    const found = await loaders.sessionsOfAccount.load(row.id);
    return found.map(({ uid, device, openedAt, seenAt }) => ({ id: uid, device, openedAt, seenAt }));
  }
}

const invitationRow = ({
  uid,
  name,
  email,
  role,
  regions,
  madeBy,
  madeAt,
  endsAt,
}: InvitationEntity): InvitationType => ({
  id: uid,
  name,
  emailAddress: email,
  role,
  madeBy,
  madeAt,
  endsAt,
  regionCodes: regionsIn(regions),
});

@Resolver(() => InvitationType)
export class InvitationResolver {
  @FieldResolver(
    () => [RegionType],
    doc('Les délégations pour lesquelles elle invite à déposer.', 'The regions that it invites to hand in for.', {
      complexity: times(REGION_COUNT),
    }),
  )
  regions(@Root() { regionCodes }: InvitationType, @Ctx() { network }: RequestContext): RegionType[] {
    return network.regions.filter(({ code }) => regionCodes.includes(code)).map(regionRow);
  }
}
