"""From checkpoints to weights that the plugin uses, with a card that says what they are."""

import json

import numpy as np
import pytest
import torch

from calvingfront_plugin.delineation.network import UNetASPP
from calvingfront_plugin.delineation.weights import (
    BACKSCATTER_INPUTS,
    CLICK_INPUTS,
    ZONES,
    WeightsCard,
    WeightsError,
    read_weights,
    write_weights,
)
from training.export import ExportError, export
from training.published_checkpoint import CheckpointError

OVERVIEW = "Overview-scale weights: their figures are not CaFFe benchmark results."


def logits(network, image):
    with torch.inference_mode():
        return network(torch.as_tensor(image)).numpy()


def own_checkpoint(path, network, data="caffe", done=812, steps=None, **card):
    """A checkpoint of our trainer, of zones by the published recipe; early ones did not know all their steps."""
    values = {"name": "trial", "version": "0", "width": 2, "pooling": True, **card}
    about = {
        "recipe": {"name": "caffe", "target": "zones", "width": 2, "batch": 16, "seed": 42, "images": None},
        "card": values,
        "scenes": [
            "Crane_2010-01-01_ENVISAT_20_1_001",
            "JAC_2015-01-01_TSX_6_1_010",
            "JAC_2016-01-01_TSX_6_1_010",
        ],
        "data": data,
        **({} if steps is None else {"steps": steps}),
    }
    path.parent.mkdir(exist_ok=True)
    state = {f"network.{key}": value for key, value in network.state_dict().items()}
    torch.save({"epoch": 3, "global_step": done, "state_dict": state, "hyper_parameters": about}, path)
    return path


def results(path, name="trial", **glaciers):
    """What evaluation writes."""
    content = {
        "weights": {"name": name, "version": "0"},
        "protocol": "All distances of all images pooled.",
        "archive": {"published_test_set": False},
        "mde_m": 700.25,
        "without_front": 1,
        "by_glacier": glaciers or {"COL": {"mde_m": 812.5, "images": 65, "without_front": 1}},
        "table": [],
    }
    path.write_text(json.dumps(content))
    return path


@pytest.fixture(scope="module")
def small(recipe_network):
    return recipe_network(1, 4, 2)


@pytest.fixture
def run(tmp_path, small):
    return own_checkpoint(tmp_path / "trial" / "best.ckpt", small).parent


# Published checkpoints


@pytest.mark.parametrize(("kind", "classes"), [("zones", ZONES), ("fronts", ("front",))])
def test_a_published_network_gives_its_logits_after_import_and_export(
    tmp_path, golden, recipe_network, save_published, kind, classes
):
    """Golden vectors g5: from the published layout to the plugin's file, number for number."""
    network = recipe_network(1, len(classes))
    source = save_published(tmp_path / "published.ckpt", network)
    target = export(source, tmp_path / f"caffe-{kind}")
    assert target == tmp_path / f"caffe-{kind}.safetensors"
    read, card = read_weights(target)
    expected = golden("g5_forward")
    for image, of_reference in (("x", f"{kind}_logits"), ("x2", f"{kind}_logits_x2")):
        found = logits(read, expected[image])
        np.testing.assert_allclose(found, expected[of_reference], rtol=0, atol=1e-4)
        np.testing.assert_allclose(found, logits(network, expected[image]), rtol=0, atol=1e-5)
    assert (card.width, card.pooling, card.inputs, card.classes) == (32, True, ("backscatter",), classes)
    assert (card.normalisation, card.working_pixel_size_m) == ("caffe", None)
    assert 77e6 < target.stat().st_size < 78e6  # 19.3 million numbers of four bytes
    text = target.with_suffix(".md").read_text(encoding="utf-8")
    assert ("19,307,012" if kind == "zones" else "19,306,913") in text
    assert "32-bit floats" in text


def test_the_card_of_a_published_network_names_its_source(tmp_path, small, save_published):
    target = export(save_published(tmp_path / "epoch.ckpt", small), tmp_path / "caffe.safetensors")
    _, card = read_weights(target)
    assert card.name == "caffe"
    assert "epoch 143" in card.recipe
    assert "step 420768" in card.recipe
    assert "CC BY 4.0" in card.licence
    for part in ("Gourmelon", "10.1594/PANGAEA.940950", "10.5281/zenodo.6469519", "changed: converted"):
        assert part in card.attribution
    assert "was not checked" in card.notes
    assert OVERVIEW not in card.notes


