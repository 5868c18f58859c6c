import { buffer } from 'node:stream/consumers';
import { zipOf } from '../../src/spreadsheet/workbook/write-zip';
import { REPORT_LIMITS } from '../../src/transcription/limits';
import { readReport } from '../../src/transcription/text/read-report';
import { madeDocx, madePdf, readMade } from './made-reports';

const zip = (name: string, body: Buffer): Promise<Buffer> => buffer(zipOf([{ name, body }]));

type Case = readonly [string, () => Promise<Buffer> | Buffer, string];
const cases: readonly Case[] = [
  ['nothing', () => Buffer.alloc(0), 'vide'],
  ['a text', () => Buffer.from('Bonjour'), 'ni un PDF ni un DOCX (du texte)'],
  ['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'une image'],
  ['a document of before 2007', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'ancien format'],
  ['a workbook', () => zip('xl/workbook.xml', Buffer.from('<a/>')), 'un classeur'],
  ['a DOCX cut short', async () => (await madeDocx()).subarray(0, 900), 'abîmé ou coupé'],
  ['a DOCX that is no markup inside', () => zip('word/document.xml', Buffer.from('Bonjour')), 'abîmé ou coupé'],
  ['a DOCX without a word', () => madeDocx(['', '']), 'que des images de pages'],
  ['a DOCX that unfolds into too much', () => zip('word/document.xml', Buffer.alloc(70 * 2 ** 20)), 'Une fois déplié'],
  [
    'a DOCX whose parts fold too well',
    () => zip('word/document.xml', Buffer.alloc(20 * 2 ** 20, 'a')),
    'Une fois déplié',
  ],
  ['a DOCX of 600 pages', () => madeDocx(Array.from({ length: 600 }, () => 'mot')), '500 au plus'],
];

test.each(cases)('%s is refused in French', async (_, made, words) => {
  await expect(readReport(await made(), REPORT_LIMITS)).rejects.toMatchObject({
    name: 'ReportFault',
    message: expect.stringContaining(words),
  });
});

test.each<Case>([
  ['behind a password', () => madePdf(undefined, { userPassword: 'secret' }), 'mot de passe'],
  ['cut short', async () => (await madePdf()).subarray(0, 300), 'abîmé ou coupé'],
])('a PDF %s is refused in French', async (_, made, words) => {
  await expect(readMade(await made())).rejects.toMatchObject({
    name: 'ReportFault',
    message: expect.stringContaining(words),
  });
});
