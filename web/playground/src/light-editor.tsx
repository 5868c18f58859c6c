import 'prism-code-editor/layout.css';
import './light-editor.css';
import 'prism-code-editor/prism/languages/graphql';
import 'prism-code-editor/prism/languages/json';
import { useEffect, useRef } from 'react';
import { createEditor } from 'prism-code-editor';
import { complete } from './light-completion';
import type { SchemaNames } from './schema-names';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly language: 'graphql' | 'json';
  /** What it opens with; what is typed since is its own. */
  readonly text: string;
  readonly onFocus: () => void;
  readonly onText: (text: string) => void;
  readonly onRun: () => void;
  /** What is proposed where one writes comes of it. */
  readonly schema?: Promise<SchemaNames>;
}

/** A text with its words in colour: a text field of the browser, over the same text in colour. */
export function LightEditor({ id, label, language, text, onFocus, onText, onRun, schema }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef({ onText, onRun });
  useEffect(() => {
    latest.current = { onText, onRun };
  });
  useEffect(() => {
    const editor = createEditor(place.current, {
      language,
      lineNumbers: false,
      wordWrap: true,
      value: text,
      onUpdate: (value) => latest.current.onText(value),
    });
    editor.textarea.id = id;
    editor.textarea.addEventListener('focus', onFocus);
    // Before what completes, which takes the key for itself where nothing else is held.
    editor.textarea.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        latest.current.onRun();
      },
      { capture: true },
    );
    if (schema) complete(editor, schema);
    return () => editor.remove();
    // Made once: it holds its text itself.
  }, []);
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div ref={place} className={`saisie ${language}`} />
    </>
  );
}
