import type { Letter } from '../mail/mailer';

/** What is written to whoever is invited, or let back in: the link, and nothing of what they may do. */
export const invitationLetter = (
  { email, link, days, recovery }: { email: string; link: string; days: number; recovery: boolean },
  madeBy: string,
): Letter => ({
  to: [email],
  subject: recovery ? 'Rouvrir votre compte Maillage' : 'Votre invitation à Maillage',
  text: [
    'Bonjour,',
    '',
    recovery
      ? `${madeBy} vous rend l’accès à votre compte Maillage. Ce lien vous y ramène :`
      : `${madeBy} vous invite à Maillage, les statistiques de la fédération. Ce lien crée votre compte :`,
    '',
    link,
    '',
    `Il sert une fois, ${days === 1 ? 'pendant un jour' : `pendant ${days} jours`}. Ne le transmettre à personne : qui l’ouvre entre à votre place.`,
    'Vous n’attendiez pas ce courriel ? Ne rien faire : sans vous, le lien ne fait rien.',
  ].join('\n'),
});
