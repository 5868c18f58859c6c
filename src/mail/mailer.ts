import type { Transporter } from 'nodemailer';

/** Where letters are handed over, and whom they come from. */
export interface MailSettings {
  /** `smtp://user:password@host:587`, or `smtps://…`; the parts in front of `@` may be missing. */
  readonly url: string;
  /** `Maillage <maillage@exemple.fr>`. */
  readonly from: string;
}

/** A letter in plain text. */
export interface Letter {
  /** Addresses; each sees the others. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** Null once the SMTP server has taken the letter for every address; otherwise a French sentence that says why not. Never throws. */
  send(letter: Letter): Promise<string | null>;
}

/** What nodemailer tells of a letter that some address took. */
interface Sent {
  readonly rejected: readonly (string | { readonly address: string })[];
}

/** Milliseconds: whoever asked is waiting for the answer. */
const PATIENCE = 5_000;

/** Hands letters over to one SMTP server; null where none is set. */
export function mailerOf(settings: MailSettings | undefined): Mailer | null {
  if (settings === undefined) return null;
  const { from } = settings;
  let transport: Promise<Transporter> | undefined;
  return {
    async send({ to, subject, text }) {
      try {
        transport ??= transportTo(settings);
        const { rejected } = (await (await transport).sendMail({ from, to: [...to], subject, text })) as Sent;
        return rejected.length === 0 ? null : refusedAddresses(rejected.map(addressOf));
      } catch (error) {
        return whyNot(error, to);
      }
    },
  };
}

/** Read at the first letter: a start has no use for it. */
async function transportTo(settings: MailSettings): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    ...connectionOf(new URL(settings.url)),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    // A letter is text that was made here: nothing of it is ever fetched from a disk or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** A password is never told to a server in the clear, save on this machine. */
function connectionOf({ protocol, hostname, port, username, password }: URL) {
  const secure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const signsIn = username !== '';
  return {
    host,
    secure,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    requireTLS: signsIn && !secure && !isHere(host),
    ...(signsIn ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
  };
}

const isHere = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');

const addressOf = (address: string | { readonly address: string }): string =>
  typeof address === 'string' ? address : address.address;

const refusedAddresses = (addresses: readonly string[]): string =>
  `Le serveur de courriel refuse : ${addresses.join(', ')}. Corriger l’adresse, puis envoyer de nouveau.`;

/** By its code alone: what a server says may repeat what nobody but the administrator should read. */
function whyNot(error: unknown, to: readonly string[]): string {
  const { code } = error as { readonly code?: unknown };
  switch (code) {
    case 'EENVELOPE':
      return refusedAddresses(to);
    case 'EAUTH':
      return 'Le serveur de courriel refuse le compte de SMTP_URL : le corriger, puis redémarrer.';
    case 'ETLS':
      return 'Le serveur de courriel n’offre pas de connexion chiffrée : rien n’est envoyé. Corriger SMTP_URL (smtps://…).';
    case 'EMESSAGE':
      return 'Le serveur de courriel refuse ce message. Le copier, et l’envoyer de sa propre messagerie.';
    default:
      return 'Le serveur de courriel ne répond pas. Réessayer plus tard, ou envoyer de sa propre messagerie.';
  }
}
