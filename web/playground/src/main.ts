import 'prism-code-editor/layout.css';
import './light-editor.css';
import './start.css';
import { askSchemaNames } from './schema-names';
import { start } from './start';

// Asked before anything is drawn: it is on its way meanwhile.
start(askSchemaNames());
