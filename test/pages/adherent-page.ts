import { type Depot, YEAR } from './depot-page';

const SUBMIT = `mutation ($input: SubmitDatasetInput!) { submitDataset(input: $input) { submission { id status } } }`;
const HEAD = 'siret;nom;types;departement;adresse;code_postal;ville;courriel\n';
const REGISTER = `${HEAD}55208131766522;Les Ajoncs;AI;35;1 rue A;35000;Rennes;contact@ajoncs.example\n;La Lande;ACI;29;1 rue L;29200;Brest;\n`;
const BEFORE = 'adherent;heures_travaillees;etp_permanents\nLes Ajoncs;16000;4,5\n';

/** A survey of last year that one adherent answered, the registers of this one, and the link that opens its page. */
export async function startedSurvey(depot: Depot): Promise<string> {
  const office = await depot.token('PUBLISHER');
  const give = async (dataset: string, year: number, csv: string): Promise<void> => {
    const input = { dataset, region: 'bretagne', year, fileName: 'f.csv', csv };
    const { submitDataset } = await depot.query(SUBMIT, office, { input });
    await depot.query(
      `mutation { publishSubmission(id: "${submitDataset.submission.id}") { userErrors { code } } }`,
      office,
    );
  };
  await give('ADHERENTS', YEAR - 1, REGISTER);
  await give('ACTIVITY', YEAR - 1, BEFORE);
  await give('ADHERENTS', YEAR, REGISTER);
  const { region } = await depot.query(
    `{ region(code: "bretagne") { adherents(year: ${YEAR}, first: 9, filter: { search: "ajoncs" }) { nodes { id } } } }`,
  );
  const id = region.adherents.nodes[0].id as string;
  return `${depot.url}/adherent#jeton=${await depot.adherentToken(id, 'Les Ajoncs')}`;
}
