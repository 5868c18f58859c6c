import 'prism-code-editor/prism/languages/graphql';
import 'prism-code-editor/prism/languages/json';
import { createEditor, type PrismEditor } from 'prism-code-editor';

interface Given {
  readonly place: HTMLElement;
  /** What its label says that it is for. */
  readonly id: string;
  readonly language: 'graphql' | 'json';
  readonly value: string;
  readonly onFocus: () => void;
  readonly onRun: () => void;
}

/** A text with its words in colour: a text field of the browser, over the same text in colour. */
export function lightEditor({ place, id, language, value, onFocus, onRun }: Given): PrismEditor {
  const editor = createEditor(place, { language, lineNumbers: false, wordWrap: true, value });
  editor.textarea.id = id;
  editor.textarea.addEventListener('focus', onFocus);
  // Before what completes, which takes the key for itself where nothing else is held.
  editor.textarea.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      onRun();
    },
    { capture: true },
  );
  return editor;
}
