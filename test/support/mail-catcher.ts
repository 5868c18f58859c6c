import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A letter as it came in. */
export interface CaughtLetter {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

export interface MailCatcher {
  /** For `SMTP_URL`. */
  readonly url: string;
  /** Everything that was taken, oldest first. */
  readonly letters: CaughtLetter[];
  close(): Promise<void>;
}

/** An SMTP server that keeps what it is given, and takes nothing for addresses that `refuses` names. */
export async function catchMail(refuses: (address: string) => boolean = () => false): Promise<MailCatcher> {
  const letters: CaughtLetter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(refuses(address) ? new Error('no such mailbox') : null),
    onData(stream, { envelope }, done) {
      void simpleParser(stream).then(({ from, subject = '', text = '' }) => {
        letters.push({ from: from?.text ?? '', to: envelope.rcptTo.map(({ address }) => address), subject, text });
        done();
      }, done);
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
