"""What axe says of a page in a browser: of colours in light and in dark, of all else once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from playwright.sync_api import Page

__all__ = ["complaints", "violations"]

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
COLOURS = "color-contrast"  # the rule of axe that hangs on the scheme
ALL_BUT_COLOURS = {"rules": {COLOURS: {"enabled": False}}}
COLOURS_ALONE = {"runOnly": [COLOURS]}

# axe is shown of a formula what a reader of screens is, which stands beside the drawn letters
WITHOUT_LETTERS = """() => {
  for (const drawn of document.querySelectorAll("mjx-math[aria-hidden=true]")) {
    drawn.replaceChildren();
  }
}"""

# mark one element whose text is seen in each place that isn't known yet; gives those places
NEW_PLACES = """(known) => {
  const seen = new Set(known), added = [];
  const says = (child) => child.nodeType === Node.TEXT_NODE && child.textContent.trim();
  for (const element of document.body.querySelectorAll("*")) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    if (![...element.childNodes].some(says)) continue;
    let place = "";
    for (let box = element; box; box = box.parentElement) {
      place += `${box.localName}.${[...box.classList].sort().join(".")} `;
    }
    if (seen.has(place)) continue;
    seen.add(place);
    added.push(place);
    element.setAttribute("data-new-place", "");
  }
  return added;
}"""


def violations(
    page: Page, context: Any = None, options: Mapping[str, Any] | None = None
) -> list[dict[str, Any]]:
    """What axe finds wrong on a page.

    What passes isn't described: of thousands of elements that takes more than half of the time.
    """
    from axe_playwright_python.sync_playwright import Axe

    asked = {"resultTypes": ["violations"], **(options or {})}
    found: list[dict[str, Any]] = (
        Axe().run(page, context=context, options=asked).response["violations"]
    )
    return found


def complaints(page: Page, name: str, known: set[str] | None = None) -> Iterator[str]:
    """Yield what axe finds, in light and in dark, on a page that is thrown away afterwards.

    Parameters
    ----------
    page : Page
    name : str
        Of the page.
    known : set of str, optional
        Places whose colours other pages have shown, to which this page's are added; all elements
        are looked at without it.
    """
    page.evaluate(WITHOUT_LETTERS)
    yield from _told(page, name, ALL_BUT_COLOURS)
    where = None
    if known is not None:
        new = page.evaluate(NEW_PLACES, sorted(known))
        known.update(new)
        if not new:
            return
        where = "[data-new-place]"
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        yield from _told(page, f"{name} ({scheme})", COLOURS_ALONE, where)


def _told(
    page: Page, name: str, options: Mapping[str, Any], where: str | None = None
) -> Iterator[str]:
    for violation in violations(page, where, options):
        places = [node["target"] for node in violation["nodes"][:3]]
        yield f"{name}: {violation['id']} {places}"
