import { createHash } from 'node:crypto';
import { badUserInput } from '../../kernel/errors';

/** What a position in a list is made of. */
export type Position = readonly (string | number)[];
type Shape = readonly ('string' | 'number')[];

/** Cursors of one list. `list` says which list and in which order, so that a cursor from elsewhere is told apart. */
export class Cursors {
  private known: string | undefined;

  constructor(
    private readonly list: unknown,
    private readonly shape: Shape,
  ) {}

  /** Made when it is asked for: most pages are read without their cursors. */
  private get mark(): string {
    this.known ??= createHash('sha256').update(JSON.stringify(this.list)).digest('base64url').slice(0, 8);
    return this.known;
  }

  write = (position: Position): string => Buffer.from(JSON.stringify([this.mark, ...position])).toString('base64url');

  /** The position that a cursor names; null for none. Throws `BAD_USER_INPUT` for a cursor that this list did not write. */
  read(cursor: string | null | undefined): Position | null {
    if (cursor == null) return null;
    const [mark, ...position] = parsed(cursor);
    const fits =
      mark === this.mark &&
      position.length === this.shape.length &&
      this.shape.every((type, index) => typeof position[index] === type);
    if (!fits || this.write(position as Position) !== cursor) throw badUserInput('BAD_CURSOR');
    return position as Position;
  }
}

function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
