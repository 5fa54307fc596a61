"""The database of a gradebook: a connection whose transactions are whole, and its tables."""

from __future__ import annotations

import contextlib
import functools
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import Engine, create_engine, event, inspect, text
from sqlalchemy.engine import Connection
from sqlalchemy.pool import NullPool

from autograder.nbgrader.quick import quick_jupyter

__all__ = ["engine", "nbgrader_api", "prepare", "schema_version"]

_LOCK = 0x77325F67  # PostgreSQL's advisory lock: any number that is ours
_EXTENSIONS = ("assignment_list", "course_list", "validate_assignment", "formgrader")
_PATIENCE = 60  # seconds for which SQLite waits for another writer


@functools.cache
def nbgrader_api() -> ModuleType:
    """Import nbgrader's models, as late and as quickly as possible."""
    with quick_jupyter(), _without_server_extensions():
        from nbgrader import api
    module: ModuleType = api
    return module


@contextlib.contextmanager
def _without_server_extensions() -> Iterator[None]:
    """Import nbgrader inside of this without what only Jupyter's server looks for in it.

    The package itself imports its server extensions, and with them the server, all of its
    applications and their exporters, which takes longer than its models.
    """
    if "nbgrader" in sys.modules:
        yield
        return
    names = [f"nbgrader.server_extensions.{name}" for name in _EXTENSIONS]
    for name in names:
        empty = ModuleType(name)
        vars(empty)["load_jupyter_server_extension"] = None
        sys.modules[name] = empty
    try:
        yield
    finally:
        for name in names:  # whoever needs one imports the real one
            del sys.modules[name]


def engine(url: str) -> Engine:
    """Connect to a gradebook, in a way that a transaction is one, tables' creation included."""
    made = create_engine(
        url,
        poolclass=NullPool,
        connect_args={"timeout": _PATIENCE} if url.startswith("sqlite") else {},
    )
    if made.dialect.name == "sqlite":

        @event.listens_for(made, "connect")
        def _leave_transactions_to_us(connection: Any, _: object) -> None:
            connection.isolation_level = None

        @event.listens_for(made, "begin")
        def _begin(connection: Connection) -> None:
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    return made


def prepare(db: Connection) -> None:
    """Keep other graders out for this transaction, and make the tables if there are none."""
    if db.dialect.name == "postgresql":
        db.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    if inspect(db).has_table("assignment"):
        return
    nbgrader_api().Base.metadata.create_all(db)
    db.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
    db.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": schema_version()})


def schema_version() -> str:
    """Read the version of nbgrader's schema; nbgrader asks a subprocess for it."""
    from alembic.script import ScriptDirectory
    from nbgrader.dbutil import ALEMBIC_DIR

    head = ScriptDirectory(Path(ALEMBIC_DIR)).get_current_head()
    if head is None:
        raise RuntimeError("nbgrader has no version of its schema.")
    return head
