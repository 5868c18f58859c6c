import { coverageSentence } from './coverage-sentence';
import type { Explanation } from './explanation';
import type { Facts } from './facts';
import { fractionOf } from './fraction';
import { breaksOf, notesOf } from './notes';
import { ruleOf } from './rule';
import { includedIn, leftOutOf } from './scope';
import { sentenceOf } from './sentence';
import { sourcesOf } from './sources';

/** Says how a figure came about, from the very structures that it was made from. Pure. */
export function explain(facts: Facts): Explanation {
  const fraction = fractionOf(facts);
  return {
    sentence: sentenceOf(facts),
    rule: ruleOf(facts),
    numerator: fraction?.numerator ?? null,
    denominator: fraction?.denominator ?? null,
    included: includedIn(facts),
    leftOut: leftOutOf(facts),
    coverage: coverageSentence(facts),
    breaks: breaksOf(facts),
    notes: notesOf(facts),
    sources: sourcesOf(facts),
  };
}
