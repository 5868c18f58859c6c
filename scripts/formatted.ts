import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, type FormatConfig } from 'oxfmt';

/** A text that is written into `file`, as what people write is formatted. */
export async function formatted(file: string, text: string): Promise<string> {
  const settings = JSON.parse(readFileSync(join(__dirname, '../.oxfmtrc.json'), 'utf8')) as FormatConfig;
  const { code, errors } = await format(file, text, settings);
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join(' ')}`);
  return code;
}
