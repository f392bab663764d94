"""Texts in other languages: all of them gathered, all of them translated, nothing broken in them."""

import re
import textwrap

import pytest

from translations import I18N, TEMPLATE, TranslationsError, gather, read_translations, write_translations

LANGUAGES = sorted(I18N.glob("calvingfront_*.ts"))


def test_the_template_holds_every_text_of_the_source():
    assert set(read_translations(I18N / TEMPLATE)) == set(gather()), "run 'make translations'"


def test_german_is_shipped():
    assert "calvingfront_de.ts" in {path.name for path in LANGUAGES}


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
class TestEachLanguage:
    def test_every_text_is_translated(self, path):
        translations = read_translations(path)
        assert set(translations) == set(gather()), "run 'make translations'"
        assert [key for key, translation in translations.items() if not translation] == []

    def test_what_is_filled_in_is_filled_in_there_too(self, path):
        """Names in braces and mark-up; a lost one would be an error, or a dead link, in one language only."""

        def parts(text):
            return sorted(re.findall(r"\{\w*[^}]*\}|</?\w+[^>]*>", text))

        translations = read_translations(path)
        assert {key: t for key, t in translations.items() if t and parts(t) != parts(key[1])} == {}

    def test_menus_keep_their_dots(self, path):
        translations = read_translations(path)
        assert {k: t for k, t in translations.items() if t and k[1].endswith("…") != t.endswith("…")} == {}


def package(tmp_path, **files):
    for name, source in files.items():
        (tmp_path / f"{name}.py").write_text(textwrap.dedent(source))
    return tmp_path


def test_a_text_belongs_to_the_context_of_the_class_it_is_inherited_from(tmp_path):
    found = gather(
        package(
            tmp_path,
            base="""
                class Base:
                    def tr(self, text):
                        return QCoreApplication.translate("Base of all", text)
            """,
            heir="""
                from .base import Base
                class Heir(Base):
                    def title(self):
                        return self.tr("Calving " "front")
            """,
            module="""
                def tr(text):
                    return QCoreApplication.translate("Module", text)
                TITLE = tr("Terminus")
                LATER = QT_TRANSLATE_NOOP("Later", "Melange")
            """,
            qobject="""
                class Provider(QgsProcessingProvider):
                    def name(self):
                        return self.tr("Zones")
            """,
        )
    )
    assert set(found) == {
        ("Base of all", "Calving front"),
        ("Module", "Terminus"),
        ("Later", "Melange"),
        ("Provider", "Zones"),
    }


def test_a_text_whose_context_cannot_be_known_is_refused(tmp_path):
    with pytest.raises(TranslationsError, match="lost.py:2"):
        gather(
            package(
                tmp_path,
                lost="""
            TITLE = tr("Calving front")
        """,
            )
        )


def test_translations_stay_and_new_texts_come_untranslated(tmp_path):
    path = tmp_path / "calvingfront_xx.ts"
    texts = {("Tool", "Calving front"): ["tool.py"], ("Tool", "a < b & c"): ["tool.py"]}
    write_translations(path, texts, {("Tool", "Calving front"): "Kalbungsfront"}, "xx")
    assert read_translations(path) == {("Tool", "Calving front"): "Kalbungsfront", ("Tool", "a < b & c"): ""}
