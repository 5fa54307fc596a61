"""``{session}``: a Python session whose output is compared with what the page shows."""

from __future__ import annotations

import doctest

import numpy as np
from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx
from sphinx.util import logging

logger = logging.getLogger(__name__)


def failures(source: str, name: str) -> str:
    """Run a session; what differs from the page, or nothing."""
    test = doctest.DocTestParser().get_doctest(source, {"np": np}, name, name, 0)
    said: list[str] = []
    with np.errstate(all="ignore"):
        doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS).run(
            test, out=said.append
        )
    return "".join(said)


class Session(Directive):
    """Show a session, having run it."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Run and show."""
        source = "\n".join(self.content) + "\n"
        env = self.state.document.settings.env
        said = failures(source, env.docname)
        if said:
            logger.warning(
                "the session does not show what it prints:\n%s", said,
                location=(env.docname, self.lineno),
            )  # fmt: skip
        block = nodes.literal_block(source, source.rstrip(), language="pycon")
        return [block]


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("session", Session)
