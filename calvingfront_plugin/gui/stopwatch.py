"""Time spent on a piece of work, without the pauses."""

import time


class Stopwatch:
    """Runs from the moment it is made."""

    def __init__(self):
        self._before, self._since = 0.0, time.monotonic()

    def pause(self):
        self._before, self._since = self.seconds, None

    def resume(self):
        self._before, self._since = self.seconds, time.monotonic()

    @property
    def seconds(self):
        running = 0.0 if self._since is None else time.monotonic() - self._since
        return self._before + running
