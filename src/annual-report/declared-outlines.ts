import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indicatorOf } from '../datasets/catalogue';
import { FEDERATION_PROFILE } from '../kernel/federation/federation';
import { ProfileFaults } from '../kernel/federation/profile';
import { OUTLINE_KINDS, type OutlineKind } from './outline';
import { readOutline } from './read-outline';

const FOLDER = 'rapport';
const FILES: Readonly<Record<OutlineKind, string>> = { FEDERATION: 'federation.json', DELEGATION: 'delegation.json' };

/**
 * The outlines that come with the federation's profile, as JSON; where it has none, one made of its key figures.
 * Throws {@link ProfileFaults} that name every fault of both files.
 */
export function declaredOutlines(folder = FEDERATION_PROFILE.folder): Readonly<Record<OutlineKind, string>> {
  const faults: string[] = [];
  const read = (kind: OutlineKind): string => {
    const file = join(FOLDER, FILES[kind]);
    if (!existsSync(join(folder, file))) return outlineOfKeyFigures();
    const text = readFileSync(join(folder, file), 'utf8');
    faults.push(...readOutline(text, kind, file).faults);
    return text;
  };
  const [federation, delegation] = OUTLINE_KINDS.map(read);
  if (faults.length > 0) throw new ProfileFaults(folder, faults);
  return { FEDERATION: federation ?? '', DELEGATION: delegation ?? '' };
}

/** One section a group of key figures. */
function outlineOfKeyFigures(): string {
  const sections = FEDERATION_PROFILE.keyFigures.groups.map(({ id, title, indicators }) => ({
    id,
    titre: title,
    contenu: [{ chiffres: indicators.filter((code) => indicatorOf(code) !== undefined) }],
  }));
  const checks = { id: 'contradictions', titre: 'Les contradictions relevées', contenu: [{ liste: 'CONTRADICTIONS' }] };
  return JSON.stringify({
    parties: [
      { id: 'chiffres-cles', titre: 'Les chiffres clés', sections },
      { id: 'verifications', titre: 'Ce qui ne concorde pas', sections: [checks] },
    ],
  });
}
