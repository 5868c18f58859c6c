import 'reflect-metadata';
import { Kind, parse, type FieldNode, type FragmentDefinitionNode } from 'graphql';
import { selectionOf } from '../../src/graphql/figures/figure-selection';

/** What is asked below the fields named `keyFigures` at the root of a document, merged as the executor merges them. */
function askedIn(text: string) {
  const { definitions } = parse(text);
  const fieldNodes = definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION
      ? each.selectionSet.selections.filter((node): node is FieldNode => node.kind === Kind.FIELD)
      : [],
  );
  const fragments: Record<string, FragmentDefinitionNode> = Object.fromEntries(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  return selectionOf({ fieldNodes, fragments });
}

const wanted = (text: string) =>
  askedIn(text)
    .figures.map(({ group, field, indicator }) => `${group}.${field} ${indicator}`)
    .sort();

test('every figure that is asked is found: in fragments, in fields that are merged, under aliases, once each', () => {
  expect(
    wanted(`{
      keyFigures { year ...group work: activity { hours: hoursWorked { value } } activity { wages { state } } }
      keyFigures { ... on KeyFigures { fg2i { members { value } } } activity { hoursWorked { value } __typename } }
    }
    fragment group on KeyFigures { activity { ...turnover ... { respondents { value } } } }
    fragment turnover on ActivityFigures { turnover { value } }`),
  ).toEqual([
    'activity.hoursWorked ACTIVITY_HOURS_WORKED',
    'activity.respondents ACTIVITY_RESPONDENTS',
    'activity.turnover ACTIVITY_TURNOVER',
    'activity.wages ACTIVITY_WAGES',
    'fg2i.members FG2I_MEMBERS',
  ]);
});

test('what a directive may leave out is looked for too: it depends on variables', () => {
  expect(wanted('{ keyFigures { activity @skip(if: true) { wages @include(if: false) { value } } } }')).toEqual([
    'activity.wages ACTIVITY_WAGES',
  ]);
});

test('nothing is looked for where no figure is asked, and a group without figures is there all the same', () => {
  expect(
    askedIn('{ keyFigures { year figures(indicators: [ACTIVITY_WAGES]) { value } activity { __typename } } }'),
  ).toEqual({
    groups: ['activity'],
    figures: [],
    indicators: [],
  });
});
