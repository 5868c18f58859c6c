import 'prism-code-editor/autocomplete.css';
import type { PrismEditor } from 'prism-code-editor';
import { autoComplete, fuzzyFilter, registerCompletions } from 'prism-code-editor/autocomplete';
import { defaultCommands, setIgnoreTab } from 'prism-code-editor/commands';
import { cursorPosition } from 'prism-code-editor/cursor';
import { proposalsAt } from './proposals';
import type { SchemaNames } from './schema-names';

// Whoever goes through the page by its keys leaves the field by the one that leaves every field.
setIgnoreTab(true);

/** Proposes what may be written where one writes, as soon as the schema is known. */
export function complete(editor: PrismEditor, schema: Promise<SchemaNames>): void {
  let names: SchemaNames | undefined;
  schema.then(
    (found) => (names = found),
    // Without it one writes without proposals; nothing else is missing.
    () => undefined,
  );
  registerCompletions(['graphql'], {
    sources: [
      ({ before, pos, explicit }) => {
        const word = /\w*$/.exec(before)?.[0] ?? '';
        if (!names || (word === '' && !explicit)) return null;
        const from = pos - word.length;
        return { from, options: [...proposalsAt(names, before.slice(0, from))] };
      },
    ],
  });
  editor.addExtensions(defaultCommands(), cursorPosition(), autoComplete({ filter: fuzzyFilter }));
}
