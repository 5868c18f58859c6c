import { codeChecks } from './code-checks';
import { DeclaredValues, isObject } from '../kernel/federation/declared-values';
import { megabytes } from '../kernel/french';
import type { Outline, OutlineKind, OutlinePart, OutlineSection } from './outline';
import { readBlock } from './read-block';

export interface ReadOutline {
  readonly outline: Outline;
  /** French sentences, all at once; with any, the outline is not to be used. */
  readonly faults: readonly string[];
}

/** Characters of a whole outline: many times what a report of a hundred sections takes. */
const LONGEST = 200_000;
/** Each block is a question or more: what a page answers without keeping its reader waiting. */
const MOST_BLOCKS = 200;
const LONGEST_TITLE = 200;
const ID = /^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39})*$/;

/** Reads an outline as JSON; `file` is what its faults are said of. */
export function readOutline(text: string, kind: OutlineKind, file: string): ReadOutline {
  const faults: string[] = [];
  const values = new DeclaredValues(parsed(text, file, faults), file, faults);
  if (faults.length > 0) return { outline: { parts: [] }, faults };
  const ids = new Map<string, string>();
  values.nothingElse(['parties']);
  const parts = values.list('parties', 'une liste de { "id", "titre", "sections" }', (part) =>
    readPart(part, kind, ids),
  );
  const blocks = parts.flatMap(({ sections }) => sections.flatMap((section) => section.blocks)).length;
  if (parts.length === 0) values.wrong('parties', 'est vide. Y mettre au moins une partie.');
  if (blocks > MOST_BLOCKS)
    values.wrong('parties', `a ${blocks} contenus, ${MOST_BLOCKS} au plus. En retirer, ou en faire deux rapports.`);
  return { outline: { parts }, faults };
}

function parsed(text: string, file: string, faults: string[]): Readonly<Record<string, unknown>> {
  if (text.length > LONGEST) {
    faults.push(
      `${file} : ${megabytes(text.length)} Mo, ${LONGEST / 1000} 000 caractères au plus. Les longs textes sont ceux des sections, à part du plan.`,
    );
    return {};
  }
  try {
    const found: unknown = JSON.parse(text);
    if (isObject(found)) return found;
    faults.push(`${file} n’est pas un objet JSON. L’écrire entre accolades : { "parties": [ … ] }.`);
  } catch (error) {
    faults.push(`${file} n’est pas du JSON : ${error instanceof Error ? error.message.slice(0, 200) : ''}.`);
  }
  return {};
}

function readPart(values: DeclaredValues, kind: OutlineKind, ids: Map<string, string>): OutlinePart {
  values.nothingElse(['id', 'titre', 'sections']);
  return {
    ...named(values, ids, 'partie'),
    sections: values.list('sections', 'une liste de { "id", "titre", "contenu" }', (section): OutlineSection => {
      section.nothingElse(['id', 'titre', 'contenu']);
      return {
        ...named(section, ids, 'section'),
        blocks: section.list('contenu', 'une liste, vide pour un texte libre seul : []', (block) =>
          readBlock(block, kind, codeChecks(block)),
        ),
      };
    }),
  };
}

/** Id and title; an id that another part or section has is a fault of this one. */
function named(values: DeclaredValues, ids: Map<string, string>, what: string) {
  const id = values.text('id', 'un mot de lettres minuscules, de chiffres et de tirets, qui ne change plus', ID);
  const title = values.text('titre', 'un titre');
  if (title.length > LONGEST_TITLE)
    values.wrong('titre', `a ${title.length} caractères, ${LONGEST_TITLE} au plus. L’abréger.`);
  const other = ids.get(id);
  if (other !== undefined)
    values.wrong('id', `vaut « ${id} », comme la ${other}. Écrire un identifiant que rien d’autre n’a.`);
  else if (id !== '') ids.set(id, `${what} « ${title} »`);
  return { id, title };
}