def test_a_published_network_can_be_stored_in_16_bits(tmp_path, small, save_published):
    source = save_published(tmp_path / "published.ckpt", small)
    sizes = [
        export(source, tmp_path / name, half=half).stat().st_size
        for name, half in (("full", None), ("half", True))
    ]
    assert sizes[1] < 0.7 * sizes[0]
    assert "16-bit floats" in (tmp_path / "half.md").read_text()


def test_a_checkpoint_with_unknown_inputs_is_refused(tmp_path, recipe_network, save_published):
    source = save_published(tmp_path / "three.ckpt", recipe_network(3, 4, 2))
    with pytest.raises(CheckpointError, match="takes 3 input channels and does not say which"):
        export(source, tmp_path / "three")


# Our runs


def test_a_run_is_exported_with_what_it_knows_of_itself(tmp_path, run, small):
    (tmp_path / "weights").mkdir()
    target = export(run, tmp_path / "weights" / "trial")
    read, card = read_weights(target)
    image = torch.randn(1, 1, 32, 48)
    np.testing.assert_allclose(logits(read, image), logits(small, image), rtol=0, atol=1e-5)
    assert card.name == "trial"
    assert card.training_data == "3 scenes (Crane 1, JAC 2); data: caffe."
    assert card.recipe.startswith(
        "Recipe 'caffe' of the training package, target zones: width = 2, batch = 16, seed = 42."
    )
    assert "812 steps; the epoch that validation selected" in card.recipe
    assert sorted(entry.name for entry in target.parent.iterdir()) == ["trial.md", "trial.safetensors"]


def test_the_epoch_that_validation_selected_goes_before_the_last(tmp_path, run, small, recipe_network):
    other = recipe_network(1, 4, 2)
    with torch.no_grad():
        other.layers[9].bias += 1
    own_checkpoint(run / "last.ckpt", other)
    write_weights(run / "weights.safetensors", other, WeightsCard("trial", "0", width=2))
    image = torch.zeros(1, 1, 32, 32)
    for removed, network in ((None, small), ("best.ckpt", other), ("last.ckpt", other)):
        if removed:
            (run / removed).unlink()
        read, _ = read_weights(export(run, tmp_path / "out", half=False, overwrite=True))
        np.testing.assert_allclose(logits(read, image), logits(network, image), rtol=0, atol=0.02)
    (run / "weights.safetensors").unlink()
    with pytest.raises(ExportError, match=r"none of best\.ckpt, last\.ckpt, weights\.safetensors"):
        export(run, tmp_path / "none")


def test_a_guided_network_keeps_its_inputs_and_pixels(tmp_path, recipe_network):
    network = recipe_network(6, 5, 2, pooling=False)
    source = own_checkpoint(
        tmp_path / "last.ckpt",
        network,
        pooling=False,
        inputs=BACKSCATTER_INPUTS + CLICK_INPUTS,
        classes=(*ZONES, "front"),
        working_pixel_size_m=75.0,
        normalisation="quantiles",
        click_sigma_m=225.0,
    )
    _, card = read_weights(export(source, tmp_path / "guided"))
    assert card.takes_clicks
    assert card.has_front
    text = (tmp_path / "guided.md").read_text()
    for part in (
        "without the image pooling branch",
        "pixels of 75 m",
        "click ocean",
        "rock, glacier, ocean, front",
    ):
        assert part in text


@pytest.mark.parametrize("data", ["overview", "overview + simulated"])
def test_weights_of_overview_scenes_say_that_they_are_no_benchmark_results(tmp_path, small, data):
    source = own_checkpoint(tmp_path / "last.ckpt", small, data=data)
    target = export(source, tmp_path / "overview")
    assert OVERVIEW in read_weights(target)[1].notes
    assert f"**{OVERVIEW}**" in target.with_suffix(".md").read_text()
    # Also where the notes are the user's own.
    texts = tmp_path / "card.json"
    texts.write_text(json.dumps({"notes": "Fine weights."}))
    target = export(source, tmp_path / "noted", card=texts)
    assert read_weights(target)[1].notes == f"Fine weights. {OVERVIEW}"


