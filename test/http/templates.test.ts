import { readWorkbook } from '../../src/spreadsheet/workbook/xlsx';
import { DEFAULT_LIMITS } from '../../src/spreadsheet/limits';
import { datasetByFileName, DATASETS } from '../../src/datasets/registry';
import { partsOf, sheetPart, typedInto, zipped } from '../support/edit-workbook';
import { longTest } from '../support/every';
import { CON, CSV, items, NAT, PUB, startClient, XLSX, type Client } from './files-client';

const REGISTER = `nom;types;departement;ville;telephone;courriel;annee_adhesion;date_sortie;siret
'=1+1;AI+ACI;35;Rennes;02 99 00 00 01;canari@ajoncs.example;2011;;73282932000074
La Lande;ACI;29;Brest;02 98 00 00 02;canari@lande.example;2012;;
Les Partis;EI;22;Lannion;;;2001;30/06/2023;
`;
const PUBLISH = 'mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { code } } }';

let client: Client;
beforeAll(async () => {
  client = await startClient();
  const { json } = await client.post('/submissions?dataset=adherents&region=bretagne&year=2023', REGISTER);
  const { data } = await client.query(PUBLISH, { id: json().id });
  expect(data.publishSubmission.userErrors).toEqual([]);
});
afterAll(() => client.close());
afterEach(() => expect(client.spooled()).toEqual([]));

async function linesOf(workbook: Buffer, name: string): Promise<(readonly unknown[])[]> {
  const sheet = (await readWorkbook(workbook, DEFAULT_LIMITS)).find((one) => one.name === name);
  const lines: (readonly unknown[])[] = [];
  for await (const { cells } of sheet?.lines() ?? [])
    if (cells.some((cell) => cell !== null && cell !== '')) lines.push(cells);
  return lines;
}

