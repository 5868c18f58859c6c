import type { Measured } from './measured-answers';

/** A file as the server makes it, with the rights that the answer was read with. */
export interface ResultFile {
  readonly name: string;
  readonly content: Blob;
}

/** What the server said against a file, or that it said nothing; in French. */
export class NoFile extends Error {}

interface Refusal {
  readonly errors?: readonly { readonly message?: string }[];
}

/** Asks for the answer once more, as a file: `ending` is `xlsx` or `csv?dialecte=…`, `places` where its rows are. */
export async function fetchResultFile(
  { body, authorization }: Measured['request'],
  places: readonly string[],
  ending: string,
): Promise<ResultFile> {
  const response = await fetch(`/exports/resultat.${ending}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'maillage-page': '1', ...(authorization ? { authorization } : {}) },
    body: JSON.stringify({ ...(JSON.parse(body) as object), lignes: places }),
  }).catch(() => {
    throw new NoFile('Le serveur ne répond pas. Vérifier la connexion, puis réessayer.');
  });
  if (!response.ok) {
    const refusal = (await response.json().catch(() => ({}))) as Refusal;
    throw new NoFile(refusal.errors?.[0]?.message ?? `Le serveur a répondu ${response.status}. Réessayer.`);
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'resultat';
  return { name, content: await response.blob() };
}

/** Hands a file over to the browser. */
export function save({ name, content }: ResultFile): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
