"""What a map tool expects next, written at the bottom of the map."""

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtWidgets import QLabel

_MARGIN, _WIDEST = 12, 760

#: Its own colours, since it lies on bright and on dark scenes and not on the desktop's theme.
_STYLE = "QLabel { color: #ffffff; background-color: rgba(18, 24, 30, 215); border-radius: 6px; padding: 6px 12px; }"


class CanvasHint(QLabel):
    """A line or two of rich text over the map; clicks go through it."""

    def __init__(self, canvas):
        super().__init__(canvas)
        self.setObjectName("CalvingFrontCanvasHint")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setStyleSheet(_STYLE)
        self.hide()
        canvas.installEventFilter(self)

    def show_text(self, html):
        if html != self.text():
            self.setText(html)
            self._place()
        self.show()
        self.raise_()

    def eventFilter(self, canvas, event):
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self):
        canvas = self.parentWidget()
        widest = min(_WIDEST, canvas.width() - 2 * _MARGIN)
        self.setWordWrap(False)
        size = self.sizeHint()
        if size.width() > widest:
            self.setWordWrap(True)
            size.setWidth(widest)
            size.setHeight(self.heightForWidth(widest))
        self.resize(size)
        self.move((canvas.width() - size.width()) // 2, canvas.height() - size.height() - _MARGIN)
