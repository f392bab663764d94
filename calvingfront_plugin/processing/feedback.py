"""The method's progress, told to the feedback of an algorithm."""

from ..delineation.progress import Cancelled


def progress_to(feedback, texts=None):
    """A progress callable for the method.

    Parameters
    ----------
    feedback : QgsProcessingFeedback
    texts : dict, optional
        What the method says of a step -> what the step is to the users of the algorithm.
    """

    def progress(fraction, message=""):
        if feedback.isCanceled():
            raise Cancelled
        feedback.setProgress(100 * fraction)
        if message:
            feedback.setProgressText((texts or {}).get(message, message))

    return progress
