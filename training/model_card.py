"""The model card of a weights file as text."""

import re

import torch

from calvingfront_plugin.delineation.confidence import WITHIN_M
from calvingfront_plugin.delineation.weights import weights_title

#: What must be said of weights that were trained at overview size.
OVERVIEW_SENTENCE = "Overview-scale weights: their figures are not CaFFe benchmark results."

#: Sentences of the notes that stand out in a card, and stay when the notes are rewritten.
LASTING_SENTENCES = rf"{re.escape(OVERVIEW_SENTENCE)}|UNFINISHED: \d+ of \d+ steps\."


def model_card(card, file_name, half):
    """The model card of a weights file as Markdown.

    Parameters
    ----------
    card : WeightsCard
    file_name : str
    half : bool
        Whether 16-bit floats are stored.

    Returns
    -------
    str
    """
    parameters = sum(value.numel() for value in _shape_of_network(card).parameters())
    pixels = (
        "the pixels of the scene itself"
        if card.working_pixel_size_m is None
        else f"pixels of {card.working_pixel_size_m:g} m"
    )
    lines = [
        f"# Model card: {weights_title(f'`{card.name}`', card.version)}",
        "",
        f"Weights file: `{file_name}`. The same card is inside the file "
        "(`calvingfront_plugin.delineation.weights.read_card`).",
        "",
        *(line for sentence in re.findall(LASTING_SENTENCES, card.notes) for line in (f"**{sentence}**", "")),
        "## What it is",
        "",
        f"U-Net with ASPP, {card.width} channels at the first level, "
        f"{'with' if card.pooling else 'without'} the image pooling branch, {parameters:,} "
        f"parameters, stored as {16 if half else 32}-bit floats. It works on {pixels}.",
        "",
        f"- Inputs: {_in_words(card.inputs)}; normalisation `{card.normalisation}`.",
        f"- Outputs: {_in_words(card.classes)}.",
        "",
        "## Data and attribution",
        "",
        card.training_data or "Not stated.",
        "",
        card.attribution or "No attribution stated.",
        "",
        f"Licence: {card.licence or 'not stated'}",
        "",
        "## Recipe",
        "",
        card.recipe or "Not stated.",
        "",
        "## Error",
        "",
        *_error_lines(card.error_by_glacier),
        "",
        "## Confidence",
        "",
        *_confidence_lines(card.calibration),
        "",
        "## Known failures and limits",
        "",
        *_failures(card),
        "",
    ]
    return "\n".join(lines)


def _failures(card):
    """Images of an evaluation that the errors say nothing about, then what the notes say."""
    figures = card.error_by_glacier.get("all")
    figures = figures if isinstance(figures, dict) else {}
    images, without_front = figures.get("images"), figures.get("without_front")
    if images is None or without_front is None:
        return [card.notes or "None stated, which does not mean that there are none."]
    return [
        f"Evaluated images on which no front was predicted, or none is labelled: {without_front} of {images}. The "
        "errors above leave them out.",
        "",
        card.notes or "No others are stated, which does not mean that there are none.",
    ]


def _shape_of_network(card):
    with torch.device("meta"):
        return card.build_network()


def _in_words(names):
    return ", ".join(name.replace("_", " ") for name in names)


def _error_lines(errors):
    """Sentences, then a table of the figures with a row a glacier."""
    if not errors:
        return ["Not measured."]
    lines = []
    for key, value in errors.items():
        if not isinstance(value, dict):
            lines += [f"{key.replace('_', ' ').capitalize()}: {value}", ""]
    rows = {key: value for key, value in errors.items() if isinstance(value, dict)}
    columns = list(dict.fromkeys(column for figures in rows.values() for column in figures))
    if rows:
        lines.append("| | " + " | ".join(column.replace("_", " ") for column in columns) + " |")
        lines.append("|---" * (len(columns) + 1) + "|")
        for key, figures in rows.items():
            cells = " | ".join(_cell(figures.get(column)) for column in columns)
            lines.append(f"| {key} | {cells} |")
    return lines


def _confidence_lines(calibration):
    if not calibration:
        return ["Not calibrated: the network's own opinion, no chance of being right."]
    return [
        f"Calibrated: the chance that the front is within {WITHIN_M:.0f} m, by the evidence along the line, where "
        "there is a front and clicks are meant for it.",
        *(
            line
            for method, curve in calibration.items()
            for line in (
                "",
                f"| {method}: evidence | " + " | ".join(f"{value:.2f}" for value in curve[0]) + " |",
                "|---" * (len(curve[0]) + 1) + "|",
                "| confidence | " + " | ".join(f"{value:.2f}" for value in curve[1]) + " |",
            )
        ),
    ]


def _cell(value):
    if value is None:
        return "-"
    return f"{value:.4g}" if isinstance(value, float) else str(value)
