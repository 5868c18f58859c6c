import { byNameInTurn, corrections, listed, seventeen, toldByDoors, typedSheets } from '../templates/faulty-workbook';
import { CON, CSV, NAT, startClient, XLSX, type Client } from '../http/files-client';
import { typedInto } from '../support/edit-workbook';
import { Calc } from './calc';

/** The way back of a region: what the server annotated is corrected in the spreadsheet, and handed in. */
const AT = 'region=bretagne&year=2023';
let client: Client;
let calc: Calc;
beforeAll(async () => {
  calc = new Calc();
  client = await startClient();
});
afterAll(async () => {
  await client.close();
  calc.close();
});

test('seventeen faults on five sheets: told, annotated, corrected in the spreadsheet, handed in without one', async () => {
  const template = (await client.ask('/templates/bretagne/2023.xlsx', CON)).bytes;
  // The spreadsheet has opened and saved it before anybody hands it in.
  const filled = calc.correct(typedInto(template, typedSheets(seventeen, byNameInTurn)), []);
  const refused = await client.post(`/submissions?${AT}`, filled, CON, XLSX);
  expect([refused.status, toldByDoors(refused.json())]).toEqual([422, listed(seventeen)]);
  let back = (await client.post(`/submissions/annotated?${AT}`, filled, CON, XLSX)).bytes;
  for (const round of [1, 2]) {
    const corrected = calc.correct(back, corrections(seventeen, byNameInTurn));
    const answer = await client.post(`/submissions?${AT}${round === 1 ? '&dryRun=true' : ''}`, corrected, CON, XLSX);
    expect([answer.status, answer.json().flatMap((each: { issues: unknown[] }) => each.issues)]).toEqual([
      round === 1 ? 200 : 201,
      [],
    ]);
    if (round === 2)
      for (const { id } of answer.json()) {
        const { data } = await client.query(
          'mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { message } } }',
          { id },
          NAT,
        );
        expect(data.publishSubmission.userErrors).toEqual([]);
      }
    // Corrected in part, and annotated a second time.
    const half = calc.correct(back, corrections(seventeen.slice(0, 5), byNameInTurn));
    back = (await client.post(`/submissions/annotated?${AT}`, half, CON, XLSX)).bytes;
  }
}, 600_000);

test('one dataset as text: annotated as a workbook, corrected there, and saved as text again', async () => {
  const at = `dataset=evenements&${AT}`;
  const file = 'type;intitule;date;participants\nWEBINAIRE;Rentrée;01/09/23;12\nATELIER;Tri;02/09/2023;1.234,5\n';
  const refused = await client.post(`/submissions?${at}`, file, CON, CSV);
  expect(refused.json().issues.map(({ cell }: { cell: string }) => cell)).toEqual(['C2', 'D3']);
  const back = (await client.post(`/submissions/annotated?${at}`, file, CON, CSV)).bytes;
  const corrected = calc.correct(back, [
    { sheet: 'evenements', address: 'C2', value: '01/09/2023' },
    { sheet: 'evenements', address: 'D3', value: 1235 },
  ]);
  for (const [content, type] of [
    [corrected, XLSX],
    [calc.asCsv(corrected, 2), CSV],
  ] as const) {
    const answer = await client.post(`/submissions?${at}&dryRun=true`, content, CON, type);
    expect([answer.status, answer.json().issues, answer.json().rowCount]).toEqual([200, [], 2]);
  }
}, 300_000);
