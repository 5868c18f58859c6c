import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

type Record = Readonly<{ [column: string]: string }>;

const number = (cell: string | undefined): number | null => (cell ? Number(cell.replace(',', '.')) : null);
const text = (cell: string | undefined): string | null => cell?.trim() || null;

function date(cell: string | undefined): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(cell ?? '') ?? [];
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString().slice(0, 10);
}

/** What a script without any check would do: a general parser, and cells turned into numbers and dates. */
export async function bareParse(path: string): Promise<number> {
  let rows = 0;
  const records = createReadStream(path).pipe(parse({ delimiter: ';', columns: true, bom: true }));
  for await (const record of records as AsyncIterable<Record>) {
    const typed = {
      intitule: text(record['intitule']),
      type: text(record['type']),
      thematique: text(record['thematique']),
      public: text(record['public']),
      date_debut: date(record['date_debut']),
      date_fin: date(record['date_fin']),
      stagiaires: number(record['stagiaires']),
      heures: number(record['heures']),
      satisfaction: number(record['satisfaction']),
      adherent: text(record['adherent']),
      formateur: text(record['formateur']),
      financeur: text(record['financeur']),
    };
    if (typed.intitule !== null) rows++;
  }
  return rows;
}
