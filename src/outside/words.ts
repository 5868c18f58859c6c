import { Refusal } from './refusal';

/** What is said of a connection that came to nothing. */
export function wordsOf(error: unknown): Refusal {
  const said = (error as { code?: unknown }).code;
  const code = typeof said === 'string' ? said : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new Refusal('UNREACHABLE', 'Aucun serveur ne porte ce nom. Vérifier l’adresse.');
  if (/CERT|SSL|TLS|SELF_SIGNED/.test(code))
    return new Refusal('CERTIFICATE', 'Le certificat de ce serveur n’est pas valable : prévenir qui le tient.');
  if (code === 'ECONNRESET' || code === 'HPE_INVALID_CONSTANT' || /aborted/.test(String(error)))
    return new Refusal('CUT', 'La connexion s’est coupée avant la fin du fichier. Il sera redemandé.');
  return new Refusal('UNREACHABLE', 'Le serveur de cette adresse ne répond pas. Il sera redemandé.');
}
