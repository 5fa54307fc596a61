r"""What is different on paper: chapters have the numbers that they have on the web, or none.

Sphinx numbers every chapter of a PDF, so that ``Why vectors at all`` would be chapter 1 and every
number of a chapter and of an equation differ by one from those of the pages. LaTeX counts nothing
while ``secnumdepth`` is below zero; it is set so for pages without a number. Captions of the table
of contents become its parts, and the first page, which has the book's own title, is the preface.
"""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import texescape

from book.ext.languages import say

KEEP = r"\edef\bookdepth{\the\value{secnumdepth}}"
WITHOUT, WITH = r"\setcounter{secnumdepth}{-1}", r"\setcounter{secnumdepth}{\bookdepth}"

# boxes keep their title with what follows, which LaTeX would part at the end of a page
PREAMBLE = r"""
\usepackage{etoolbox}
\makeatletter
\BeforeBeginEnvironment{sphinxadmonition}{\if@nobreak\else\Needspace*{12\baselineskip}\fi}
\makeatother
"""
# the fonts of Debian's fonts-noto-cjk; English uses Sphinx's own choice, fonts-freefont-otf
KOREAN = r"""
\usepackage{kotex}
\setmainhangulfont{Noto Serif CJK KR}
\setsanshangulfont{Noto Sans CJK KR}
\setmonohangulfont{Noto Sans Mono CJK KR}
\makeatletter
\AtBeginDocument{\renewcommand{\DOCH}{%
  \raggedleft\CNV 제\,{\CNoV\thechapter}\,장\par\nobreak\vskip 40\p@}}
\makeatother
"""


def elements(language: str) -> dict[str, str]:
    """Give Sphinx's ``latex_elements`` of a language."""
    names = "".join(
        rf"\renewcommand{{\{name}name}}{{{say(language, name)}}}" for name in ("contents", "bib")
    )
    return {
        "papersize": "a4paper",
        "extraclassoptions": "openany,oneside",
        "preamble": PREAMBLE + (KOREAN if language == "ko" else ""),
        "tableofcontents": names + r"\sphinxtableofcontents",
    }


def steps(
    pages: list[str], numbered: set[str], captions: dict[str, str]
) -> Iterator[tuple[str, str]]:
    r"""Give what LaTeX needs to be told before a page.

    Parameters
    ----------
    pages : list of str
        In their order.
    numbered : set of str
        Those that have a number on the web.
    captions : dict of str
        Title of the part that a page begins.

    Yields
    ------
    tuple of str
        Page and LaTeX, where there is any.

    Examples
    --------
    >>> list(steps(["why", "one"], {"one"}, {}))
    [('one', '\\setcounter{secnumdepth}{\\bookdepth}')]
    """
    counts = False  # the preface does not
    for page in pages:
        said = ""
        if page in captions:
            part = texescape.escape(captions[page], "xelatex")
            said = rf"\clearpage\phantomsection\addcontentsline{{toc}}{{part}}{{{part}}}"
        if (page in numbered) != counts:
            counts = not counts
            said += WITH if counts else WITHOUT
        if said:
            yield page, said


def _captions(env: BuildEnvironment) -> dict[str, str]:
    """Give the caption of each part by its first page."""
    root = env.get_doctree(env.config.root_doc)
    trees = [tree for tree in root.findall(addnodes.toctree) if tree.get("caption")]
    return {tree["entries"][0][1]: tree["caption"] for tree in trees}


class Numbers(SphinxPostTransform):
    """Tell LaTeX which pages count as chapters."""

    default_priority = 900
    formats = ("latex",)

    def run(self, **_: object) -> None:
        """Insert what :func:`steps` gives; only the whole book has pages in it."""
        files = {f["docname"]: f for f in self.document.findall(addnodes.start_of_file)}
        if not files:
            return
        numbered = {page for page in files if self.env.toc_secnumbers.get(page)}
        for page, said in steps(list(files), numbered, _captions(self.env)):
            files[page].insert(0, nodes.raw("", said, format="latex"))
        first = next(iter(self.document.findall(nodes.title)))
        preface = say(self.config.language, "preface")
        opening = rf"{KEEP}{WITHOUT}\chapter{{{preface}}}"
        first.parent.insert(first.parent.index(first) + 1, nodes.raw("", opening, format="latex"))


def setup(app: Sphinx) -> None:
    """Register the numbers."""
    app.add_post_transform(Numbers)
