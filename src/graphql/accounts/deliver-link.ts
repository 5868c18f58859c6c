import { invitationLetter } from '../../accounts/invitation-letter';
import { INVITATION_DAYS, RECOVERY_DAYS, type MadeInvitation } from '../../accounts/invitations';
import { nameOf } from '../../kernel/actor';
import type { RequestContext } from '../context';

/** A link that was made, and what became of its letter. */
export interface DeliveredLink {
  /** Behind the server's address. */
  readonly path: string;
  readonly endsAt: string;
  readonly sent: boolean;
  /** Why it was not sent, in French; null where it was, or where there was nowhere to. */
  readonly notSent: string | null;
}

/** Sends the link where mail is set up, with the address of the settings: one that a request says is anybody's to choose. */
export async function deliverLink(
  { mailer, publicUrl, actor }: RequestContext,
  { secret, endsAt }: MadeInvitation,
  email: string | null,
  recovery: boolean,
): Promise<DeliveredLink> {
  const made = { path: `/invitation/${secret}`, endsAt };
  if (mailer === null || email === null) return { ...made, sent: false, notSent: null };
  if (publicUrl === null)
    return { ...made, sent: false, notSent: 'PUBLIC_URL n’est pas réglée : le lien se remet soi-même.' };
  const days = recovery ? RECOVERY_DAYS : INVITATION_DAYS;
  const letter = invitationLetter({ email, link: publicUrl + made.path, days, recovery }, nameOf(actor));
  const notSent = await mailer.send(letter);
  return { ...made, sent: notSent === null, notSent };
}
