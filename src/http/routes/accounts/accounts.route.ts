import type { FastifyInstance } from 'fastify';
import { statusOf } from '../../../kernel/error-body';
import { MaillageError } from '../../../kernel/errors';
import { doorFault } from '../../../pages/accounts/sign-in.page';
import { takeForms } from '../../forms';
import { isPageVisit } from '../../page-visit';
import { sendPage, type AccountDoors } from './account-doors';
import { administrationRoutes } from './administration.route';
import { elsewhereRoutes } from './elsewhere.route';
import { invitationRoutes } from './invitation.route';
import { ownAccountRoutes } from './own-account.route';
import { passkeyRoutes } from './passkeys.route';
import { signInRoutes } from './sign-in.route';

/** The doors of accounts, in a scope of their own: they alone take forms. */
export async function accountRoutes(scope: FastifyInstance, doors: AccountDoors): Promise<void> {
  await scope.register(async (own) => {
    takeForms(own);
    // Somebody sent a form and looks at what comes back; scripts read JSON.
    own.setErrorHandler((error, request, reply) => {
      const isLookedAt = isPageVisit(request) || request.body instanceof URLSearchParams;
      if (!(error instanceof MaillageError) || !isLookedAt) throw error;
      return sendPage(reply, doors.frame, doorFault(error.message, '/connexion'), statusOf(error));
    });
    signInRoutes(own, doors);
    invitationRoutes(own, doors);
    ownAccountRoutes(own, doors);
    passkeyRoutes(own, doors);
    administrationRoutes(own, doors);
    if (doors.provider !== null) elsewhereRoutes(own, doors, doors.provider);
  });
}
