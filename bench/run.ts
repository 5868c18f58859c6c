import { parseArgs } from 'node:util';
import { catalogueSection } from './catalogue';
import { engines } from './engines';
import { exportsSection } from './exports/section';
import { federationSection } from './federation';
import { hostileSection } from './hostile';
import { intakeSection } from './intake';
import { networkSection } from './network/section';
import { observatorySection } from './observatory';
import { publicReadSection } from './public-read';
import { publishingSection } from './publishing/section';
import type { Section } from './section';
import { signedInSection } from './signed-in';
import { statisticsSection } from './statistics';
import { printTable } from './table';

const SECTIONS: Readonly<Record<string, Section>> = {
  depot: intakeSection,
  reseau: networkSection,
  publications: publishingSection,
  statistiques: statisticsSection,
  observatoire: observatorySection,
  exports: exportsSection,
  lecture: publicReadSection,
  connectes: signedInSection,
  catalogue: catalogueSection,
  federation: federationSection,
  hostiles: hostileSection,
};
/** Below this scale one is after whether everything works, not after the third digit. */
const QUICK = 0.1;
const USAGE = `Usage : npm run bench -- [--scale 0.01 … 1] [--rounds 5] [--seulement ${Object.keys(SECTIONS).join('|')}]`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      scale: { type: 'string', default: '1' },
      rounds: { type: 'string' },
      seulement: { type: 'string' },
    },
  });
  const scale = Number(values.scale);
  const rounds = Number(values.rounds ?? (scale < QUICK ? 1 : 5));
  const wanted = Object.entries(SECTIONS).filter(([name]) => name === (values.seulement ?? name));
  if (!(scale > 0 && scale <= 1 && Number.isInteger(rounds) && rounds >= 1) || wanted.length === 0)
    throw new Error(USAGE);
  const { list, stop } = await engines();
  console.log(`Node ${process.version}, à l’échelle ${scale}`);
  try {
    for (const [, section] of wanted) printTable(await section(list, scale, rounds));
  } finally {
    for (const engine of list) await engine.cleanUp();
    stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