def test_scenes_in_the_archives_layout_may_be_somebody_elses(tmp_path, run):
    """Names alone do not tell; who publishes the weights knows."""
    _, card = read_weights(export(run, tmp_path / "out"))
    assert card.licence == (
        "to be chosen by whoever publishes the weights; the CaFFe data ask for attribution (CC BY 4.0)"
    )
    assert card.attribution.startswith("If the scenes are those of the CaFFe archive: trained on Gourmelon")
    assert "10.1594/PANGAEA.940950" in card.attribution
    # The overview scenes are the archive's.
    source = own_checkpoint(run / "last.ckpt", read_weights(tmp_path / "out.safetensors")[0], "overview")
    _, card = read_weights(export(source, tmp_path / "overview"))
    assert card.licence == "CC BY 4.0"
    assert card.attribution.startswith("Trained on Gourmelon")


def test_own_labels_are_not_put_under_a_licence(tmp_path, small):
    target = export(own_checkpoint(tmp_path / "last.ckpt", small, data="qgis"), tmp_path / "mine")
    _, card = read_weights(target)
    assert (card.licence, card.attribution, card.training_data) == ("", "", "3 scenes; data: qgis.")
    assert "Licence: not stated" in target.with_suffix(".md").read_text()


def test_tensors_that_are_not_what_the_card_says_are_refused(tmp_path, small):
    for wrong in ({"width": 4}, {"pooling": False}, {"classes": ("front",)}):
        source = own_checkpoint(tmp_path / "last.ckpt", small, **wrong)
        with pytest.raises(CheckpointError, match="says that its network is"):
            export(source, tmp_path / "wrong")
    assert [entry.name for entry in tmp_path.iterdir()] == ["last.ckpt"]


# Unfinished trainings


def test_an_interrupted_run_is_exported_on_request_only_and_its_card_says_so(tmp_path, small):
    source = own_checkpoint(tmp_path / "trial" / "last.ckpt", small, done=20, steps=100)
    with pytest.raises(
        ExportError, match=r"last\.ckpt is unfinished: 20 of 100 steps; train on .*--unfinished"
    ):
        export(source.parent, tmp_path / "out")
    assert not (tmp_path / "out.safetensors").exists()
    # Under this name it would pass for finished.
    with pytest.raises(ExportError, match="look like a finished one"):
        export(source.parent, source.parent / "weights", unfinished=True)

    # Whatever else is said of them, now or when they are exported again.
    texts = tmp_path / "card.json"
    texts.write_text(json.dumps({"notes": "Fine weights."}))
    target = export(source.parent, tmp_path / "out", unfinished=True, card=texts)
    again = export(target, tmp_path / "again", card=texts)
    for weights in (target, again):
        _, card = read_weights(weights)
        assert card.notes == "Fine weights. UNFINISHED: 20 of 100 steps."
        assert card.recipe.endswith("20 steps; the last state of the run. UNFINISHED: 20 of 100 steps.")
        assert "**UNFINISHED: 20 of 100 steps.**" in weights.with_suffix(".md").read_text()


def test_the_best_epoch_of_an_interrupted_run_is_unfinished_too(tmp_path, small):
    """Its own steps are not what the run has done."""
    source = own_checkpoint(tmp_path / "trial" / "best.ckpt", small, done=20, steps=100)
    own_checkpoint(source.with_name("last.ckpt"), small, done=60, steps=100)
    with pytest.raises(ExportError, match=r"best\.ckpt is unfinished: 60 of 100 steps"):
        export(source.parent, tmp_path / "out")
    own_checkpoint(source.with_name("last.ckpt"), small, done=100, steps=100)
    _, card = read_weights(export(source.parent, tmp_path / "out"))
    assert "UNFINISHED" not in card.recipe + card.notes


def test_a_run_that_validation_ended_is_finished(tmp_path, small):
    """Its trainer knows, and leaves weights in its folder by which others know."""
    source = own_checkpoint(tmp_path / "trial" / "best.ckpt", small, done=20, steps=100)
    own_checkpoint(source.with_name("last.ckpt"), small, done=60, steps=100)
    export(source.parent, source.parent / "weights", finished=True)
    for name, asked in (("out", False), ("asked", True)):
        _, card = read_weights(export(source.parent, tmp_path / name, unfinished=asked))
        assert "20 steps; the epoch that validation selected" in card.recipe
        assert "UNFINISHED" not in card.recipe + card.notes


