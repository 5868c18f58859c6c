/** Why the server did not do what was asked, in words for whoever sits there. */
export class Failure extends Error {
  constructor(
    /** A code of docs/api.md#erreurs; NETWORK when no answer came, ABORTED when the person stopped it. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  /** Whether the same once more may go well. */
  get canBeRetried(): boolean {
    return [
      'NETWORK',
      'ABORTED',
      'CONFLICT',
      'RATE_LIMITED',
      'REQUEST_TIMEOUT',
      'SERVICE_UNAVAILABLE',
      'INTERNAL_SERVER_ERROR',
    ].includes(this.code);
  }

  get isExpired(): boolean {
    return this.code === 'UNAUTHENTICATED';
  }
}

const KEPT = 'Ce qui est déposé ici est gardé.';

/** What the server says is meant for programs too; these are said otherwise to people. */
const WORDS: Readonly<Record<string, (said: string) => string>> = {
  UNAUTHENTICATED: (said) =>
    `${said.replace(/ (En demander un nouveau|Se connecter de nouveau.*)\.$/, '')} ${KEPT} Se connecter, ou entrer avec un nouveau jeton, puis reprendre.`,
  // The server says more where it is not the role that is in the way.
  FORBIDDEN: (said) =>
    !said.startsWith('Votre rôle')
      ? said
      : 'Votre accès ne permet pas cela : il vaut pour d’autres régions, ou pour lire seulement. Demander au siège un accès pour cette région.',
  UNSUPPORTED_MEDIA_TYPE: () =>
    'Ce type de fichier n’est pas lu ici. Enregistrer le tableau en .xlsx ou en .csv, puis le glisser à nouveau.',
  RATE_LIMITED: (said) => `${said} ${KEPT}`,
  SERVICE_UNAVAILABLE: (said) => `${said} ${KEPT}`,
};

const BY_STATUS: Readonly<Record<number, string>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  408: 'REQUEST_TIMEOUT',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'RATE_LIMITED',
  502: 'SERVICE_UNAVAILABLE',
  503: 'SERVICE_UNAVAILABLE',
  504: 'SERVICE_UNAVAILABLE',
};

interface ErrorBody {
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** From an answer's status and body; whatever stands in between may answer with something that is no JSON. */
export function failureOf(status: number, body: unknown): Failure {
  const [error] = (body as ErrorBody | null)?.errors ?? [];
  const code = error?.extensions?.code ?? BY_STATUS[status] ?? 'INTERNAL_SERVER_ERROR';
  const said = error?.message ?? `Le serveur a répondu ${status}. Réessayer dans un moment.`;
  return new Failure(code, WORDS[code]?.(said) ?? said);
}

export const cutOff = (): Failure =>
  new Failure(
    'NETWORK',
    `La connexion a été coupée, ou le serveur ne répond pas. ${KEPT} Vérifier la connexion, puis réessayer : le même fichier envoyé deux fois ne fait qu’un dépôt.`,
  );

export const stopped = (): Failure => new Failure('ABORTED', `Envoi interrompu. ${KEPT}`);

/** Whatever was thrown, as a failure: what is none is a fault of this page. */
export const asFailure = (error: unknown): Failure =>
  error instanceof Failure
    ? error
    : new Failure(
        'INTERNAL_SERVER_ERROR',
        `Cette page a un défaut (${error instanceof Error ? error.message : 'inconnu'}). Le signaler au siège, puis recharger.`,
      );
