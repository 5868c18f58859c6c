import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { writeXlsx } from 'hucre/xlsx';

/** The year and region of every file here. */
export const PLACE = { region: 'bretagne', year: 2023 } as const;

const ADHERENTS = 60;
const THEMES = ['Santé au travail', 'Numérique', 'Droit social', 'Accompagnement', 'Management', 'Sécurité'];
const TYPES = ['INTRA', 'INTER', 'PRESTATION'];
const AUDIENCES = ['PERMANENTS', 'PARCOURS', ''];
const FUNDERS = ['OPCO Santé', 'Uniformation', ''];

const pad = (value: number): string => String(value).padStart(2, '0');
const pick = (values: readonly string[], at: number): string => values[at % values.length] ?? '';

/** A register that rows of {@link writeFormations} point into. */
export function register(): string {
  const lines = Array.from(
    { length: ADHERENTS },
    (_, at) => `Structure ${at + 1};ACI;${pick(['22', '29', '35'], at)};Ville`,
  );
  return `nom;types;departement;ville\n${lines.join('\n')}\n`;
}

/** A file as a region would send it, in the style of spreadsheets: about 80 bytes a row, every row its own key. */
export async function writeFormations(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  let text =
    '\ufeffintitule;type;thematique;public;date_debut;date_fin;stagiaires;heures;satisfaction;adherent;formateur;financeur\r\n';
  for (let row = 0; row < rows; row++) {
    const [day, month] = [pad(1 + (row % 28)), pad(1 + (Math.floor(row / 28) % 12))];
    const adherent = row % 4 === 0 ? '' : `Structure ${1 + (row % ADHERENTS)}`;
    const satisfaction = row % 5 === 0 ? '' : `${60 + (row % 40)},5`;
    text += `Session ${row};${pick(TYPES, row)};${pick(THEMES, row)};${pick(AUDIENCES, row)};${day}/${month}/2023;`;
    text += `${day}/${month}/2023;${row % 20};${(row % 20) * 7},25;${satisfaction};${adherent};`;
    text += `${row % 2 === 0 ? 'INTERNE' : 'EXTERNE'};${pick(FUNDERS, row)}\r\n`;
    if (text.length > 65_536) {
      if (!file.write(text)) await once(file, 'drain');
      text = '';
    }
  }
  file.end(text);
  await once(file, 'finish');
}

/** The same as a workbook whose texts are nearly all different: what costs a reader of workbooks most. */
export async function writeFormationsWorkbook(path: string, rows: number): Promise<void> {
  const header = ['intitule', 'type', 'financeur', 'thematique', 'date_debut', 'stagiaires', 'heures', 'adherent'];
  const lines = Array.from({ length: rows }, (_, row) => [
    `Prévention et sécurité, session ${row}, salle ${row}`,
    pick(TYPES, row),
    pick(FUNDERS, row),
    pick(THEMES, row),
    new Date(Date.UTC(PLACE.year, row % 12, 1 + (row % 28))),
    row % 20,
    (row % 20) * 7.25,
    `Structure ${1 + (row % ADHERENTS)}`,
  ]);
  await writeFile(path, await writeXlsx({ sheets: [{ name: 'formations', rows: [header, ...lines] }] }));
}