# Texts and figures


def test_texts_and_figures_of_a_file_fill_the_card(tmp_path, run):
    figures = {"measure": "in metres", "Crane": {"clicks_0": 1126.4, "scenes": 69}}
    texts = tmp_path / "card.json"
    texts.write_text(json.dumps({"name": "ours", "version": "0.2", "error_by_glacier": figures}))
    _, card = read_weights(export(run, tmp_path / "out", card=texts))
    assert (card.name, card.version, card.error_by_glacier) == ("ours", "0.2", figures)
    text = (tmp_path / "out.md").read_text()
    assert text.startswith("# Model card: `ours` 0.2\n")
    assert "| | clicks 0 | scenes |\n|---|---|---|\n| Crane | 1126 | 69 |" in text
    _, card = read_weights(export(run, tmp_path / "named", card=texts, name="mine"))
    assert card.name == "mine"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "is no JSON file"),
        ("[1]", "holds no fields by name"),
        ('{"width": 32}', "sets width; a card's file may set name, "),
        ('{"licence": 4}', "licence must be a text"),
        ('{"error_by_glacier": "none"}', "must be figures by glacier"),
        ('{"calibration": "none"}', "must be curves by method"),
    ],
)
def test_a_card_file_that_cannot_be_used_says_why(tmp_path, run, text, message):
    texts = tmp_path / "card.json"
    texts.write_text(text)
    with pytest.raises(ExportError, match=message):
        export(run, tmp_path / "out", card=texts)
    assert not (tmp_path / "out.safetensors").exists()


def test_errors_by_glacier_come_from_the_evaluation(tmp_path, run):
    mapple = {"mde_m": None, "images": 57, "without_front": 57}
    columbia = {"mde_m": 812.5, "images": 65, "without_front": 1}
    evaluated = results(tmp_path / "results.json", COL=columbia, Mapple=mapple)
    _, card = read_weights(export(run, tmp_path / "out", evaluation=evaluated))
    assert card.error_by_glacier["COL"] == columbia
    assert card.error_by_glacier["Mapple"] == mapple
    assert card.error_by_glacier["all"]["images"] == 122
    for part in ("122 images", "not the published test set", "All distances of all images pooled."):
        assert part in card.error_by_glacier["measure"]
    assert "seen in training" not in card.notes
    text = (tmp_path / "out.md").read_text()
    assert "| COL | 812.5 | 65 | 1 |" in text
    assert "| Mapple | - | 57 | 57 |" in text


def test_the_card_counts_images_that_its_errors_leave_out(tmp_path, run):
    evaluated = results(tmp_path / "results.json", COL={"mde_m": 90.0, "images": 65, "without_front": 1})
    export(run, tmp_path / "out", evaluation=evaluated)
    text = (tmp_path / "out.md").read_text()
    failures = text.split("## Known failures")[1]
    assert "no front was predicted, or none is labelled: 1 of 65." in failures
    assert "No others are stated, which does not mean that there are none." in failures
    export(run, tmp_path / "bare")
    failures = (tmp_path / "bare.md").read_text().split("## Known failures")[1]
    assert "None stated, which does not mean" in failures and " of 65" not in failures


def test_titles_leave_out_the_version_of_weights_that_nobody_has_released(tmp_path, run):
    export(run, tmp_path / "out")
    assert (tmp_path / "out.md").read_text().startswith("# Model card: `trial`\n")


def test_errors_on_glaciers_seen_in_training_are_called_so(tmp_path, run, small, save_published):
    evaluated = results(tmp_path / "results.json", JAC={"mde_m": 90.0, "images": 9, "without_front": 0})
    _, card = read_weights(export(run, tmp_path / "out", evaluation=evaluated))
    assert "Errors on JAC are on glaciers seen in training." in card.notes
    published = save_published(tmp_path / "published.ckpt", small)
    evaluated = results(
        tmp_path / "results.json", name="paper", SI={"mde_m": 90.0, "images": 9, "without_front": 0}
    )
    _, card = read_weights(export(published, tmp_path / "paper", evaluation=evaluated))
    assert "Errors on SI are on glaciers seen in training." in card.notes


