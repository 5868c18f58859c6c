import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { FEDERATION } from '../../kernel/territory';
import { Nearest } from '../../kernel/nearest';
import { MaillageError } from '../../kernel/errors';
import {
  AnnuaireDocument,
  ProgrammesDocument,
  UnAdherentDocument,
  UnDepartementDocument,
  UneRegionDocument,
  UnProgrammeDocument,
} from '../generated/graphql';
import { nothingAt, unknownRegion, unknownYear } from '../not-found.page';
import { feedsOf } from '../../announcements/feed-address';
import { KEY_INDICATORS } from '../key-figures/groups';
import { yearsOfFirstSurvey } from '../observatory/observatory.address';
import type { PageAnswer } from '../page-answer';
import { previewOf } from '../preview-address';
import { ask, query } from '../query';
import { adherentPage } from './adherent.page';
import { adherentsPage } from './adherents.page';
import { ADHERENTS, departmentAddress, programmeAddress, PROGRAMMES, regionAddress, REGIONS } from './addresses';
import { departmentMap } from './department-map';
import { departmentPage } from './department.page';
import { yearsOfRegisters } from './years-of-registers';
import { criteriaOf, readCriteria } from './list-criteria';
import { PLACE_INDICATORS, PROGRAMME_INDICATORS } from './place-figures';
import { programmePage } from './programme.page';
import { programmesPage } from './programmes.page';
import { regionPage } from './region.page';
import { regionsPage } from './regions.page';

export interface DirectoryRequest {
  readonly what: 'adherents' | 'regions' | 'departements' | 'programmes';
  /** What stands behind it: nothing, an id or a code. */
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
}

const found = { kind: 'PAGE', status: 200 } as const;

/** Answers any address of the directory; what there is not is a page that leads to the nearest. */
export function answerDirectory(
  executor: QueryExecutor,
  context: RequestContext,
  request: DirectoryRequest,
): Promise<PageAnswer> {
  switch (request.what) {
    case 'adherents':
      return request.path === '' ? list(executor, context, request.query) : adherent(executor, context, request.path);
    case 'regions':
      return region(executor, context, request.path);
    case 'departements':
      return department(executor, context, request.path);
    case 'programmes':
      return programme(executor, context, request.path, request.query['annee']);
  }
}

async function list(
  executor: QueryExecutor,
  context: RequestContext,
  words: Readonly<Record<string, unknown>>,
): Promise<PageAnswer> {
  const reader = await context.figures();
  const years = yearsOfRegisters(reader);
  const criteria = criteriaOf(words);
  const read = readCriteria(criteria, context.network, years);
  const asked = query(AnnuaireDocument, {
    annee: read.year,
    filtre: read.filter,
    ordre: read.order,
    suite: read.after,
  });
  try {
    const { federation } = await ask(executor, context, asked);
    return {
      ...found,
      title: 'Annuaire des adhérents',
      description: 'Chercher un adhérent par son nom, sa ville, sa délégation, son département ou son type.',
      here: ADHERENTS,
      main: adherentsPage({
        criteria,
        read,
        page: federation.adherents,
        query: asked,
        network: context.network,
        years,
      }),
    };
  } catch (error) {
    // A cursor of another list, or cut short when it was copied: the list from its start.
    if (read.after === null || !(error instanceof MaillageError) || error.code !== 'BAD_USER_INPUT') throw error;
    return list(executor, context, { ...words, suite: undefined });
  }
}

async function adherent(executor: QueryExecutor, context: RequestContext, id: string): Promise<PageAnswer> {
  const asked = query(UnAdherentDocument, { id, indicateurs: [...PLACE_INDICATORS] });
  const { adherent: answer } = await ask(executor, context, asked);
  if (answer === null)
    return nothingAt(
      ADHERENTS,
      'Aucun adhérent n’a cette adresse. Elle a pu être mal recopiée, ou il n’est plus dans aucun registre publié.',
      '',
      [],
      'Le chercher dans l’annuaire',
    );
  return {
    ...found,
    title: `${answer.name}${answer.demonstration ? ' (démonstration)' : ''}`,
    description: `${answer.name}, adhérent${answer.city === null ? '' : ` à ${answer.city}`} : identité, chiffres et programmes.`,
    here: ADHERENTS,
    main: adherentPage(answer, asked, context),
  };
}

