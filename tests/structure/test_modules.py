"""How large the parts of the program may grow, and what they may catch."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
MODULES: Final = sorted((ROOT / "voice_guide").rglob("*.py"))

EDGES: Final = {
    "voice_guide/cli/app.py",
    "voice_guide/conductor/conductor.py",
    "voice_guide/player/worker.py",
    "voice_guide/voices/worker.py",
}
"""Where a mistake of ours is caught whatever it is, logged, and told to the person."""

LATE: Final = {
    "voice_guide/__main__.py: main",  # the command line loads while the workers start
    "voice_guide/bootstrap/performing.py: _performed",  # one front end is wanted, never both
    "voice_guide/bootstrap/admission.py: _is_wanted",  # hardly any start finds another copy
    # Of all screens only the menu is wanted at once.
    "voice_guide/tui/app.py: _ask",
    "voice_guide/tui/app.py: _finish",
    "voice_guide/tui/app.py: _open",
    "voice_guide/tui/lobby.py: _ask_about_the_person",
    "voice_guide/tui/lobby.py: _check",
    "voice_guide/tui/lobby.py: _list_keys",
    "voice_guide/bootstrap/reception.py: check",  # few nights need it, and it loads a lot
    "voice_guide/plain/menu.py: _check",  # as before
    "voice_guide/cli/doctor.py: doctor",  # what checks loads slowly, and --help wants none of it
    "voice_guide/tui/lobby.py: _open_settings",
    "voice_guide/tui/lobby.py: on_settings_screen_hear",
    "voice_guide/bootstrap/screen.py: on_screen",  # the first words are heard before Textual loads
    "voice_guide/player/worker.py: open_pipe",  # hardly ever needed, and the first words wait
    "voice_guide/cli/app.py: _obeyed",  # what speaks does without the library of options
    "voice_guide/cli/command_line.py: commands",  # what does not speak does without what does
    "voice_guide/bootstrap/keeping.py: change",  # the first words must not wait for it
    "voice_guide/bootstrap/keeping.py: typed",  # as before
    "voice_guide/library/files.py: guide_at",  # a menu of known guides reads none
    "voice_guide/guide/heading.py: heading",  # as before
    "voice_guide/guide/nearest.py: nearest",  # only a mistake needs it
    "voice_guide/paths.py: places",  # Linux does without
    "voice_guide/settings/reading.py: read",  # most people set nothing
    "voice_guide/voices/lodging.py: _shelter",  # Linux does without
    "voice_guide/voices/chosen.py: _start",  # hardly anybody chooses silence, or a slow voice
    "voice_guide/voices/chosen.py: _parted",  # most people choose nothing
    "voice_guide/settings/writing.py: _changed",  # most changes do without the slow library
    "voice_guide/guide/reading.py: placed",  # a sound guide needs no lines; they load slowly
}
"""Functions that import something themselves, each with its reason."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name(module: Path) -> str:
    """A module's path as seen from the package."""
    return str(module.relative_to(ROOT))


def tree(module: Path) -> ast.Module:
    """What a module says, parsed."""
    return ast.parse(module.read_text(encoding="utf-8"))


def functions(module: Path) -> Iterator[Function]:
    """Every function and method of a module."""
    return (node for node in ast.walk(tree(module)) if isinstance(node, Function))


def handlers(module: Path) -> Iterator[ast.ExceptHandler]:
    """Every `except` of a module."""
    return (node for node in ast.walk(tree(module)) if isinstance(node, ast.ExceptHandler))


def is_broad(handler: ast.ExceptHandler) -> bool:
    """Whether an `except` catches everything, and keeps it."""
    everything = handler.type is None or (
        isinstance(handler.type, ast.Name) and handler.type.id in {"Exception", "BaseException"}
    )
    last = handler.body[-1]
    return everything and not (isinstance(last, ast.Raise) and last.exc is None)


def test_no_module_has_more_than_300_lines() -> None:
    lengths = {name(module): len(module.read_text("utf-8").splitlines()) for module in MODULES}
    assert {module: lines for module, lines in lengths.items() if lines > 300} == {}


def test_every_function_fits_on_one_screen() -> None:
    lengths = {
        f"{name(module)}: {function.name}": 1 + (function.end_lineno or 0) - function.lineno
        for module in MODULES
        for function in functions(module)
    }
    assert {function: lines for function, lines in lengths.items() if lines > 50} == {}


def test_imports_stand_at_the_top() -> None:
    hidden = {
        f"{name(module)}: {function.name}"
        for module in MODULES
        for function in functions(module)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert hidden <= LATE


def test_a_broad_except_stands_only_at_the_outermost_edges() -> None:
    broad = {name(module) for module in MODULES for caught in handlers(module) if is_broad(caught)}
    assert broad <= EDGES
