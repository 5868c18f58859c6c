import type { HalfFilled } from '../support/half-filled';

/** A region hands in a third year, and its card has a thread, which leads to the line that it is a small form of. */
export async function threadOfThreeYears({ url, publish }: HalfFilled): Promise<void> {
  const rows = [1, 2, 3, 4, 5].map((at) => `Structure guyane ${at};AI;973;Ville`).join('\n');
  for (const year of [2023, 2024])
    await publish({
      dataset: 'ADHERENTS',
      region: 'guyane',
      year,
      fileName: 'a.csv',
      csv: `nom;types;departement;ville\n${rows}`,
    });
  const page = await (await fetch(`${url}/chiffres-cles/2025/guyane`)).text();
  const [card = ''] =
    /<div class="chiffre phare">(?:(?!<div class="chiffre)[\s\S])*?class="appui fil"[\s\S]*?<\/a>/.exec(page) ?? [];
  const [, address = '', name] = /<a href="(\/graphiques\/[^"]*)" aria-label="([^"]*)"><svg/.exec(card) ?? [];
  expect(name).toBe('Adhérents au fil des années');
  expect(address.replaceAll('&amp;', '&')).toBe('/graphiques/ADHERENTS_TOTAL?par=annees&lieu=guyane');
  const line = await fetch(url + address.replaceAll('&amp;', '&'));
  expect(line.status).toBe(200);
  const drawn = await line.text();
  for (const year of [2023, 2024, 2025]) expect(drawn).toContain(`>${year}</text`);
}
