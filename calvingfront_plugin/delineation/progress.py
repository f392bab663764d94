"""How long work reports where it is and learns that it should stop."""


class Cancelled(Exception):  # noqa: N818 - no error: the user wants it
    """The user stopped the work; nothing was written."""


def silent(fraction, message=""):
    """Progress that nobody watches."""


def part(progress, begin, end):
    """Progress of one stage of a longer work: its 0 to 1 becomes ``begin`` to ``end`` of the whole.

    Parameters
    ----------
    progress : callable
        Takes a fraction and a message; raises :class:`Cancelled` to stop the work.
    begin, end : float
    """
    return lambda fraction, message="": progress(begin + (end - begin) * fraction, message)
