import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a view, or one of its columns, holds. */
@Entity('sql_words')
export class SqlWordsEntity {
  @PrimaryColumn({ name: 'view_name', type: 'varchar', length: 64 })
  viewName: string;

  /** Empty for the view itself. */
  @PrimaryColumn({ name: 'column_name', type: 'varchar', length: 64 })
  columnName: string;

  /** Of a column in its view, from 1; 0 of the view itself. */
  @Column({ type: 'int' })
  place: number;

  @Column({ type: 'text' })
  description: string;

  @Column({ name: 'description_en', type: 'text' })
  descriptionEn: string;
}

/** An indicator of the catalogue, for whoever has nothing but the database. */
@Entity('sql_indicators')
export class SqlIndicatorEntity {
  @PrimaryColumn({ type: 'varchar', length: 48 })
  code: string;

  @Column({ type: 'varchar', length: 250 })
  label: string;

  @Column({ type: 'varchar', length: 8 })
  unit: string;

  @Column({ type: 'varchar', length: 16 })
  aggregation: string;

  @Column({ type: 'varchar', length: 20, nullable: true })
  dataset: string | null;

  @Column({ type: 'boolean' })
  guarded: boolean;

  @Column({ type: 'text' })
  description: string;

  @Column({ name: 'description_en', type: 'text' })
  descriptionEn: string;
}
