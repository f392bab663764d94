"""A chain built in the model designer: scene and label in, distance error out."""

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelParameter,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProject,
)

Source = QgsProcessingModelChildParameterSource


@pytest.fixture
def accuracy_model(provider):
    """delineatefronts -> distanceerror, whose tolerance is a tenth of the length that the first one found."""
    model = QgsProcessingModelAlgorithm("accuracy", "fronts")
    for definition in (
        QgsProcessingParameterRasterLayer("SCENE", "Scene"),
        QgsProcessingParameterMapLayer("CLICKS", "Clicks"),
        QgsProcessingParameterMapLayer("LABEL", "Label"),
    ):
        model.addModelParameter(definition, QgsProcessingModelParameter(definition.name()))

    delineate = QgsProcessingModelChildAlgorithm("calvingfront:delineatefronts")
    delineate.setChildId("delineate")
    delineate.addParameterSources("INPUT", [Source.fromModelParameter("SCENE")])
    delineate.addParameterSources("CLICKS", [Source.fromModelParameter("CLICKS")])
    delineate.addParameterSources("MINIMUM_LENGTH", [Source.fromStaticValue(750)])
    model.addChildAlgorithm(delineate)

    compare = QgsProcessingModelChildAlgorithm("calvingfront:distanceerror")
    compare.setChildId("compare")
    compare.addParameterSources("PREDICTED", [Source.fromChildOutput("delineate", "FRONTS")])
    compare.addParameterSources("LABEL", [Source.fromModelParameter("LABEL")])
    compare.addParameterSources("TOLERANCE", [Source.fromExpression("@delineate_LENGTH / 10")])
    model.addChildAlgorithm(compare)
    return model


def test_the_figures_of_a_child_feed_the_next(accuracy_model, run, fjord, ends):
    QgsProject.instance().addMapLayer(ends)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    parameters = {"SCENE": str(fjord.raster), "CLICKS": ends.id(), "LABEL": str(fjord.label)}
    results, succeeded = accuracy_model.run(parameters, context, QgsProcessingFeedback())
    assert succeeded
    children = results["CHILD_RESULTS"]
    assert children["delineate"]["COUNT"] == 1

    alone = run("delineatefronts", INPUT=str(fjord.raster), CLICKS=ends, FRONTS="memory:")
    error = run(
        "distanceerror",
        PREDICTED=alone["FRONTS"],
        LABEL=str(fjord.label),
        TOLERANCE=alone["LENGTH"] / 10,
    )
    for figure in ("MEAN", "HAUSDORFF", "UNMATCHED_LABEL", "N_LABEL"):
        assert children["compare"][figure] == pytest.approx(error[figure]), figure


def test_a_declared_output_is_a_number_to_the_model_designer(accuracy_model):
    """What the designer offers where a number is asked for."""
    number = QgsProcessingParameterNumber("TOLERANCE")
    sources = accuracy_model.availableSourcesForChild("compare", [number.type()], ["outputNumber"])
    names = {source.outputName() for source in sources if source.outputChildId() == "delineate"}
    assert {"COUNT", "CONFIDENCE", "LENGTH", "SECONDS"} <= names
