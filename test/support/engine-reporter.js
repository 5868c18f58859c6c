/** Says loudly, before and after the tests, when MariaDB was not among the engines tested. */
module.exports = class EngineReporter {
  onRunStart() {
    say();
  }

  onRunComplete() {
    say();
  }
};

function say() {
  if (process.env.MAILLAGE_TEST_MARIADB !== '') return;
  const lines = [
    'AUCUNE MARIADB : ces essais ne valent que pour SQLite.',
    '',
    'En démarrer une jetable, puis recommencer :',
    '  export TEST_DATABASE_URL=$(node scripts/mariadb.mjs start)',
    '  npm test',
  ];
  const width = Math.max(...lines.map((line) => line.length));
  const bar = '═'.repeat(width + 2);
  console.error(['', `╔${bar}╗`, ...lines.map((line) => `║ ${line.padEnd(width)} ║`), `╚${bar}╝`, ''].join('\n'));
}
