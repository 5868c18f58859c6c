import type { EntityManager } from 'typeorm';
import type { Database } from '../kernel/database';
import { EVERYTHING, type Grounds } from './grounds';

/** The database as a resolver reads it: nobody knows what such an answer rests on, so it rests on everything. */
export class WatchedDatabase implements Database {
  constructor(
    private readonly whole: Database,
    private readonly grounds: Grounds,
  ) {}

  get engine() {
    return this.whole.engine;
  }

  get read(): EntityManager {
    this.grounds.note(EVERYTHING);
    return this.whole.read;
  }

  write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    this.grounds.note(EVERYTHING);
    return this.whole.write(work);
  }

  close(): Promise<void> {
    return this.whole.close();
  }
}