describe('the template of a region', () => {
  const template = async (sender = CON, path = '/templates/bretagne/2024.xlsx') => {
    const answer = await client.ask(path, sender);
    expect([answer.status, answer.type]).toEqual([200, XLSX]);
    return answer.bytes;
  };

  longTest('starts from the register of the year before, without those who left', async () => {
    const [names, labels, ...rows] = await linesOf(await template(), 'adherents');
    expect(names?.slice(0, 2)).toEqual(['siret', 'nom']);
    expect(labels?.slice(0, 2)).toEqual(['SIRET', 'Nom *']);
    expect(rows.map((cells) => [cells[0], cells[1], cells[2], cells[9]])).toEqual([
      ['73282932000074', "'=1+1", 'AI+ACI', 2011],
      [null, 'La Lande', 'ACI', 2012],
    ]);
    const later = await linesOf(await template(CON, '/templates/bretagne/2026.xlsx'), 'adherents');
    expect(later).toHaveLength(4);
    expect(await linesOf(await template(CON, '/templates/bretagne/2023.xlsx'), 'adherents')).toHaveLength(2);
  });

  test('holds contacts for those alone who may read them', async () => {
    const canaries = (workbook: Buffer): boolean =>
      [...partsOf(workbook).values()].some((xml) => xml.includes('canari'));
    const senders = [
      CON,
      NAT,
      { role: 'ANALYST' as const },
      PUB,
      { role: 'CONTRIBUTOR' as const, regions: ['normandie'] },
    ];
    const found: boolean[] = [];
    for (const sender of [...senders, ...senders]) found.push(canaries(await template(sender)));
    expect(found).toEqual([true, true, true, false, false, true, true, true, false, false]);
    const { headers } = await client.ask('/templates/bretagne/2024.xlsx', CON);
    expect([headers.get('cache-control'), headers.get('vary')]).toEqual(['no-store', 'Authorization, Cookie, Origin']);
  });

  test('has menus for every code, titles that stay, text where zeros lead, and days as days', async () => {
    const parts = partsOf(await template());
    for (const { fileName, columns } of DATASETS) {
      const xml = parts.get(sheetPart(parts, fileName)) ?? '';
      expect(xml).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/);
      columns.forEach(({ type }, index) => {
        const letter = String.fromCharCode(65 + index);
        const menu = new RegExp(`<dataValidation type="list" sqref="${letter}3:`).test(xml);
        const coded = ['CODE', 'CODES', 'BOOLEAN', 'DEPARTMENT', 'PROGRAMME', 'INDICATOR', 'ADHERENT'].includes(type);
        expect([fileName, letter, menu]).toEqual([fileName, letter, coded]);
      });
    }
    const register = parts.get(sheetPart(parts, 'adherents')) ?? '';
    const formats = /<cellXfs[\s\S]*<\/cellXfs>/.exec(parts.get('xl/styles.xml') ?? '')?.[0].match(/<xf [^>]*>/g) ?? [];
    const textFormat = /numFmtId="(\d+)" formatCode="@"/.exec(parts.get('xl/styles.xml') ?? '')?.[1] ?? '49';
    const formatOf = (cell: string): string | undefined =>
      /numFmtId="(\d+)"/.exec(
        formats[Number(new RegExp(`<c r="${cell}"[^>]*s="(\\d+)"`).exec(register)?.[1])] ?? '',
      )?.[1];
    const dayFormat = /numFmtId="(\d+)" formatCode="dd\/mm\/yyyy"/.exec(parts.get('xl/styles.xml') ?? '')?.[1];
    for (const cell of ['A3', 'A500', 'D3', 'D500', 'F500']) expect([cell, formatOf(cell)]).toEqual([cell, textFormat]);
    expect(dayFormat).toBeDefined();
    expect(formatOf('K500')).toBe(dayFormat);
  });

  test('says where its register comes from', async () => {
    const words = async (path: string) => (await linesOf(await template(CON, path), 'Lisez-moi')).flat().join(' ');
    expect(await words('/templates/bretagne/2024.xlsx')).toContain('registre de 2023');
    expect(await words('/templates/guyane/2024.xlsx')).toContain('Aucun registre antérieur');
  });

  test('no cell of it starts a formula', async () => {
    for (const { name, lines } of await readWorkbook(await template(), DEFAULT_LIMITS))
      for await (const { cells } of lines())
        for (const cell of cells)
          if (typeof cell === 'string') expect([name, cell]).not.toEqual([name, expect.stringMatching(/^[=+\-@\t\r]/)]);
    for (const xml of partsOf(await template()).values()) expect(xml).not.toMatch(/<f[ >]/);
  });

  test('of another region, or of another year, it is refused with a sentence of its own', async () => {
    const other = await client.post(
      '/submissions?region=bretagne&year=2024&dryRun=true',
      await template(CON, '/templates/guyane/2024.xlsx'),
      CON,
      XLSX,
    );
    expect([other.status, other.json().errors[0].message]).toEqual([
      422,
      expect.stringContaining('le modèle de la délégation Guyane ; il est déposé pour Bretagne'),
    ]);
    const old = await client.post('/submissions/annotated?region=bretagne&year=2025', await template(), CON, XLSX);
    expect([old.status, old.json().errors[0].message]).toEqual([
      422,
      expect.stringContaining('le modèle de l’année 2024 ; il est déposé pour 2025'),
    ]);
  });

  test.each([
    ['/templates/guyane/2024.xlsx', 2024, 'TEMPLATE_OF_OTHER_REGION', 'le modèle de la délégation Guyane'],
    ['/templates/bretagne/2024.xlsx', 2025, 'TEMPLATE_OF_OTHER_YEAR', 'le modèle de l’année 2024'],
    ['/templates/bretagne/2024.xlsx', 2024, 'NO_ROWS', 'aucune ligne'],
  ])('sent as one dataset, %s for %i is %s', async (path, year, code, words) => {
    const answer = await client.post(
      `/submissions?dataset=evenements&region=bretagne&year=${year}&dryRun=true`,
      await template(CON, path),
      CON,
      XLSX,
    );
    const { issues } = answer.json();
    expect([answer.status, issues.map((issue: { code: string }) => issue.code)]).toEqual([422, [code]]);
    expect(issues[0].message).toContain(words);
  });

  test('handed in empty it is refused kindly; filled, it passes, is published and counts', async () => {
    const at = '/submissions?region=bretagne&year=2024';
    const empty = await template(CON, '/templates/guyane/2024.xlsx');
    const guyane = await client.post('/submissions?region=guyane&year=2024', empty, NAT, XLSX);
    expect(guyane.status).toBe(422);
    expect(guyane.json().errors[0].message).toContain('Remplir au moins une de ses feuilles : adherents, formations');
    expect((await client.post(at, await template(), CON, XLSX)).status).toBe(422);

    const filled = typedInto(await template(), {
      formations: { 3: ['Hygiène', 'INTRA', 'Santé', null, '2024-03-01', null, 12, 84, 90, 'la lande'] },
      evenements: { 3: ['WEBINAIRE', 'Rentrée', '01/09/2024', null, null, null, null, 12] },
    });
    const checked = await client.post(`${at}&dryRun=true`, filled, CON, XLSX);
    expect([checked.status, items(checked.json()).map(({ dataset }) => dataset)]).toEqual([
      200,
      ['ADHERENTS', 'FORMATIONS', 'EVENTS'],
    ]);
    const answer = await client.post(at, filled, CON, XLSX);
    expect(answer.status).toBe(201);
    expect((await client.post(at, filled, CON, XLSX)).status).toBe(200);
    for (const { id, status, issues } of answer.json()) {
      expect([status, issues]).toEqual(['VALID', []]);
      await client.query(PUBLISH, { id });
    }
    const figures = async (reader: typeof PUB) => {
      const { data } = await client.query(
        '{ region(code: "bretagne") { keyFigures(year: 2024) { adherents { total { value } } formations { trainees { value state } } } } }',
        {},
        reader,
      );
      return data.region.keyFigures;
    };
    expect(await figures(CON)).toEqual({
      adherents: { total: { value: 2 } },
      formations: { trainees: { value: 12, state: 'KNOWN' } },
    });
    // One adherent alone stands behind the trainees: the public is not told how many.
    expect(await figures(PUB)).toEqual({
      adherents: { total: { value: 2 } },
      formations: { trainees: { value: null, state: 'SUPPRESSED' } },
    });
    const { data: again } = await client.query(
      '{ region(code: "bretagne") { adherents(year: 2024) { nodes { name phone } } } }',
    );
    expect(again.region.adherents.nodes).toContainEqual({ name: '=1+1', phone: '02 99 00 00 01' });
  });

  test('a sheet that is no dataset’s is told of, not passed over', async () => {
    const typed = typedInto(await template(), {
      evenements: { 3: ['WEBINAIRE', 'Rentrée', '01/09/2024', null, null, null, null, 13] },
    });
    const parts = partsOf(typed);
    parts.set('xl/workbook.xml', (parts.get('xl/workbook.xml') ?? '').replace('"formations"', '"formation"'));
    const answer = await client.post('/submissions?region=bretagne&year=2024&dryRun=true', zipped(parts), CON, XLSX);
    expect(answer.json()[0].issues[0]).toMatchObject({ severity: 'WARNING', code: 'SHEET_UNKNOWN' });
    expect(answer.json()[0].issues[0].message).toContain('« formation »');
  });

  test.each([
    ['/templates/bretange/2024.xlsx', 404, '« bretagne »'],
    ['/templates/bretagne/2099.xlsx', 400, '2099'],
    ['/templates/bretagne/2024.xls', 400, '<année>.xlsx'],
    ['/templates/formation.csv', 404, '« formations »'],
    ['/templates/formations.csv?dialecte=excel', 400, 'excel-fr ou standard'],
    ['/datasets/formation', 404, '« formations »'],
    ['/datasets/formation/schema.json', 404, '« formations »'],
  ])('%s: %d, in French, with the nearest', async (path, status, words) => {
    const answer = await client.ask(path);
    expect([answer.status, answer.type]).toEqual([status, 'application/json; charset=utf-8']);
    expect(answer.json().errors[0].message).toContain(words);
  });
});

