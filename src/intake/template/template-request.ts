import type { Dataset } from '../../datasets/dataset';
import type { Row } from '../../datasets/row';

/** Whom and what a template is for. */
export interface TemplateRequest {
  readonly year: number;
  /** The region's name as shown; null for what belongs to no delegation. */
  readonly region: string | null;
  /** INSEE codes to choose from: the region's, or all. */
  readonly departments: readonly string[];
  /** Codes of the catalogue of programmes. */
  readonly programmes: readonly string[];
  /** The register of the year before, without those who left: what the new one starts from. */
  readonly register: readonly Row[];
  /** Says where the register comes from. */
  readonly registerNote?: string;
  readonly datasets?: readonly Dataset[];
}
