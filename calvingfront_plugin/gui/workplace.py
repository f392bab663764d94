"""What the plugin puts on the desktop: toolbar, map tools, dock, options page; and what ties them together."""

from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAction, QActionGroup, QDockWidget

from ..layers import resources
from ..layers.project_fronts import ProjectFronts
from .algorithm_dialogs import AlgorithmDialogs
from .choose_fronts_file import choose_path
from .delineate_tool import DelineateTool
from .delineation_queue import DelineationQueue
from .fronts_dock import FrontsDock
from .measure_dock import MeasureDock
from .model_designer import ModelDesignerEntry
from .options_page import FrontsOptionsFactory
from .scene_tool_handler import SceneToolHandler
from .settings import Settings
from .tool_help import ToolHelp
from .trace_tool import TraceTool


class Workplace(QObject):
    """Everything on the desktop, from :meth:`__init__` to :meth:`close`.

    Parameters
    ----------
    iface : QgisInterface
    """

    def __init__(self, iface):
        super().__init__()
        self.iface = iface
        self.menu = self.tr("Calving fronts")
        window, canvas, project = iface.mainWindow(), iface.mapCanvas(), QgsProject.instance()
        self.settings = Settings()
        self.queue = DelineationQueue(project, self)
        self.fronts = ProjectFronts(
            project, choose_path(self.settings, project, window), lambda: self.settings.author, self
        )
        self.fronts.correctionsFound.connect(self.tell_corrections)
        self.toolbar = iface.addToolBar(self.menu)
        self.toolbar.setObjectName("CalvingFrontToolBar")
        self.actions = []
        self.dialogs = AlgorithmDialogs(iface)
        shared = (canvas, self.queue, self.fronts, self.settings, self.tell)
        self.delineate_tool = DelineateTool(*shared)
        self.trace_tool = TraceTool(*shared)
        self.handlers = [
            self._tool_action(self.delineate_tool, "delineatetool", self.tr("Delineate by clicks")),
            self._tool_action(self.trace_tool, "tracetool", self.tr("Trace by hand")),
        ]
        for tool in (self.delineate_tool, self.trace_tool):
            tool.activated.connect(lambda: self.queue.warm_up(self.settings.weights))
        self._add_kinds()
        pages = {self.delineate_tool: "delineatetool", self.trace_tool: "tracetool"}
        self.tool_help = ToolHelp(canvas, pages, self)
        self.toolbar.addSeparator()
        self.dock = FrontsDock(
            canvas, project, self.queue, self.fronts, self.settings, self.tell, parent=window
        )
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.hide()
        self.dock.editRequested.connect(self.edit)
        self.dock.review.sceneShown.connect(self.work_on)
        self.dock.time.playRequested.connect(self.show_temporal_controller)
        self._add(self.dock.toggleViewAction(), "frontsdock", self.tr("Panel of calving fronts"))
        self.measures = MeasureDock(canvas, project, self.fronts, self.tell, parent=window)
        iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.measures)
        self.measures.hide_until_wanted()
        self.measures.sceneShown.connect(self.work_on)
        self.measures.reportRequested.connect(
            lambda parameters: self.dialogs.show("distanceerror", **parameters)
        )
        # Review, playing and the chart of change each hide scenes of other dates: only one of them at a time.
        self.measures.frontShown.connect(self.dock.review.leave)
        self.measures.frontShown.connect(self.dock.time.stop)
        self.dock.review.frontShown.connect(self.measures.put_back)
        self.dock.time.playRequested.connect(self.measures.put_back)
        self._add(
            self.measures.toggleViewAction(), "measuredock", self.tr("Panel of distance error and change")
        )
        self.toolbar.addSeparator()
        for name, title, on_toolbar in (
            ("delineatefronts", self.tr("Delineate fronts…"), True),
            ("distanceerror", self.tr("Distance error…"), True),
            ("frontchange", self.tr("Front change…"), True),
            ("delineatefolder", self.tr("Delineate fronts of a folder…"), False),
            ("frontseries", self.tr("From a folder to fronts, errors and change…"), False),
            ("exportfronts", self.tr("Export fronts…"), False),
            ("importlabels", self.tr("Import labels…"), False),
        ):
            self._add(QAction(window), name, title, lambda _, name=name: self.dialogs.show(name), on_toolbar)
        self._add(
            QAction(window),
            "settings",
            self.tr("Settings…"),
            lambda _: iface.showOptionsDialog(window, FrontsOptionsFactory.PAGE),
            on_toolbar=False,
            icon=QgsApplication.getThemeIcon("/mActionOptions.svg"),
        )
        # In QGIS's menu of plugins' help it is found by the plugin's own name and icon.
        self.help_action = self._add(
            QAction(window),
            "help",
            self.menu,
            lambda _: QDesktopServices.openUrl(resources.help_url()),
            on_toolbar=False,
            icon=resources.icon("calvingfront"),
        )
        iface.pluginHelpMenu().addAction(self.help_action)
        self.options = FrontsOptionsFactory(self.settings)
        iface.registerOptionsWidgetFactory(self.options)
        for handler in self.handlers:
            iface.registerMapToolHandler(handler)
        self.designer = ModelDesignerEntry()

    def close(self):
        """Take everything off the desktop; work that runs is cancelled, the user's layers stay as they are."""
        self.queue.close()
        self.tool_help.close()
        for handler in self.handlers:
            self.iface.unregisterMapToolHandler(handler)
        for tool in (self.delineate_tool, self.trace_tool):
            tool.close()
            self.iface.mapCanvas().unsetMapTool(tool)
        self.iface.unregisterOptionsWidgetFactory(self.options)
        self.dialogs.close()
        self.designer.close()
        for dock in (self.measures, self.dock):
            dock.close_for_good()
            self.iface.removeDockWidget(dock)
            dock.deleteLater()
        self.fronts.close()
        self.iface.pluginHelpMenu().removeAction(self.help_action)
        for action in self.actions:
            self.iface.removePluginRasterMenu(self.menu, action)
            action.deleteLater()
        self.iface.mainWindow().removeToolBar(self.toolbar)
        self.toolbar.deleteLater()
        self.deleteLater()

    def tell(self, text, level=Qgis.MessageLevel.Info):
        """Say a sentence in the message bar; what went well goes by itself."""
        bar = self.iface.messageBar()
        for item in bar.items():
            # Said again it takes its own place, and what went wrong is over when it went well.
            is_over = level == Qgis.MessageLevel.Success and item.level() == Qgis.MessageLevel.Warning
            if item.text() == text or (is_over and item.title() == self.menu):
                bar.popWidget(item)
        # Zero stays until the user has closed it.
        seconds = 0 if level in (Qgis.MessageLevel.Warning, Qgis.MessageLevel.Critical) else 6
        bar.pushMessage(self.menu, text, level, seconds)

    def work_on(self, scene):
        """Make a scene that the review shows the one that tools and dock work on: what they took before is hidden."""
        self.iface.setActiveLayer(scene)
        for tool in (self.delineate_tool, self.trace_tool):
            tool.set_scene(scene)

    def edit(self, _):
        """Hand the front that the dock has selected over to QGIS's own vertex tool."""
        layer = self.fronts.layer
        if layer is None:
            return
        self.iface.setActiveLayer(layer)
        self.iface.actionVertexToolActiveLayer().trigger()

    def tell_corrections(self, count):
        self.tell(
            self.tr(
                "{count} fronts were edited without this plugin; their record has been brought up to date, to be saved "
                "with the layer."
            ).format(count=count)
        )

    def show_temporal_controller(self):
        """Open QGIS's own panel of time, which the plugin has just set to the fronts' dates."""
        panel = self.iface.mainWindow().findChild(QDockWidget, "Temporal Controller")
        if panel is not None:
            panel.setUserVisible(True)

    def _add(self, action, name, title, on_triggered=None, on_toolbar=True, icon=None):
        action.setObjectName(f"calvingfront_{name}")
        action.setText(title)
        action.setIcon(icon or resources.icon(name))
        if on_triggered is not None:
            action.triggered.connect(on_triggered)
        if on_toolbar:
            self.toolbar.addAction(action)
        self.iface.addPluginToRasterMenu(self.menu, action)
        self.actions.append(action)
        return action

    def _tool_action(self, tool, name, title):
        action = self._add(QAction(self.iface.mainWindow()), name, title)
        action.setToolTip(self.tr("{tool}: choose a SAR scene in the layer tree first").format(tool=title))
        action.setEnabled(False)
        return SceneToolHandler(tool, action, self.fronts)

    def _add_kinds(self):
        """What a click tells: the choice beside the keys 1 to 4, there while the tool is active."""
        group = QActionGroup(self)
        titles = {
            "front": self.tr("A click is a point on the front (1)"),
            "end": self.tr("A click is an end of the front (2)"),
            "ocean": self.tr("A click is ocean or melange (3)"),
            "glacier": self.tr("A click is glacier (4)"),
        }
        for kind, title in titles.items():
            action = QAction(resources.icon(f"click_{kind}"), title, group)
            action.setObjectName(f"calvingfront_click_{kind}")
            action.setCheckable(True)
            action.setChecked(kind == self.delineate_tool.kind)
            action.triggered.connect(lambda _, kind=kind: self.delineate_tool.set_kind(kind))
            self.toolbar.addAction(action)
        actions = dict(zip(titles, group.actions()))
        self.delineate_tool.kindChanged.connect(lambda kind: actions[kind].setChecked(True))
        self.delineate_tool.activated.connect(lambda: group.setEnabled(True))
        self.delineate_tool.deactivated.connect(lambda: group.setEnabled(False))
        group.setEnabled(False)
        self.kinds = group

    def tr(self, text):
        return QCoreApplication.translate("Workplace", text)