test('the CSV template of each dataset, in both dialects, is read as the dataset, without rows', async () => {
  for (const { fileName, columns } of DATASETS)
    for (const [dialect, start, separator] of [
      ['excel-fr', '\ufeff', ';'],
      ['standard', '', ','],
    ] as const) {
      const { status, type, bytes } = await client.ask(`/templates/${fileName}.csv?dialecte=${dialect}`);
      expect([status, type]).toEqual([200, 'text/csv; charset=utf-8']);
      const newline = dialect === 'standard' ? '\n' : '\r\n';
      expect(bytes.toString()).toBe(`${start}${columns.map(({ name }) => name).join(separator)}${newline}`);
      const back = await client.post(`/submissions?dataset=${fileName}&region=bretagne&year=2023`, bytes, NAT);
      expect([back.status, items(back.json().issues).map(({ code }) => code)]).toEqual([422, ['NO_ROWS']]);
    }
});

test('the schema and the documentation of each dataset are served', async () => {
  const list = (await client.ask('/datasets')).json();
  expect(list).toHaveLength(DATASETS.length);
  for (const { name, documentation, schema, template } of list) {
    const columns = datasetByFileName(name)?.columns.map((column) => column.name);
    expect(items((await client.ask(schema)).json().fields).map(({ name: each }) => each)).toEqual(columns);
    expect(items((await client.ask(documentation)).json().columns).map((column) => column['name'])).toEqual(columns);
    expect((await client.ask(template)).status).toBe(200);
  }
});