def test_errors_of_other_weights_are_refused(tmp_path, run):
    evaluated = results(tmp_path / "results.json", name="others")
    with pytest.raises(ExportError, match="of the weights 'others', not of trial"):
        export(run, tmp_path / "out", evaluation=evaluated)
    evaluated.write_text(json.dumps({"table": []}))
    with pytest.raises(ExportError, match=r"no errors by glacier; give the results\.json"):
        export(run, tmp_path / "out", evaluation=evaluated)


def test_weights_can_be_given_a_new_card(tmp_path, run):
    first = export(run, tmp_path / "first", half=False)
    texts = tmp_path / "card.json"
    texts.write_text(json.dumps({"version": "1.0"}))
    second = export(first, tmp_path / "second", card=texts, half=False)
    (one, old), (two, new) = read_weights(first), read_weights(second)
    assert (old.version, new.version, new.recipe) == ("0", "1.0", old.recipe)
    image = torch.zeros(1, 1, 32, 32)
    np.testing.assert_array_equal(logits(one, image), logits(two, image))


# The target


def test_nothing_is_overwritten_unasked(tmp_path, run):
    (tmp_path / "out.md").write_text("my notes")
    with pytest.raises(FileExistsError, match=r"out\.md is there already"):
        export(run, tmp_path / "out")
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == ["out.md"]
    target = export(run, tmp_path / "out.safetensors", overwrite=True)
    with pytest.raises(FileExistsError, match=r"out\.safetensors is there already"):
        export(run, target)


def test_a_mistyped_folder_is_not_made(tmp_path, run):
    with pytest.raises(FileNotFoundError, match=r"no folder .*wieghts to write to"):
        export(run, tmp_path / "wieghts" / "out.safetensors")
    assert not (tmp_path / "wieghts").exists()


def test_a_version_in_the_name_is_kept(tmp_path, run):
    assert export(run, tmp_path / "overview-0.2").name == "overview-0.2.safetensors"
    assert (tmp_path / "overview-0.2.md").is_file()


def test_weights_that_16_bits_cannot_hold_are_refused_in_16_bits(tmp_path, recipe_network):
    """A large mean takes off a large bias: above 32,768, neighbouring 16-bit floats are 32 apart."""
    network = recipe_network(1, 4, 2)
    with torch.no_grad():
        network.layers[8].conv.net[3].bias += 60_017.0
        network.layers[8].conv.net[4].running_mean += 60_015.0
    source = own_checkpoint(tmp_path / "last.ckpt", network)
    with pytest.raises(ExportError, match="16-bit floats change probabilities by up to .* in 32 bits"):
        export(source, tmp_path / "out", half=True)
    assert [entry.name for entry in tmp_path.iterdir()] == ["last.ckpt"]
    read, _ = read_weights(export(source, tmp_path / "out"))
    image = torch.zeros(1, 1, 32, 32)
    np.testing.assert_allclose(logits(read, image), logits(network, image), rtol=0, atol=1e-5)


def test_a_diverged_training_leaves_no_weights(tmp_path, recipe_network):
    network = recipe_network(1, 4, 2)
    with torch.no_grad():
        network.layers[9].bias[0] = float("nan")
    source = own_checkpoint(tmp_path / "last.ckpt", network)
    with pytest.raises(WeightsError, match="no numbers"):
        export(source, tmp_path / "out")
    assert [entry.name for entry in tmp_path.iterdir()] == ["last.ckpt"]


def test_a_source_that_is_not_there(tmp_path):
    with pytest.raises(CheckpointError, match="There is no checkpoint"):
        export(tmp_path / "absent.ckpt", tmp_path / "out")
    with pytest.raises(WeightsError, match="There is no weights file"):
        export(tmp_path / "absent.safetensors", tmp_path / "out")


def test_a_checkpoint_that_does_not_say_how_it_was_trained(tmp_path):
    state = {f"network.{key}": value for key, value in UNetASPP(1, 4, 2).state_dict().items()}
    torch.save({"state_dict": state, "hyper_parameters": {"recipe": {}}}, tmp_path / "odd.ckpt")
    with pytest.raises(CheckpointError, match="does not say how it was trained"):
        export(tmp_path / "odd.ckpt", tmp_path / "out")
