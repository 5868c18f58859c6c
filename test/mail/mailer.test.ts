import { addressIn, isAddress } from '../../src/mail/address';
import { mailerOf } from '../../src/mail/mailer';
import { catchMail, type MailCatcher } from '../support/mail-catcher';

let catcher: MailCatcher;

beforeAll(async () => {
  catcher = await catchMail((address) => address.startsWith('inconnu'));
});
afterAll(() => catcher.close());

const FROM = 'Maillage <maillage@exemple.fr>';
const letter = {
  to: ['bretagne@exemple.fr'],
  subject: 'Données 2025 : été',
  text: 'Bonjour,\n\nà remettre : « Activité ».\n',
};

test('a letter arrives as it was written', async () => {
  await expect(mailerOf({ url: catcher.url, from: FROM })?.send(letter)).resolves.toBeNull();
  expect(catcher.letters).toEqual([{ from: '"Maillage" <maillage@exemple.fr>', ...letter, text: letter.text }]);
});

test('an address that the server refuses is named, and so is a letter that no address took', async () => {
  const mailer = mailerOf({ url: catcher.url, from: FROM });
  const both = { ...letter, to: ['bretagne@exemple.fr', 'inconnu@exemple.fr'] };
  await expect(mailer?.send(both)).resolves.toMatch(/refuse : inconnu@exemple\.fr\./);
  await expect(mailer?.send({ ...letter, to: ['inconnu@exemple.fr'] })).resolves.toMatch(/inconnu@exemple\.fr/);
});

test('a server that is not there is said in French, and so is one that would take a password in the clear', async () => {
  await expect(mailerOf({ url: 'smtp://127.0.0.1:1', from: FROM })?.send(letter)).resolves.toMatch(/ne répond pas/);
  const named = catcher.url.replace('//127.0.0.1', '//u:secret@[::ffff:127.0.0.1]');
  await expect(mailerOf({ url: named, from: FROM })?.send(letter)).resolves.toMatch(/chiffrée/);
});

test('without settings there is no mailer', () => expect(mailerOf(undefined)).toBeNull());

test('an address is one mailbox, and nothing that ends a header', () => {
  for (const right of ['a@exemple.fr', 'contact+pays-de-la-loire@sous.exemple.fr']) expect(isAddress(right)).toBe(true);
  for (const wrong of ['a@b', 'a', 'a@b.fr, c@d.fr', 'a@b.fr\nBcc: c@d.fr', 'A <a@b.fr>', '@b.fr', 'a@.fr'])
    expect(isAddress(wrong)).toBe(false);
  expect(addressIn('Maillage <maillage@exemple.fr>')).toBe('maillage@exemple.fr');
  expect(addressIn('Maillage <maillage@exemple.fr>\nBcc: x@y.fr')).toBeNull();
});
