import type { Dataset } from '../../datasets/dataset';
import type { Row } from '../../datasets/row';

/** Whom and what a template is for. */
export interface TemplateRequest {
  readonly year: number;
  /** The region's name as shown, or what the national office is called; null for nobody's. */
  readonly region: string | null;
  /** INSEE codes to choose from: the region's, or all. */
  readonly departments: readonly string[];
  /** Of the national office's: names of delegations to choose from. */
  readonly delegations?: readonly string[];
  /** Adherents to choose from; those of the register when left out. */
  readonly adherents?: readonly string[];
  /** Codes of the catalogue of programmes. */
  readonly programmes: readonly string[];
  /** The register of the year before, without those who left: what the new one starts from. */
  readonly register: readonly Row[];
  /** Says where the register comes from. */
  readonly registerNote?: string;
  readonly datasets?: readonly Dataset[];
}
