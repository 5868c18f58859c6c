import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A question that a reader gave an address. It holds no data: whoever asks it is answered with their own rights. */
@Entity('saved_queries')
@Index('ux_saved_queries_name', ['name'], { unique: true })
@Index('ix_saved_queries_owner', ['owner'])
export class SavedQueryEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  /** Part of the address. */
  @Column({ type: 'varchar', length: 60 })
  name: string;

  @Column({ type: 'varchar', length: 200 })
  title: string;

  @Column({ type: 'varchar', length: 500 })
  description: string;

  /** One GraphQL query. */
  @Column({ type: 'text' })
  document: string;

  /** JSON: what a variable is when no parameter gives it. */
  @Column({ type: 'varchar', length: 2000 })
  variables: string;

  /** What the address calls variables: `annee=year, region=code`. */
  @Column({ name: 'parameter_names', type: 'varchar', length: 500, nullable: true })
  parameterNames: string | null;

  /** Where the rows of the file are; null leaves it to the rule of every export. */
  @Column({ name: 'row_path', type: 'varchar', length: 200, nullable: true })
  rowPath: string | null;

  /** Subject of the token that saved it. */
  @Column({ type: 'varchar', length: 200 })
  owner: string;

  @Column({ name: 'saved_at', type: 'varchar', length: 24 })
  savedAt: string;
}
