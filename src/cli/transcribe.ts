import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { indicatorOf } from '../datasets/catalogue';
import { regionNamed } from '../datasets/names';
import { fromScaled } from '../kernel/decimal';
import { bodyOf } from '../kernel/error-body';
import { EXAMPLE_REGION } from '../kernel/federation/federation';
import { globalId } from '../kernel/global-id';
import { counted, megabytes, writeValue } from '../kernel/french';
import { MaillageError } from '../kernel/errors';
import { FEDERATION, regionRef } from '../kernel/territory';
import { checkedYear } from '../kernel/year';
import type { LikelyIndicator } from '../transcription/candidates/likely-indicators';
import { REPORT_LIMITS } from '../transcription/limits';
import { ReportFault } from '../transcription/report-fault';
import { takeIn } from '../transcription/take-in';
import type { CandidateEntity } from '../transcription/transcription.entity';
import { candidatesOf } from '../transcription/transcription.repository';
import { readArguments, yearIn } from './arguments';
import { UsageFault, type Command, type ExitCode } from './command';
import { say, sayJson, tableLines } from './output';
import { withPlatform } from './platform';

const OPTIONS = {
  region: 'text',
  federation: 'flag',
  annee: 'text',
  titre: 'text',
  editeur: 'text',
  json: 'flag',
} as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const operands = { what: 'le rapport, en PDF ou en DOCX', least: 1, most: 1 };
  const { options, operands: paths } = readArguments(args, { options: OPTIONS, operands });
  const faults: string[] = [];
  const year = yearIn(options.annee, faults);
  if (options.region === undefined && !options.federation)
    faults.push(`De qui est ce rapport ? Ajouter --region, par exemple --region ${EXAMPLE_REGION} ; ou --federation.`);
  if (options.region !== undefined && options.federation)
    faults.push('--region et --federation s’excluent : n’en garder qu’une.');
  if (faults.length > 0) throw new UsageFault(faults);
  checkedYear(year);
  const path = paths[0] ?? '';
  await refuseUnreadable(path);
  return withPlatform<ExitCode>(async ({ database, network, actor }) => {
    const territory = options.region === undefined ? FEDERATION : regionRef(regionNamed(network, options.region).code);
    const asked = { territory, year, title: options.titre ?? null, publisher: options.editeur ?? null };
    const report = { ...asked, file: path, fileName: basename(path) };
    const taken = await takeIn(database, network, report, actor).catch((error: unknown) => {
      if (error instanceof ReportFault) return error;
      throw error;
    });
    if (taken instanceof ReportFault) {
      if (options.json) sayJson(bodyOf(new MaillageError('UPLOAD_REFUSED', { reason: taken.message })));
      console.error(taken.message);
      return 1;
    }
    const { transcription, candidates, known } = taken;
    const found = await candidatesOf(database.read, transcription.id, { page: null, state: null });
    if (options.json) {
      sayJson({
        id: globalId('Transcription', transcription.uid),
        known,
        candidates: found.map(({ likely, ...each }) => ({ ...each, likely: JSON.parse(likely) as unknown })),
      });
      return 0;
    }
    say(
      known
        ? 'Ce fichier est déjà en lecture : rien n’a été lu de nouveau.'
        : `${transcription.publisher}, ${transcription.title} : ${counted(transcription.pageCount, transcription.pagesKnown ? 'page' : 'section')}, ${counted(candidates, 'nombre relevé', 'nombres relevés')}.`,
    );
    if (found.length > 0)
      say(
        ...tableLines(['Page', 'Écrit', 'Lu', 'Sans doute', 'Année', 'Confiance'], found.map(lineOf), [0, 1, 2, 4, 5]),
      );
    return say('Aucun n’est un chiffre avant qu’une personne le confirme : à l’adresse /rapports/lire/ du serveur.');
  });
}

const lineOf = ({ page, written, value, likely, year, confidence }: CandidateEntity): readonly string[] => {
  const best = (JSON.parse(likely) as LikelyIndicator[])[0];
  const indicator = best === undefined ? undefined : indicatorOf(best.indicator);
  const read = indicator === undefined ? '' : writeValue(fromScaled(value), indicator.unit);
  return [String(page), written, read, indicator?.label ?? '', String(year), `${confidence} %`];
};

async function refuseUnreadable(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) throw new UsageFault([`Aucun fichier à « ${path} » : vérifier le chemin.`]);
  if (found.size > REPORT_LIMITS.bytes)
    throw new MaillageError('REPORT_TOO_LARGE', { most: megabytes(REPORT_LIMITS.bytes) });
}

export const transcribe: Command = {
  usage: `Usage : maillage transcribe rapport.pdf --region ${EXAMPLE_REGION} --annee 2024
       maillage transcribe rapport.docx --federation --annee 2024

Lit un rapport page par page et en relève les nombres qui peuvent être des chiffres, avec ce qu’ils comptent sans doute.
Rien n’en est tiré sans une personne : le siège les confirme, les corrige ou les rejette à l’adresse /rapports/lire/.

  --region, --federation  de qui est le rapport
  --annee                 l’année sur laquelle il porte
  --titre, --editeur      s’ils ne sont pas « Rapport d’activité » et le nom de la délégation
  --json                  pour les machines`,
  run,
};
