// The editor's script: CodeMirror, as much of it as a module of Python needs. The page brings it when
// a reader opens the code.

import { openEditor } from "./editor.js";

globalThis.openEditor = openEditor;
