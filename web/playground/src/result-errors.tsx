import { spaced } from './french-spaces';
import type { ShownError } from './shown-answer';

interface Props {
  readonly errors: readonly ShownError[];
  /** What to write instead, as far as it is known. */
  readonly insteadOf: (error: ShownError) => string;
}

/** What the server says against the question, over whatever view of the rest is open. */
export const ResultErrors = ({ errors, insteadOf }: Props) =>
  errors.length === 0 ? null : (
    <div className="resultat-erreurs" role="alert">
      <strong>{errors.length === 1 ? 'Le serveur dit :' : `Le serveur dit (${errors.length}) :`}</strong>
      <ul>
        {errors.map((error, index) => (
          <li key={index}>{spaced(`${error.message}${insteadOf(error)} ${error.where}`)}</li>
        ))}
      </ul>
    </div>
  );
