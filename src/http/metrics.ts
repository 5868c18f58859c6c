import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { LOOK } from '../storage/state-number';

/** What `/metrics` shows. Labels come from closed lists only: nothing that a client writes becomes one. */
export interface Metrics {
  readonly registry: Registry;
  countRequest(method: string, route: string, status: number, seconds: number): void;
  countError(code: string): void;
  countOperation(kind: string, seconds: number): void;
  /** For the database's own hook; the statement's first word is all that is kept. */
  countStatement(sql: string): void;
  databaseAnswers(answers: boolean): void;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A registry of its own, so that two servers in one process do not mix. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'maillage_http_request_duration_seconds',
    help: 'Durée des requêtes HTTP ; le compte en donne le nombre.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const errors = new Counter({
    name: 'maillage_errors_total',
    help: 'Erreurs répondues, par code du contrat.',
    labelNames: ['code'],
    registers,
  });
  const operations = new Histogram({
    name: 'maillage_graphql_operation_duration_seconds',
    help: 'Durée des opérations GraphQL, celles des pages et des fichiers comprises ; le compte en donne le nombre.',
    labelNames: ['kind'],
    buckets: SECONDS,
    registers,
  });
  const statements = new Counter({
    name: 'maillage_db_statements_total',
    help: 'Instructions SQL, par premier mot.',
    labelNames: ['verb'],
    registers,
  });
  const database = new Gauge({ name: 'maillage_db_up', help: '1 quand la base de données répond.', registers });
  return {
    registry,
    countRequest: (method, route, status, seconds) => requests.observe({ method, route, status }, seconds),
    countError: (code) => errors.inc({ code }),
    countOperation: (kind, seconds) => operations.observe({ kind }, seconds),
    countStatement: (sql) => statements.inc({ verb: verbOf(sql) }),
    databaseAnswers: (answers) => database.set(answers ? 1 : 0),
  };
}

const VERBS = new Set([
  'SELECT',
  'WITH',
  'INSERT',
  'UPDATE',
  'DELETE',
  'REPLACE',
  'BEGIN',
  'START',
  'COMMIT',
  'ROLLBACK',
]);

function verbOf(sql: string): string {
  if (sql.startsWith(LOOK)) return 'LOOK';
  const verb = /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? '';
  return VERBS.has(verb) ? verb : 'OTHER';
}
