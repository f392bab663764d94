"""How far and how fast a calving front has moved."""

import math
from pathlib import Path

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsFillSymbol,
    QgsGeometry,
    QgsLineString,
    QgsMultiLineString,
    QgsPolygon,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..charts.change_chart import with_uncertainty
from ..charts.figures import FILE_KINDS, has_matplotlib, save_figure
from ..delineation.change_table import COLUMNS, table_rows, write_table
from ..delineation.progress import Cancelled, part
from ..layers import centrelines, front_styles, record
from ..layers.centrelines import CentrelineError
from ..layers.dated_fronts import DatedFrontsError, FrontSource
from . import packages
from .change_report import (
    automatic_width_in_words,
    change_report,
    column_title,
    glaciers_of,
    limit_of_uncertainty,
    position_figure,
    undoubted_trend_in_words,
)
from .error_files import replace_file
from .feedback import progress_to
from .scene_algorithm import FrontsAlgorithm

#: An outline that hides no front.
_BOX_LOOK = {
    "color": "31,90,134,20",
    "outline_color": "31,90,134,255",
    "outline_width": "0.4",
    "outline_style": "dash",
}


def tr(text):
    return QCoreApplication.translate("FrontChange", text)


class FrontChange(FrontsAlgorithm):
    """Fronts of a glacier in, positions along its centreline through time out."""

    NAME = "frontchange"
    PACKAGES = {name: packages.DISTANCE[name] for name in ("shapely", "scipy")}
    INPUT = "INPUT"
    DATE_FIELD = "DATE_FIELD"
    GLACIER_FIELD = "GLACIER_FIELD"
    GLACIER = "GLACIER"
    ONLY_ACCEPTED = "ONLY_ACCEPTED"
    CENTRELINE = "CENTRELINE"
    METHOD = "METHOD"
    WIDTH = "WIDTH"
    BOX = "BOX"
    POSITIONS = "POSITIONS"
    FLOW_BOX = "FLOW_BOX"
    TABLE = "TABLE"
    CHART = "CHART"
    REPORT = "REPORT"

    #: Of the method, where shapely is imported with them.
    METHODS = ("centreline", "rectilinear box", "curvilinear box")

    def displayName(self):
        return self.tr("Front change")

    def tags(self):
        return self.tr(
            "glacier,terminus,calving,front,change,retreat,advance,rate,time series,centreline,box,curvilinear"
        ).split(",")

    def shortDescription(self):
        return self.tr("Measures how far and how fast a glacier's calving front has advanced or retreated.")

    def shortHelpString(self):
        return self.tr(
            "<p>Takes the calving fronts of one glacier at many dates and a centreline, and gives the position of the "
            "front at each date, its change since the date before with area and rate, and the trend over all dates, "
            "each with its uncertainty.</p>"
            "<p><b>Signs</b>: positions are metres on the ground along the centreline from its first vertex. Draw it "
            "downstream, from the ice towards the sea: advance is then positive, retreat negative.</p>"
            "<p><b>centreline</b>: where the front crosses the line; simple, and as uneven as the front is there. "
            "<b>rectilinear box</b>: mean over the width of a straight box along the flow (Moon and Joughin 2008). "
            "<b>curvilinear box</b>: the same in a box that follows the centreline, for fjords that bend (Lea et al. "
            "2014). Both also hold for fronts that do not span the whole width.</p>"
            "<p><b>Suspect</b> fronts are flagged by the screening rules of AutoTerm (Zhang et al. 2023), with the "
            "reason in words. None is left out for it: look at them, and reject what is wrong.</p>"
            "<p><b>To look at</b> are also positions of fronts that the delineation was unsure of or found several of, "
            "that cross the centreline more than once, or that span only part of the width. The uncertainty of the "
            "trend knows nothing of wrong fronts; the report gives the trend without these beside it.</p>"
            "<p>Rejected fronts and fronts without a date are left out; the log and the report count them.</p>"
        )

    def initAlgorithm(self, configuration=None):
        line = QgsProcessing.SourceType.TypeVectorLine
        self.add(
            QgsProcessingParameterMultipleLayers(self.INPUT, self.tr("Calving fronts"), line),
            self.tr(
                "One or several layers of lines, as the plugin draws them, imported labels, or other people's."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(self.CENTRELINE, self.tr("Centreline"), [line]),
            self.tr(
                "One line, drawn downstream: from the ice, across all fronts, towards the sea. Of a layer with "
                "several, select one and tick 'Selected features only'."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.METHOD, self.tr("Method"), list(self.METHODS), False, self.METHODS[-1], False, True
            )
        )
        self.add(
            self.metres(self.WIDTH, self.tr("Width of the box"), 0.0, optional=True),
            self.tr(
                "Across the flow, in metres, half on either side of the centreline: the part of the front that is "
                "averaged. Take the part of the fjord that all fronts span. 0 is automatic: a width that nearly all "
                "fronts span, which the log and the report state."
            ),
        )
        self.add(
            QgsProcessingParameterString(self.GLACIER, self.tr("Glacier"), None, False, True),
            self.tr(
                "Only fronts of this glacier. By default the one that the layers name, or of several the one whose "
                "fronts cross the centreline."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean(self.ONLY_ACCEPTED, self.tr("Only accepted fronts"), False),
            self.tr("By default all that are not rejected."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.BOX, self.tr("Box"), [QgsProcessing.SourceType.TypeVectorPolygon], None, True
            ),
            self.tr("A polygon to take as the rectilinear box, instead of the width."),
            advanced=True,
        )
        for name, description in (
            (self.DATE_FIELD, self.tr("Field with the date")),
            (self.GLACIER_FIELD, self.tr("Field with the glacier")),
        ):
            self.add(
                QgsProcessingParameterField(
                    name, description, None, self.INPUT, QgsProcessingParameterField.DataType.Any, False, True
                ),
                self.tr("Only where its name does not tell; used for those layers that have it."),
                advanced=True,
            )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.POSITIONS, self.tr("Fronts with positions"), line, None, True
            ),
            self.tr("A front for each date, coloured by date, with all figures as fields."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.FLOW_BOX,
                self.tr("Box along the flow"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                None,
                True,
                False,
            ),
            self.tr("What was averaged over; empty with the method 'centreline'."),
        )
        for name, description, filters, by_default in (
            (self.TABLE, self.tr("Table"), self.tr("CSV files (*.csv)"), False),
            (
                self.CHART,
                self.tr("Chart"),
                self.tr("PNG files (*.png);;SVG files (*.svg);;PDF files (*.pdf)"),
                False,
            ),
            (self.REPORT, self.tr("Report"), self.tr("HTML files (*.html)"), True),
        ):
            self.add(
                QgsProcessingParameterFileDestination(name, description, filters, None, True, by_default)
            )
        for name, title in (
            ("N_POSITIONS", self.tr("Number of positions")),
            ("N_SUSPECT", self.tr("Number of suspect fronts")),
            ("N_TO_LOOK_AT", self.tr("Number of positions to look at")),
            ("WIDTH_USED", self.tr("Width of the box (m)")),
            ("TOTAL_CHANGE", self.tr("Change from the first to the last date (m)")),
            ("RATE", self.tr("Trend (m/a)")),
            ("RATE_UNCERTAINTY", self.tr("Uncertainty of the trend (m/a)")),
            ("AREA_CHANGE", self.tr("Change of area from the first to the last date (m²)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))
        self.addOutput(QgsProcessingOutputString("FIRST_DATE", self.tr("First date")))
        self.addOutput(QgsProcessingOutputString("LAST_DATE", self.tr("Last date")))

    def read_inputs(self, parameters, context):
        super().read_inputs(parameters, context)
        layers = self.parameterAsLayerList(parameters, self.INPUT, context)
        if not layers:
            raise QgsProcessingException(self.tr("Choose at least one layer of calving fronts."))
        chosen_fields = {
            "date": self.parameterAsString(parameters, self.DATE_FIELD, context),
            "glacier": self.parameterAsString(parameters, self.GLACIER_FIELD, context),
        }
        try:
            self.fronts = [FrontSource(layer, _fields_of(layer, chosen_fields, layers)) for layer in layers]
        except DatedFrontsError as error:
            raise QgsProcessingException(str(error)) from error
        self.crs = self.fronts[0].crs
        flow_layers = [self._layer(parameters, name, context) for name in (self.CENTRELINE, self.BOX)]
        self.files_read = [layer.source() for layer in (*layers, *flow_layers) if layer is not None]
        for source in self.fronts[1:]:
            self._check_crs(source.crs, source.name)
        self.method = self.parameterAsEnumString(parameters, self.METHOD, context)
        self.width_m = self.parameterAsDouble(parameters, self.WIDTH, context)
        self.glacier = self.parameterAsString(parameters, self.GLACIER, context).strip()
        self.only_accepted = self.parameterAsBoolean(parameters, self.ONLY_ACCEPTED, context)
        try:
            self.centreline, self.centreline_remark = self._centreline(parameters, context)
            self.box = self._box(parameters, context)
        except CentrelineError as error:
            raise QgsProcessingException(str(error)) from error
        if self.box is not None and self.method != "rectilinear box":
            raise QgsProcessingException(
                self.tr("A polygon is a box for the method 'rectilinear box' only: take that, or no polygon.")
            )
        chart = self.parameterAsFileOutput(parameters, self.CHART, context)
        if chart and Path(chart).suffix.lower().lstrip(".") not in FILE_KINDS:
            raise QgsProcessingException(
                self.tr("A chart is a PNG, SVG or PDF file: give the name of the chart one of these endings.")
            )

    def _layer(self, parameters, name, context):
        """The layer of a source, also where only its selected features are meant; None where there is none."""
        value = parameters.get(name)
        if isinstance(value, QgsProcessingFeatureSourceDefinition):
            value = value.source.valueAsString(context.expressionContext())[0]
        return self.parameterAsVectorLayer({name: value}, name, context)

    def _check_crs(self, crs, name):
        if crs.isValid() != self.crs.isValid():
            raise QgsProcessingException(
                self.tr(
                    "Of '{one}' and '{other}' only one has a CRS: assign the right one to the other, too."
                ).format(one=self.fronts[0].name, other=name)
            )

    def _centreline(self, parameters, context):
        """The one line, shape (N, 2), in the CRS of the fronts, and a sentence where parts of it are left out."""
        source = self.parameterAsSource(parameters, self.CENTRELINE, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, self.CENTRELINE))
        field = source.fields().lookupField("glacier")
        named = [
            (_folded(str(feature.attribute(field) or "")) if field >= 0 else "", parts)
            for feature, parts in self._features(source, context)
        ]
        lines = [parts for _, parts in named]
        if len(lines) > 1 and self.glacier:
            lines = [parts for glacier, parts in named if glacier == _folded(self.glacier)] or lines
        if not lines:
            raise QgsProcessingException(
                self.tr(
                    "'{layer}' has no line: draw the centreline, from the ice towards the sea, and save it."
                ).format(layer=source.sourceName())
            )
        if len(lines) > 1:
            raise QgsProcessingException(
                self.tr(
                    "'{layer}' has {count} lines, and the centreline is one. Select it and tick 'Selected features "
                    "only', give the glacier if the field 'glacier' of the lines names it, or join the pieces."
                ).format(layer=source.sourceName(), count=len(lines))
            )
        return centrelines.one_line(lines[0], source.sourceName(), source.sourceCrs(), self.crs)

    def _box(self, parameters, context):
        """The ring of the one polygon, shape (N, 2), in the CRS of the fronts; None where there is no box."""
        source = self.parameterAsSource(parameters, self.BOX, context)
        if source is None:
            return None
        rings = [ring for _, parts in self._features(source, context) for ring in parts]
        if len(rings) != 1:
            raise QgsProcessingException(
                self.tr(
                    "'{layer}' has {count} polygons, and the box is one. Select it and tick 'Selected features only'."
                ).format(layer=source.sourceName(), count=len(rings))
            )
        return rings[0]

    def _features(self, source, context):
        """Features and their parts in the CRS of the fronts."""
        self._check_crs(source.sourceCrs(), source.sourceName())
        # QGIS stops at invalid geometries with an exception that Python cannot catch; here they get a sentence.
        unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        return centrelines.parts_on_map(
            source.getFeatures(QgsFeatureRequest(), unchecked),
            source.sourceName(),
            source.sourceCrs(),
            self.crs,
            context.transformContext(),
        )

    def processAlgorithm(self, parameters, context, feedback):
        from ..delineation.change import front_change, rate_of
        from ..delineation.ground import GroundError
        from ..delineation.screening import screen

        try:
            fronts = self._read(context, feedback)
            fronts, left_out = self._chosen(fronts)
            feedback.setProgressText(self.tr("Measuring {count} fronts").format(count=len(fronts)))
            measured = front_change(
                fronts,
                self.centreline,
                self.crs.toWkt() if self.crs.isValid() else None,
                method=self.method,
                width_m=(self.width_m or None) if self.method != "centreline" and self.box is None else None,
                box=self.box,
                progress=part(progress_to(feedback), 0.3, 0.55),
            )
            series = screen(measured)
        except (GroundError, DatedFrontsError) as error:
            raise QgsProcessingException(str(error)) from error
        except Cancelled as cancelled:
            raise QgsProcessingException(self.tr("Cancelled; nothing was written.")) from cancelled
        if feedback.isCanceled():
            raise QgsProcessingException(self.tr("Cancelled; nothing was written."))
        feedback.setProgress(60)

        figures = _figures(series, rate_of(series))
        told = filter(None, [self.centreline_remark])
        remarks = [*told, *left_out, *series.remarks, *self._doubts(series, figures)]
        self._tell(series, figures, remarks, feedback)
        outputs = self._write(parameters, context, feedback, series, figures, remarks)
        return {**outputs, **figures}

    def _read(self, context, feedback):
        if not self.crs.isValid():
            feedback.pushWarning(self.tr("The layers have no CRS; their coordinates are taken for metres."))
        fronts = []
        for number, source in enumerate(self.fronts):
            if feedback.isCanceled():
                raise QgsProcessingException(self.tr("Cancelled; nothing was written."))
            feedback.setProgressText(self.tr("Reading '{layer}'").format(layer=source.name))
            fronts += source.read(self.crs, context.transformContext())
            feedback.setProgress(30 * (number + 1) / len(self.fronts))
        return fronts

    def _chosen(self, fronts):
        """The fronts to measure, and in words what is left out besides what the method leaves out."""
        left_out = []
        chosen = self._of_one_glacier(fronts)
        if len(chosen) < len(fronts):
            left_out.append(
                self.tr("Fronts of other glaciers, or that name none, left out: {count}").format(
                    count=len(fronts) - len(chosen)
                )
            )
        if self.only_accepted:
            accepted = [front for front in chosen if front.status in ("accepted", "rejected")]
            if len(accepted) < len(chosen):
                left_out.append(
                    self.tr("Fronts that nobody has accepted left out: {count}").format(
                        count=len(chosen) - len(accepted)
                    )
                )
            chosen = accepted
        return chosen, left_out

    def _of_one_glacier(self, fronts):
        from ..delineation.flow_box import axis_alone
        from ..delineation.ground import ground_plane, map_lines

        by_name = {}
        for front in fronts:
            by_name.setdefault(_folded(front.glacier), []).append(front)
        by_name.pop("", None)
        names = ", ".join(sorted(group[0].glacier.strip() for group in by_name.values()))
        if self.glacier:
            if _folded(self.glacier) not in by_name:
                raise QgsProcessingException(
                    self.tr("No front of '{glacier}'. The layers have fronts of: {names}.").format(
                        glacier=self.glacier, names=names or self.tr("no glacier that is named")
                    )
                )
            return by_name[_folded(self.glacier)]
        if len(by_name) < 2:
            return fronts
        centreline = map_lines(self.centreline)
        plane = ground_plane(centreline, self.crs.toWkt() if self.crs.isValid() else None)
        flow = axis_alone(*plane.lines_on_ground(centreline))
        crossed = [
            group for group in by_name.values() if any(_crosses(flow, plane, front) for front in group)
        ]
        if len(crossed) != 1:
            raise QgsProcessingException(
                self.tr(
                    "The layers have fronts of several glaciers, and {count} of them cross the centreline. Say which "
                    "one to measure as 'Glacier': {names}."
                ).format(count=len(crossed), names=names)
            )
        return crossed[0]

    def _doubts(self, series, figures):
        """What the person should look at before believing the figures."""
        rate, uncertainty = figures["RATE"], figures["RATE_UNCERTAINTY"]
        if rate is not None and rate > 2 * (uncertainty or 0.0):
            yield self.tr(
                "The front advances in the mean. If it really retreats, the centreline was drawn upstream: reverse it "
                "('Reverse line direction')."
            )
        if not series.positions:
            yield self.tr("No front was left to measure: every table and layer is empty.")

    def _tell(self, series, figures, remarks, feedback):
        for remark in remarks:
            feedback.pushWarning(remark)
        for position in series.positions:
            if position.remark:
                feedback.pushInfo(f"{position.date.isoformat()}: {position.remark}")
            for reason in position.suspect:
                feedback.pushInfo(
                    self.tr("Suspect, {date}: {reason}").format(date=position.date.isoformat(), reason=reason)
                )
        if figures["WIDTH_USED"] is not None:
            width = self.tr("Width of the box: {width} m").format(width=round(figures["WIDTH_USED"]))
            feedback.pushInfo(" ".join(filter(None, (f"{width}.", automatic_width_in_words(series)))))
        if figures["RATE"] is not None:
            feedback.pushInfo(
                self.tr(
                    "{count} positions from {first} to {last}, trend {rate} m/a, advance positive"
                ).format(
                    count=figures["N_POSITIONS"],
                    first=figures["FIRST_DATE"],
                    last=figures["LAST_DATE"],
                    rate=with_uncertainty(figures["RATE"], figures["RATE_UNCERTAINTY"]),
                )
            )
            if figures["N_TO_LOOK_AT"]:
                feedback.pushWarning(limit_of_uncertainty())
                without = undoubted_trend_in_words(series) or self.tr("too few positions for a trend")
                feedback.pushInfo(
                    self.tr("Without the {count} positions to look at: {trend}").format(
                        count=figures["N_TO_LOOK_AT"], trend=without
                    )
                )

    def _write(self, parameters, context, feedback, series, figures, remarks):
        """Write what was asked for: files beside and then renamed, layers last."""
        files = {
            name: self.parameterAsFileOutput(parameters, name, context)
            for name in (self.TABLE, self.CHART, self.REPORT)
        }
        if not has_matplotlib() and (files[self.CHART] or files[self.REPORT]):
            feedback.pushWarning(
                self.tr(
                    "QGIS's Python lacks matplotlib, which draws the charts: there is no chart, and the report has "
                    "no pictures. The tables are complete."
                )
            )
            files[self.CHART] = None
        try:
            if files[self.TABLE]:
                write_table(files[self.TABLE], series)
            if files[self.CHART]:
                save_figure(position_figure(series), files[self.CHART])
            feedback.setProgress(75)
            if files[self.REPORT]:
                layers = [source.name for source in self.fronts]
                replace_file(files[self.REPORT], change_report(series, figures, remarks, layers))
        except OSError as error:
            raise QgsProcessingException(
                self.tr("A file cannot be written: {error}").format(error=error)
            ) from error
        feedback.setProgress(90)
        self.positions = self._write_positions(parameters, context, series)
        self.flow_box = self._write_flow_box(parameters, context, series)
        layers = {self.POSITIONS: self.positions, self.FLOW_BOX: self.flow_box}
        return {name: written for name, written in {**files, **layers}.items() if written}

    def _write_positions(self, parameters, context, series):
        fields = record.qgis_fields(COLUMNS)
        kind = QgsWkbTypes.Type.MultiLineString
        sink, destination = self.sink(parameters, self.POSITIONS, context, fields, kind, self.crs)
        if sink is None:
            return None
        for position, row in zip(series.positions, table_rows(series)):
            feature = QgsFeature(fields)
            # Days are text in the table and days in the layer.
            feature.setAttributes([field.convertCompatible(row[field.name()]) for field in fields])
            lines = QgsMultiLineString()
            for line in position.front.lines:
                lines.addGeometry(QgsLineString(line[:, 0].tolist(), line[:, 1].tolist()))
            feature.setGeometry(QgsGeometry(lines))
            self._add(sink, feature)
        return destination

    def _write_flow_box(self, parameters, context, series):
        fields = QgsFields()
        for name, kind in (("glacier", "text"), ("method", "text"), ("width_m", "real")):
            fields.append(QgsField(name, record.FIELD_TYPES[kind]))
        kind = QgsWkbTypes.Type.Polygon
        sink, destination = self.sink(parameters, self.FLOW_BOX, context, fields, kind, self.crs)
        if sink is not None and series.box is not None:
            feature = QgsFeature(fields)
            feature.setAttributes([glaciers_of(series) or None, series.method, series.width_m])
            ring = series.box
            polygon = QgsPolygon(QgsLineString(ring[:, 0].tolist(), ring[:, 1].tolist()))
            feature.setGeometry(QgsGeometry(polygon))
            self._add(sink, feature)
        return destination if sink is not None else None

    def _add(self, sink, feature):
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(sink.lastError())

    def postProcessAlgorithm(self, context, feedback):
        """Style the layers, on the thread where layers live, whether or not they are shown."""
        fronts, box = (
            QgsProcessingUtils.mapLayerFromString(destination, context) if destination else None
            for destination in (self.positions, self.flow_box)
        )
        if fronts is not None:
            front_styles.load_style(fronts, "by_date")
            front_styles.classify_dates(fronts)
            front_styles.set_time(fronts)
            for column in COLUMNS:
                fronts.setFieldAlias(fronts.fields().indexFromName(column.name), column_title(column))
            fronts.setMapTipTemplate(_map_tip())
            self._keep_style(fronts, self.tr("By date"))
        if box is not None:
            box.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(_BOX_LOOK)))
            self._keep_style(box, self.tr("Box along the flow"))
        return {}

    def _keep_style(self, layer, name):
        """Let a style travel in the file of its layer."""
        if record.geopackage_of(layer.source()) is not None:
            layer.saveStyleToDatabase(name, "", True, "")


def _fields_of(layer, chosen, layers):
    """Of the fields chosen those that a layer has, and those that none of the layers has: these are an error."""
    names = {each: each.fields().names() if isinstance(each, QgsVectorLayer) else [] for each in layers}
    return {
        part: field
        for part, field in chosen.items()
        if field in names[layer] or not any(field in there for there in names.values())
    }


def _crosses(flow, plane, front):
    """Whether a front crosses the centreline, on the ground; one that has no place there does not."""
    from ..delineation.ground import GroundError, map_lines

    try:
        lines = plane.lines_on_ground(plane.within_reach(map_lines(front.lines)))
    except GroundError:
        return False
    return flow.crossings(lines).strip.size > 0


def _folded(name):
    return (name or "").strip().casefold()


def _figures(series, rate):
    """Outputs of a series; None where there is nothing to tell."""
    placed = [position for position in series.positions if math.isfinite(position.position_m)]
    numbers = {
        "TOTAL_CHANGE": placed[-1].position_m - placed[0].position_m if len(placed) > 1 else math.nan,
        "RATE": rate[0],
        "RATE_UNCERTAINTY": rate[1],
        "AREA_CHANGE": series.area_change_m2,
        "WIDTH_USED": series.width_m or math.nan,
    }
    return {
        "N_POSITIONS": len(placed),
        "N_SUSPECT": sum(bool(position.suspect) for position in series.positions),
        "N_TO_LOOK_AT": sum(bool(position.to_look_at) for position in placed),
        "FIRST_DATE": placed[0].date.isoformat() if placed else None,
        "LAST_DATE": placed[-1].date.isoformat() if placed else None,
        **{name: float(value) if math.isfinite(value) else None for name, value in numbers.items()},
    }


def _map_tip():
    """What is told of a front under the mouse."""
    date = "[% format_date(\"date\", 'yyyy-MM-dd') %]"
    position = "[% coalesce(format_number(\"position_m\", 0), '–') %]"
    change = "[% coalesce(format_number(\"change_m\", 0), '–') %]"
    return "<br>\n".join(
        (
            f"<b>[% concat(\"glacier\" || ', ') %]{date}</b> [% coalesce(\"sensor\", '') %]",
            tr("position {position} m, change {change} m").format(position=position, change=change),
            '[% concat("suspect", \' \', "remark") %]',
        )
    )