describe('an annotated return', () => {
  const AT = '/submissions/annotated?dataset=formations&region=bretagne&year=2023';
  const FAULTY =
    'intitule;type;thematique;date_debut;stagiaires;heures;=cmd\nHygiène;EXTRA;Santé;2023-03-01;12;"1.234,5";x\n=1+1;INTRA;;2023-03-02;12;10;y\n';

  test('has the faulty cells marked, a comment on each, and a column that lists them; nothing is kept', async () => {
    const answer = await client.post(AT, FAULTY);
    expect([answer.status, answer.type]).toEqual([200, XLSX]);
    const parts = partsOf(answer.bytes);
    const name = sheetPart(parts, 'formations');
    const comments = [...parts]
      .filter(([path]) => /^xl\/comments/.test(path))
      .map(([, xml]) => xml)
      .join('');
    expect([...comments.matchAll(/ref="(\w+)"/g)].map(([, ref]) => ref)).toEqual(['G1', 'B2', 'F2', 'C3']);
    expect(comments).toContain('Écrire INTRA, INTER ou PRESTATION.');
    const fills = [...(parts.get('xl/styles.xml') ?? '').matchAll(/<fgColor rgb="(\w+)"/g)].map(([, rgb]) => rgb);
    const formats = /<cellXfs[\s\S]*<\/cellXfs>/.exec(parts.get('xl/styles.xml') ?? '')?.[0].match(/<xf [^>]*>/g) ?? [];
    const fillOf = (cell: string): string | undefined => {
      const style = new RegExp(`<c r="${cell}"[^>]*s="(\\d+)"`).exec(parts.get(name) ?? '')?.[1];
      return style === undefined ? undefined : /fillId="(\d+)"/.exec(formats[Number(style)] ?? '')?.[1];
    };
    expect(fills.some((rgb) => rgb?.endsWith('FFC7CE'))).toBe(true);
    expect(fillOf('B2')).toBe(fillOf('F2'));
    expect(fillOf('B2')).not.toBe(fillOf('A2'));
    const [titles, ...rows] = await linesOf(answer.bytes, 'formations');
    expect(titles?.at(-1)).toBe('Fautes à corriger');
    expect(rows.map((cells) => [cells[0], cells[7]])).toEqual([
      ['Hygiène', 'type : Code inconnu. Écrire INTRA, INTER ou PRESTATION.\nheures : Nombre ambigu. Écrire 1234,5'],
      ["'=1+1", 'thematique : Cellule vide. Écrire un texte.'],
    ]);
    expect(await linesOf(answer.bytes, 'remarques')).toHaveLength(5);
    const { data } = await client.query(
      '{ submissions(year: 2023, dataset: FORMATIONS, region: "bretagne") { nodes { rowCount } } }',
    );
    expect(items(data.submissions.nodes).filter(({ rowCount }) => rowCount > 0)).toEqual([]);
  });

  test('comes back corrected and passes, column of faults and sheet of remarks included', async () => {
    const { bytes } = await client.post(AT, FAULTY);
    const corrected = typedInto(bytes, {
      formations: {
        2: ['Hygiène', 'INTRA', 'Santé', '2023-03-01', '12', '1234,5', null, 'type : Code inconnu'],
        3: ['Calcul', 'INTRA', 'Santé', '2023-03-02', '12', '10'],
      },
    });
    const answer = await client.post(`${AT.replace('/annotated', '')}&dryRun=true`, corrected, CON, XLSX);
    expect([answer.status, items(answer.json().issues).map(({ code }) => code)]).toEqual([200, ['COLUMN_UNKNOWN']]);
  });

  longTest('of a whole workbook marks each of its sheets', async () => {
    const { bytes } = await client.ask('/templates/bretagne/2025.xlsx', CON);
    const faulty = typedInto(bytes, {
      formations: { 3: ['Hygiène', 'EXTRA', 'Santé', null, '2025-03-01', null, 12, 84, 90, 'La Lnde'] },
      evenements: { 3: ['WEBINAIRE', 'Rentrée', '03/04/25', null, null, null, null, 12] },
    });
    const answer = await client.post('/submissions/annotated?region=bretagne&year=2025', faulty, CON, XLSX);
    expect(answer.status).toBe(200);
    const remarks = await linesOf(answer.bytes, 'remarques');
    expect(remarks.slice(1).map((cells) => cells.slice(0, 3))).toEqual([
      ['Faute', 'formations', 'B3'],
      ['Faute', 'formations', 'J3'],
      ['Faute', 'evenements', 'C3'],
    ]);
    expect((await readWorkbook(answer.bytes, DEFAULT_LIMITS)).map(({ name }) => name)).toEqual([
      'remarques',
      'adherents',
      'formations',
      'evenements',
      'Lisez-moi',
    ]);
    const empty = (await client.ask('/templates/guyane/2024.xlsx')).bytes;
    expect((await client.post('/submissions/annotated?region=guyane&year=2024', empty, NAT, XLSX)).status).toBe(422);
  });

  test('of what is no table says so', async () => {
    const answer = await client.post(AT, '%PDF-1.4 …', CON, CSV);
    expect(answer.status).toBe(200);
    expect((await linesOf(answer.bytes, 'remarques')).flat().join(' ')).toContain('un PDF');
  });
});
