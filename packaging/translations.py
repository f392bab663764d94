"""The texts that people read: gathered from the source into Qt's translation files, and those compiled for QGIS.

``python packaging/translations.py`` brings every ``resources/i18n/*.ts`` up to date: new texts come in untranslated,
translations stay, texts that are gone go. The compiled files are made when the plugin is staged.
"""

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
PLUGIN = "calvingfront_plugin"
I18N = REPOSITORY / "resources" / "i18n"

#: Holds every text and no translation; a new language begins as a copy of it.
TEMPLATE = "calvingfront.ts"

#: Where the text is no literal, and which modules' literals it can be: context -> files below the plugin.
SHOWN_FROM_DATA = {
    "FrontsLayer": ("delineation/front_record.py",),
    "ChangeReport": ("delineation/change_table.py",),
}


class TranslationsError(ValueError):
    """A text that cannot be gathered or translations that cannot be compiled."""


def gather(root=REPOSITORY / PLUGIN):
    """All texts of the plugin.

    Returns
    -------
    dict of (str, str) to list of str
        (context, text) to the files it stands in, in the order of the files.
    """
    modules = {
        file.relative_to(root.parent).as_posix(): ast.parse(file.read_text(encoding="utf-8"))
        for file in sorted(root.rglob("*.py"))
    }
    contexts = _Contexts(modules)
    texts = {}
    for name, tree in modules.items():
        for context, text in _texts(name, tree, contexts):
            texts.setdefault((context, text), [])
            if name not in texts[context, text]:
                texts[context, text].append(name)
    for context, files in SHOWN_FROM_DATA.items():
        for name in filter(lambda name: (root / name).is_file(), files):
            for text in _data_texts(root / name):
                texts.setdefault((context, text), []).append(f"{root.name}/{name}")
    return texts


class _Contexts:
    """Which context the ``tr`` of a module or class stands for, also where it comes from another module."""

    def __init__(self, modules):
        self.functions, self.methods, self.bases = {}, {}, {}
        for name, tree in modules.items():
            for node in tree.body:
                if isinstance(node, ast.FunctionDef) and node.name == "tr":
                    self.functions[name] = _context_of(node)
            for node in ast.walk(tree):
                if isinstance(node, ast.ClassDef):
                    self.bases[node.name] = [
                        base.id if isinstance(base, ast.Name) else getattr(base, "attr", "")
                        for base in node.bases
                    ]
                    for method in node.body:
                        if isinstance(method, ast.FunctionDef) and method.name == "tr":
                            self.methods[node.name] = _context_of(method)

    def of_class(self, name):
        if name in self.methods:
            return self.methods[name]
        return next(filter(None, map(self.of_class, self.bases.get(name, ()))), None)


def _context_of(function):
    for node in ast.walk(function):
        if _called(node) == "translate":
            return node.args[0].value
    raise TranslationsError(f"tr() at line {function.lineno} does not name its context")


def _called(node):
    if not isinstance(node, ast.Call):
        return None
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", None)


def _texts(name, tree, contexts):
    """(context, text) of every text of a module, in the order of its lines."""
    found = []

    def visit(node, class_name):
        if isinstance(node, ast.ClassDef):
            class_name = node.name
        called = _called(node)
        if called in ("translate", "QT_TRANSLATE_NOOP") and len(node.args) >= 2:
            if isinstance(node.args[1], ast.Constant):
                found.append((node.args[0].value, node.args[1].value))
        elif called == "tr" and isinstance(node.args[0], ast.Constant):
            if isinstance(node.func, ast.Name):
                context = contexts.functions.get(name)
            else:
                # QObject's own tr() takes the name of the class.
                context = contexts.of_class(class_name) or class_name
            if context is None:
                raise TranslationsError(f"{name}:{node.lineno}: the context of this text is not known")
            found.append((context, node.args[0].value))
        for child in ast.iter_child_nodes(node):
            visit(child, class_name)

    visit(tree, None)
    return found


def _data_texts(file):
    """Names for people in the record's fields, and the words of its choices."""
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if not isinstance(node, ast.Assign):
            continue
        for call in ast.walk(node.value):
            if _called(call) == "RecordField":
                yield call.args[2].value
        if isinstance(node.value, ast.Tuple) and all(isinstance(e, ast.Constant) for e in node.value.elts):
            yield from (element.value.replace("_", " ") for element in node.value.elts)


def read_translations(path):
    """Translations of a ``.ts`` file: (context, text) to its translation, '' where there is none."""
    translations = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = context.findtext("name"), message.findtext("source")
            translations[key] = message.findtext("translation") or ""
    return translations


def write_translations(path, texts, translations, language=None):
    """Write a ``.ts`` file of all texts, with those translations there are."""
    root = ElementTree.Element("TS", version="2.1", sourcelanguage="en")
    if language:
        root.set("language", language)
    by_context = {}
    for (context, text), files in texts.items():
        by_context.setdefault(context, []).append((text, files))
    for name in sorted(by_context):
        context = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context, "name").text = name
        for text, files in by_context[name]:
            message = ElementTree.SubElement(context, "message")
            for file in files:
                ElementTree.SubElement(message, "location", filename=f"../../{file}")
            ElementTree.SubElement(message, "source").text = text
            translated = translations.get((name, text), "")
            translation = ElementTree.SubElement(message, "translation")
            translation.text = translated
            if not translated:
                translation.set("type", "unfinished")
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    Path(path).write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )


def update(folder=I18N):
    """Bring the template and every translation up to date; how many texts of each are not translated."""
    texts = gather()
    write_translations(folder / TEMPLATE, texts, {})
    missing = {}
    for path in sorted(folder.glob("calvingfront_*.ts")):
        translations = read_translations(path)
        write_translations(path, texts, translations, language=path.stem.partition("_")[2])
        missing[path.name] = sum(not translations.get(key) for key in texts)
    return missing


def compile_translations(source, target):
    """Compile the translations of one folder into another.

    Raises
    ------
    TranslationsError
        If Qt's compiler is missing or refuses a file.
    """
    sources = sorted(Path(source).glob("calvingfront_*.ts"))
    compiler = shutil.which("lrelease") or shutil.which("lrelease", path="/usr/lib/qt5/bin")
    if compiler is None:
        raise TranslationsError("there is no lrelease; install Qt's tools (Debian: qttools5-dev-tools).")
    Path(target).mkdir(parents=True, exist_ok=True)
    for path in sources:
        compiled = Path(target) / f"{path.stem}.qm"
        command = [compiler, "-silent", "-removeidentical", str(path), "-qm", str(compiled)]
        ran = subprocess.run(command, capture_output=True, text=True)
        if ran.returncode or not compiled.is_file():
            raise TranslationsError(f"{path.name} cannot be compiled: {ran.stdout}{ran.stderr}")


if __name__ == "__main__":
    try:
        for name, count in update().items():
            print(f"{name}: {count} not translated" if count else f"{name}: complete")
    except TranslationsError as error:
        sys.exit(f"error: {error}")
