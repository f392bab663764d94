"""The help pages: every link leads somewhere, all offline, and they call things as the plugin does."""

import ast
from collections import deque
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest

import calvingfront_plugin
from calvingfront_plugin.delineation.front_record import (
    FRONT_FIELDS,
    METHODS,
    OUTCOMES,
    SCENE_FIELDS,
    STATUSES,
)
from calvingfront_plugin.gui.settings import Settings
from calvingfront_plugin.layers import resources
from calvingfront_plugin.processing.provider import CalvingFrontProvider

PACKAGE = Path(calvingfront_plugin.__file__).parent
HELP = PACKAGE / "resources" / "help"
NAMES = sorted(page.stem for page in HELP.glob("*.html"))

#: Elements that have no end.
VOID = {"meta", "link", "br", "img"}


class Page(HTMLParser):
    """What the tests ask of a page."""

    def __init__(self, name):
        super().__init__()
        self.links, self.ids, self.ui, self.headings, self.nav = [], set(), [], [], ""
        self.open = []
        self.feed((HELP / f"{name}.html").read_text(encoding="utf-8"))
        assert not self.open, f"{name}: {self.open} has no end"

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag not in VOID:
            self.open.append((tag, values.get("class")))
        self.links += [values[key] for key in ("href", "src") if key in values]
        if "id" in values:
            self.ids.add(values["id"])
        self._take(self.get_starttag_text())
        if (tag, values.get("class")) == ("b", "ui"):
            self.ui.append("")
        if tag == "h1":
            self.headings.append("")

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag, self.getpos()

    def handle_data(self, text):
        self._take(text)
        if ("b", "ui") in self.open:
            self.ui[-1] += text
        if ("h1", None) in self.open:
            self.headings[-1] += text

    def _take(self, text):
        if ("nav", None) in self.open:
            self.nav += text


@pytest.fixture(scope="module")
def pages():
    return {name: Page(name) for name in NAMES}


@pytest.fixture(scope="module")
def said():
    """Every text that the plugin shows, without the marks of keys and what stands for numbers."""
    texts = set()
    for source in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            function = getattr(node, "func", None)
            name = getattr(function, "attr", getattr(function, "id", ""))
            if isinstance(node, ast.Call) and name == "tr" and isinstance(node.args[0], ast.Constant):
                text = node.args[0].value.replace("&", "")
                texts |= {text, text.partition(" (")[0]}
    return texts


def test_there_is_a_page_for_everything():
    assert {"index", "delineatetool", "tracetool", "editing", "frontsdock", "options", "weights"} < set(NAMES)
    assert {"files", "shortcuts", "exportfronts", "importlabels"} < set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_somewhere_and_needs_no_network(pages, name):
    assert "help.css" in pages[name].links
    for link in pages[name].links:
        url = urlsplit(link)
        assert not url.scheme and not url.netloc, link
        target = HELP / (url.path or f"{name}.html")
        assert target.is_file(), link
        assert not url.fragment or url.fragment in pages[target.stem].ids, link


def test_every_page_is_reached_from_the_first(pages):
    seen, waiting = {"index"}, deque(["index"])
    while waiting:
        for link in pages[waiting.popleft()].links:
            name = Path(urlsplit(link).path).stem
            if link.partition("#")[0].endswith(".html") and name not in seen:
                seen.add(name)
                waiting.append(name)
    assert seen == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_way_to_the_other_pages_is_the_same_on_each(pages, name):
    assert pages[name].nav == pages["index"].nav
    assert f'href="{name}.html"' in pages[name].nav
    assert len(pages[name].headings) == 1


def test_the_style_sheet_asks_for_nothing_from_elsewhere():
    css = (HELP / "help.css").read_text(encoding="utf-8")
    assert "url(" not in css
    assert "@import" not in css


def test_each_algorithm_opens_its_page(qgis_app):
    provider = CalvingFrontProvider()
    provider.loadAlgorithms()
    algorithms = provider.algorithms()
    assert len(algorithms) >= 5
    for algorithm in algorithms:
        assert algorithm.helpUrl() == resources.help_url(algorithm.name()).toString()
        assert algorithm.name() in NAMES


def test_pages_that_the_plugin_opens_are_there():
    opened = set()
    for source in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            name = getattr(getattr(node, "func", None), "attr", "")
            if isinstance(node, ast.Call) and name == "help_url" and node.args:
                opened |= {node.args[0].value} if isinstance(node.args[0], ast.Constant) else set()
    assert "options" in opened
    assert opened <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_buttons_are_called_as_they_are(pages, said, name):
    for text in pages[name].ui:
        assert text in said, f"{name}.html speaks of '{text}', which the plugin does not show"


def test_options_are_called_as_they_are():
    text = unescape((HELP / "options.html").read_text(encoding="utf-8"))
    for setting in Settings.declared():
        if setting.name != "fronts_folder":
            assert f"<th>{setting.label()}</th>" in text


def test_every_field_and_value_is_explained():
    text = (HELP / "files.html").read_text(encoding="utf-8")
    fronts, scenes = text.split("The table <code>scenes</code>")
    for part, fields in ((fronts, FRONT_FIELDS), (scenes, SCENE_FIELDS)):
        for field in fields:
            row = f"<tr><td><code>{field.name}</code></td><td>{field.alias}</td><td>{field.meaning}</td></tr>"
            assert row in part
    for value in (*METHODS, *STATUSES, *OUTCOMES):
        assert f"<i>{value}</i>" in fronts
