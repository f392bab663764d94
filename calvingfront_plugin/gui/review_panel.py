"""Review of the fronts: each is shown on its own scene and accepted, rejected or edited."""

from qgis.core import Qgis
from qgis.PyQt.QtCore import QCoreApplication, QItemSelectionModel, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..layers.project_fronts import ProjectFrontsError
from .plain_text import plain_text
from .review_list import ACCEPTED, ALL, DOUBTFUL, REJECTED, UNREVIEWED, FrontsFilter, FrontsModel, ReviewList
from .shown_front import ShownFront, scene_not_loaded

#: Who runs through the list with a key held down sees the front they stop at.
_SHOW_AFTER_MS = 60


def tr(text):
    return QCoreApplication.translate("ReviewPanel", text)


class ReviewPanel(QWidget):
    """The list of fronts with its filter and answers.

    A review begins when a front is selected in the list: the map goes to it, shows its scene and hides those of other
    dates, and the fronts of other dates fade. It ends with :meth:`leave`, which puts all this back.

    Parameters
    ----------
    canvas : QgsMapCanvas
    project : QgsProject
    fronts : ProjectFronts
    tell : callable
    """

    #: Id of the front that is to be edited on the map; its layer is in editing mode.
    editRequested = pyqtSignal(int)
    #: The map goes to a front: what it showed before it shows no longer.
    frontShown = pyqtSignal()
    #: The scene that a front is shown on.
    sceneShown = pyqtSignal(object)

    def __init__(self, canvas, project, fronts, tell, parent=None):
        super().__init__(parent)
        self.canvas = canvas
        self.project = project
        self.fronts = fronts
        self.tell = tell
        self._on_map = ShownFront(canvas, project, tell)
        #: The front that the map shows, as it was listed then.
        self.shown = None
        self._selects_itself = False
        self._show_later = QTimer(self)
        self._show_later.setSingleShot(True)
        self._show_later.setInterval(_SHOW_AFTER_MS)
        self._show_later.timeout.connect(self._show_current)
        self._build()
        fronts.layerChanged.connect(self._layer_changed)
        fronts.frontsChanged.connect(self.refresh)
        # A project may have been saved during a review.
        project.readProject.connect(self._put_back)
        self._layer_changed()

    def _build(self):
        self.model = FrontsModel(self)
        self.filtered = FrontsFilter(self.model, self)
        self.list = ReviewList()
        self.list.setModel(self.filtered)
        self.list.setMinimumHeight(self.list.verticalHeader().defaultSectionSize() * 5)
        self.list.accepted.connect(self.accept)
        self.list.rejected.connect(self.reject)
        self.list.editAsked.connect(self.edit)
        self.list.nextAsked.connect(self.next)
        self.list.previousAsked.connect(self.previous)
        self.list.undoAsked.connect(self._undo)
        self.list.redoAsked.connect(self._redo)
        self.list.leaveAsked.connect(self.leave)
        self.list.doubleClicked.connect(self._show_again)
        self.list.selectionModel().selectionChanged.connect(self._selection_changed)

        self.nothing = plain_text(
            tr(
                "No fronts yet. Delineate a scene above, or click on a front with the tool 'Delineate by clicks'."
            )
        )
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        label = QLabel(tr("&Filter"))
        self.filter = QComboBox()
        for kind in (ALL, UNREVIEWED, DOUBTFUL, ACCEPTED, REJECTED):
            self.filter.addItem("", kind)
        self.filter.currentIndexChanged.connect(self._filter_changed)
        label.setBuddy(self.filter)
        self.hint = plain_text()
        self.accept_button = _button(tr("Accept (A)"), tr("The front is right."), self.accept)
        self.reject_button = _button(
            tr("Reject (R)"), tr("It is no front, or useless; it stays in the file."), self.reject
        )
        self.edit_button = _button(
            tr("Edit (E)"), tr("Correct the front with QGIS's vertex tool."), self.edit
        )
        self.next_button = _button(
            tr("Next (N)"), tr("Go to the next front that nobody has reviewed."), self.next
        )
        self.leave_button = _button(
            tr("End review (Esc)"), tr("Show the layers again as they were before the review."), self.leave
        )

        top = QHBoxLayout()
        top.addWidget(label)
        top.addWidget(self.filter, 1)
        top.addWidget(self.leave_button)
        answers = QHBoxLayout()
        for button in (self.accept_button, self.reject_button, self.edit_button, self.next_button):
            answers.addWidget(button)
        self.review = QWidget()
        review = QVBoxLayout(self.review)
        review.setContentsMargins(0, 0, 0, 0)
        review.addLayout(top)
        review.addWidget(self.list, 1)
        review.addLayout(answers)
        review.addWidget(self.hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.nothing)
        layout.addWidget(self.review, 1)

    # The list follows the layer

    def _layer_changed(self):
        self._put_back()
        self.refresh()

    def refresh(self):
        """Read the fronts again; selection and map stay with the front that they were at."""
        current, selected = self._current(), self._selected()
        self.model.read(self.fronts.layer)
        if self.shown is not None:
            self.shown = self._found_again(self.shown)
            if self.shown is None:
                self._put_back()
        if not self._selected():
            self._select(
                filter(None, map(self._found_again, selected)), current and self._found_again(current)
            )
        self.nothing.setVisible(not self.model.fronts)
        self.review.setVisible(bool(self.model.fronts))
        self._show_counts()
        self._show_buttons()

    def _found_again(self, front):
        """A listed front as it is now: by its id, or, when saving gave it another, by what it is."""
        fronts = self.model.fronts
        by_id = next((each for each in fronts if each.fid == front.fid), None)
        return by_id or next((each for each in fronts if each.looks_like(front)), None)

    def _select(self, fronts, current):
        """Select rows without moving the map."""
        selection = self.list.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        self._selects_itself = True
        row = -1 if current is None else self.filtered.row_of(current.fid)
        selection.setCurrentIndex(self.filtered.index(row, 0), flags.NoUpdate)
        selection.clearSelection()
        for front in fronts:
            selection.select(
                self.filtered.index(self.filtered.row_of(front.fid), 0), flags.Select | flags.Rows
            )
        self._selects_itself = False
        if row >= 0:
            self.list.scrollTo(self.filtered.index(row, 0))

    def _selection_changed(self):
        self._show_buttons()
        if not self._selects_itself:
            self._show_later.start()

    def _current(self):
        """The selected front that the keys go on from; the list alone has a current row as soon as it has focus."""
        index = self.list.currentIndex()
        is_selected = index.isValid() and self.list.selectionModel().isSelected(index)
        return self.filtered.front(index.row()) if is_selected else None

    def _row(self):
        return -1 if self._current() is None else self.list.currentIndex().row()

    def _selected(self):
        return [self.filtered.front(index.row()) for index in self.list.selectionModel().selectedRows()]

    def _filter_changed(self):
        current, selected = self._current(), self._selected()
        self.filtered.show_only(self.filter.currentData())
        self._select(selected, current)
        self._show_buttons()

    def _show_counts(self):
        titles = {
            ALL: tr("all ({n})"),
            UNREVIEWED: tr("unreviewed ({n})"),
            DOUBTFUL: tr("low confidence ({n})"),
            ACCEPTED: tr("accepted ({n})"),
            REJECTED: tr("rejected ({n})"),
        }
        for index, (kind, title) in enumerate(titles.items()):
            self.filter.setItemText(
                index, title.format(n=sum(front.is_of(kind) for front in self.model.fronts))
            )

    def _show_buttons(self):
        n_selected = len(self._selected())
        for button in (self.accept_button, self.reject_button):
            button.setEnabled(n_selected > 0)
        self.edit_button.setEnabled(n_selected == 1)
        self.leave_button.setEnabled(self.shown is not None)

    # The map shows the front

    def _show_current(self):
        front = self._current()
        if front is None or (self.shown is not None and front.fid == self.shown.fid):
            return
        self._show(front)

    def _show_again(self):
        if self._current() is not None:
            self._show(self._current())

    def _show(self, front):
        layer = self.fronts.layer
        if layer is None:
            return
        self.shown = front
        self.frontShown.emit()
        shown = self._on_map.show(layer, [front.fid], front.date, front.source_raster)
        if shown:
            self.hint.hide()
            self.sceneShown.emit(shown[0])
        else:
            self.hint.setText(scene_not_loaded(front.date))
            self.hint.show()
        self._show_buttons()

    def leave(self):
        """End the review: the map's layers and the fronts look as before."""
        self._show_later.stop()
        self._select((), None)
        self._put_back()

    def _put_back(self):
        self.shown = None
        self.hint.hide()
        self._on_map.put_back(self.fronts.layer)
        self._show_buttons()

    # Answers

    def accept(self):
        self._answer("accepted", tr("Accept calving front"))

    def reject(self):
        self._answer("rejected", tr("Reject calving front"))

    def _answer(self, status, text):
        selected = self._selected()
        if not selected:
            return
        last = max(self.filtered.row_of(front.fid) for front in selected)
        answered = {front.fid for front in selected}
        following = self._next_unreviewed(last, answered)
        if not self._do(self.fronts.set_status, sorted(answered), status, text):
            return
        self.refresh()
        if following is None:
            self.tell(tr("All fronts in the list are reviewed."), Qgis.MessageLevel.Success)
        else:
            self._go_to(following.fid)

    def next(self):
        """Go to the next unreviewed front of the list; where there is none, simply to the next."""
        row = self._row()
        following = self._next_unreviewed(row)
        if following is None and self.filtered.rowCount():
            following = self.filtered.front((row + 1) % self.filtered.rowCount())
        if following is not None:
            self._go_to(following.fid)

    def previous(self):
        row = self._row()
        if self.filtered.rowCount():
            self._go_to(self.filtered.front(max(row - 1, 0)).fid)

    def _next_unreviewed(self, row, answered=()):
        """The first unreviewed front below a row, else from the top; None if there is none left."""
        n = self.filtered.rowCount()
        others = (self.filtered.front((row + step) % n) for step in range(1, n + 1))
        return next((front for front in others if front.is_unreviewed and front.fid not in answered), None)

    def _go_to(self, fid):
        row = self.filtered.row_of(fid)
        if row >= 0:
            self.list.selectRow(row)
            self.list.scrollTo(self.filtered.index(row, 0))

    def edit(self):
        """Make the front ready for QGIS's own tools: its layer in editing mode, and the front selected."""
        layer, selected = self.fronts.layer, self._selected()
        if layer is None or len(selected) != 1:
            return
        if not layer.isEditable() and not layer.startEditing():
            self.tell(
                tr("The layer of fronts cannot be edited; is its file open in another program?"),
                Qgis.MessageLevel.Warning,
            )
            return
        self._show_current()
        layer.selectByIds([selected[0].fid])
        self.editRequested.emit(selected[0].fid)

    def _undo(self):
        self._step(lambda stack: stack.undo())

    def _redo(self):
        self._step(lambda stack: stack.redo())

    def _step(self, go):
        """Go back or forth on the undo stack of the fronts, whichever layer is active."""
        layer = self.fronts.layer
        if layer is not None:
            go(layer.undoStack())
            layer.triggerRepaint()

    def _do(self, action, *arguments):
        """Whether an action on the fronts succeeded; if not, the user is told."""
        try:
            action(*arguments)
        except ProjectFrontsError as error:
            self.tell(str(error), Qgis.MessageLevel.Critical)
            return False
        return True


def _button(title, tip, slot):
    button = QPushButton(title)
    button.setToolTip(tip)
    # The list keeps the focus, and with it its keys, when a button is clicked.
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(slot)
    return button
