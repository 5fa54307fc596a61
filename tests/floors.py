"""The floors of ``autograder/``, read from ``ARCHITECTURE.md`` and held against the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "ARCHITECTURE.md"
HEAD = "## Modules"


def name(path: Path, root: Path = ROOT) -> str:
    """Give a module's dotted name."""
    return ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")


def modules(root: Path = ROOT) -> dict[str, Path]:
    """Every module of the package, by its dotted name."""
    return {name(path, root): path for path in sorted((root / "autograder").rglob("*.py"))}


def imports(path: Path) -> Iterator[str]:
    """Every module, and every name in one, that `path` imports, wherever that stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def floors() -> dict[str, int]:
    """Give each package's floor, as the page's table says."""
    rows = re.findall(r"^\| (\d+) \| `([\w.]+)` \|", PAGE.read_text(encoding="utf-8"), re.M)
    return {package: int(floor) for floor, package in rows}


def package(module: str, table: dict[str, int]) -> str | None:
    """Give the row that `module` belongs to: the longest that its name begins with."""
    inside = module.removeprefix("autograder.")
    rows = [row for row in table if inside == row or inside.startswith(f"{row}.")]
    return max(rows, key=len, default=None)


def upward(module: str, path: Path, table: dict[str, int]) -> list[str]:
    """Give what `module` imports from its own floor (of another package) or above it."""
    own = package(module, table)
    if own is None:
        return []
    wrong = set()
    for imported in imports(path):
        other = package(imported, table) if imported.startswith("autograder.") else None
        if other is not None and other != own and table[other] >= table[own]:
            wrong.add(imported)
    shortest = sorted(wrong, key=len)
    return [w for w in shortest if not any(w.startswith(f"{v}.") for v in shortest)]


def listing() -> str:
    """The list of modules, each with its docstring's first line, by package."""
    lines: list[str] = []
    before = ""
    for module, path in modules().items():
        if path.name == "__init__.py":
            continue
        folder, _, last = module.rpartition(".")
        folder = folder.removeprefix("autograder").removeprefix(".") or "autograder"
        if folder != before:
            lines += ["", f"**`{folder}`**", ""]
            before = folder
        text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        lines.append(f"- `{last}`: {text.splitlines()[0]}" if text else f"- `{last}`")
    return "\n".join(lines) + "\n"


def written() -> str:
    """The whole page as it should stand."""
    head, _, _ = PAGE.read_text(encoding="utf-8").partition(HEAD)
    made = "Made from the modules' own first lines by `python -m tests.floors`"
    intro = f"{made}, and compared in a test."
    return f"{head}{HEAD}\n\n{intro}\n{listing()}"


if __name__ == "__main__":
    PAGE.write_text(written(), encoding="utf-8")