async function region(executor: QueryExecutor, context: RequestContext, code: string): Promise<PageAnswer> {
  const { network } = context;
  if (code === '')
    return {
      ...found,
      title: 'Délégations régionales et départements',
      description: 'Les délégations régionales, leurs départements, et les départements sans délégation.',
      here: REGIONS,
      main: regionsPage(network),
    };
  const asked = query(UneRegionDocument, { code, indicateurs: [...PLACE_INDICATORS] });
  const answer = network.region(code) === undefined ? null : (await ask(executor, context, asked)).region;
  if (answer === null) return unknownRegion(code, network.regions, REGIONS, (each) => regionAddress(each.code));
  const reader = await context.figures();
  return {
    ...found,
    title: answer.name,
    description: `La délégation ${answer.name} : ses départements, ses adhérents, ses chiffres.`,
    here: REGIONS,
    ...(KEY_INDICATORS[0] === undefined
      ? {}
      : { preview: previewOf(KEY_INDICATORS[0], { code }, answer.keyFigures.year) }),
    feeds: feedsOf({ region: answer }),
    main: regionPage(answer, asked, context, {
      isKnownYear: reader.knownYears(FEDERATION).includes(answer.keyFigures.year),
      surveyed: yearsOfFirstSurvey(reader),
      map: await departmentMap(executor, context, answer, answer.keyFigures.year),
    }),
  };
}

async function department(executor: QueryExecutor, context: RequestContext, code: string): Promise<PageAnswer> {
  const { departments } = context.network;
  const known = departments.find((each) => each.code === code.toUpperCase());
  if (known !== undefined && known.code !== code) return { kind: 'ELSEWHERE', address: departmentAddress(known.code) };
  const asked = query(UnDepartementDocument, { code, indicateurs: [...PLACE_INDICATORS] });
  const answer = known === undefined ? null : (await ask(executor, context, asked)).department;
  if (answer === null) {
    const near = new Nearest(departments, ({ name }) => name).to(code);
    return nothingAt(
      REGIONS,
      'Aucun département n’a ce code.',
      near.length === 0 ? '' : 'Les plus proches\u00a0:',
      near.map((each) => ({ address: departmentAddress(each.code), words: `${each.name} (${each.code})` })),
      'Tous les départements',
    );
  }
  return {
    ...found,
    title: `${answer.name} (${answer.code})`,
    description: `Le département ${answer.name} : ses adhérents et ses chiffres.`,
    here: REGIONS,
    main: departmentPage(answer, asked, context),
  };
}

async function programme(
  executor: QueryExecutor,
  context: RequestContext,
  code: string,
  annee: unknown,
): Promise<PageAnswer> {
  const { federation } = await ask(executor, context, query(ProgrammesDocument, {}));
  const { programmes } = federation;
  if (code === '')
    return {
      ...found,
      title: 'Les programmes',
      description: 'Les programmes, outils et dispositifs du réseau.',
      here: PROGRAMMES,
      main: programmesPage(programmes),
    };
  const asked = programmes.find((each) => each.code === code.toUpperCase());
  if (asked === undefined) {
    const near = new Nearest(programmes, (each) => `${each.code} ${each.name}`).to(code.replaceAll('_', ' '));
    return nothingAt(
      PROGRAMMES,
      'Aucun programme n’a ce code.',
      near.length === 0 ? '' : 'Les plus proches\u00a0:',
      near.map((each) => ({ address: programmeAddress(each.code), words: each.name })),
      'Tous les programmes',
    );
  }
  if (asked.code !== code) return { kind: 'ELSEWHERE', address: programmeAddress(asked.code) };
  const reader = await context.figures();
  const years = reader.knownYears(FEDERATION);
  const usual = years.length === 0 ? new Date().getFullYear() : await reader.defaultYear(FEDERATION);
  const year = annee === undefined ? usual : years.find((each) => String(each) === annee);
  if (year === undefined)
    return unknownYear(
      typeof annee === 'string' ? annee : '',
      years,
      programmeAddress(asked.code),
      (each) => `${programmeAddress(asked.code)}?annee=${each}`,
    );
  const question = query(UnProgrammeDocument, {
    code: asked.code,
    codes: [asked.code],
    annee: year,
    indicateurs: [...PROGRAMME_INDICATORS],
  });
  return {
    ...found,
    title: asked.name,
    description: asked.description,
    here: PROGRAMMES,
    main: programmePage(
      {
        programme: asked,
        successors: programmes.filter(({ predecessor }) => predecessor?.code === asked.code),
        answer: await ask(executor, context, question),
        query: question,
        years,
      },
      context,
    ),
  };
}
