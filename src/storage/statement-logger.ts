import type { Logger } from 'typeorm';

/** Hands every statement to `listener` and says nothing itself: errors reach the caller as exceptions. */
export class StatementLogger implements Logger {
  constructor(private readonly listener: ((sql: string) => void) | undefined) {}

  logQuery(query: string): void {
    this.listener?.(query);
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
