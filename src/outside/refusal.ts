export type RefusalCode =
  | 'ADDRESS'
  | 'INSIDE'
  | 'REDIRECTS'
  | 'STATUS'
  | 'TOO_LARGE'
  | 'TOO_SLOW'
  | 'CUT'
  | 'UNREACHABLE'
  | 'CERTIFICATE';

/** Why nothing was fetched, in French, for whoever gave the address. Says nothing of what is at it. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }

  static ofStatus(status: number): Refusal {
    const said =
      status === 401 || status === 403
        ? 'demande de se connecter : partager le fichier par un lien que chacun peut ouvrir'
        : status === 404 || status === 410
          ? 'ne mène plus à rien : le lien a été retiré, ou le fichier déplacé'
          : 'ne donne pas le fichier : réessayer plus tard, ou demander à qui le partage';
    return new Refusal('STATUS', `L’adresse ${said} (réponse ${status}).`);
  }
}
