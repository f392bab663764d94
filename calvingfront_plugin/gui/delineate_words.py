"""What the delineate tool says: the hint on the map and the sentences in the message bar."""

import html

from qgis.PyQt.QtCore import QCoreApplication

from .preview import MARKERS

#: As the markers on the map.
_SYMBOLS = {"front": "●", "end": "■", "ocean": "▼", "glacier": "▲"}


#: Longer names of scenes are shown without their middle.
_LONGEST_NAME = 36


def tr(text):
    return QCoreApplication.translate("DelineateWords", text)


def hint(scene, front, kind, accepted, window_km):
    """What the tool expects, and its keys, as rich text in two lines.

    Parameters
    ----------
    scene : QgsRasterLayer or None
        That can be delineated.
    front : FrontBeingMade or None
    kind : str
        Of the next plain click.
    accepted : int
        How many accepted fronts are not there yet.
    window_km : float
    """
    colour, symbol = MARKERS[kind][1].name(), _SYMBOLS[kind]
    click = tr("Click: {symbol} {kind}").format(
        symbol=f"<span style='color:{colour}'>{symbol}</span>", kind=f"<b>{_kind_title(kind)}</b>"
    )
    if front is not None:
        state = html.escape(_state(front))
        keys = [
            click,
            tr("<b>Shift</b>+click: an end"),
            tr("<b>Enter</b>: accept"),
            tr("<b>Backspace</b>: take back"),
            tr("<b>Esc</b>: give up"),
        ]
    elif scene is None:
        state, keys = tr("Choose a SAR scene in the list of layers."), []
    else:
        # The two ends help most.
        state = tr("<b>Shift</b>+click the two ends of the front on '{scene}', or click on it").format(
            scene=html.escape(short_name(scene))
        )
        keys = [
            click,
            tr("<b>1</b> to <b>4</b>: what a click is"),
            tr("Drag: a rectangle"),
            tr("<b>Ctrl</b>+wheel: window of {km:.0f} km").format(km=window_km),
        ]
    if accepted:
        state = tr("{count} accepted and under way.").format(count=accepted) + " " + state
    # A line may break between two keys but not within one.
    second = " &nbsp; ".join(key.replace(" ", "&nbsp;").replace("<span&nbsp;", "<span ") for key in keys)
    return f"{state}<br><small>{second}</small>" if keys else state


def short_name(scene):
    """A scene's name without its middle where it is long, as products' names are."""
    name = scene.name()
    return name if len(name) <= _LONGEST_NAME else f"{name[:26]}…{name[-8:]}"


def outcome(front):
    """What was added and what it cost, once a front was accepted."""
    fronts, clicks = front.result.fronts, len(front.clicks)
    one, several = tr("Front of {length:.1f} km"), tr("{count} fronts of {length:.1f} km in all")
    what = one if len(fronts) == 1 else several
    few = {0: tr("no click"), 1: tr("1 click")}
    return tr("{what}, {clicks}, {time}; undo with Ctrl+Z, save with the layer.").format(
        what=what.format(count=len(fronts), length=sum(each.length_m for each in fronts) / 1000),
        clicks=few.get(clicks) or tr("{count} clicks").format(count=clicks),
        time=_duration(front.edit_seconds),
    )


def nothing_found(front):
    """Why there is no front, and what the method advises."""
    return " ".join((front.result.reason, *front.result.warnings))


def click_outside(scene):
    return tr(
        "That click lies outside the scene '{scene}'. Click on that scene; for another one first choose its layer, and "
        "accept or give up the front that is being made."
    ).format(scene=short_name(scene))


def scene_is_hidden(scene):
    return tr("The scene '{scene}' is hidden. Show it, or choose the layer of a scene that you see.").format(
        scene=short_name(scene)
    )


def rectangle_outside(scene):
    return tr("That rectangle lies outside the scene '{scene}'. Draw it over the scene.").format(
        scene=short_name(scene)
    )


def too_far():
    return tr(
        "That is too far from the front that is being made for one window. Accept that front with Enter or give it up "
        "with Esc, and click again."
    )


def unknown_pixel_size(scene):
    return tr(
        "'{scene}' has no CRS, so the size of its pixels on the ground is not known. Give it in the panel 'Calving "
        "fronts', then click again."
    ).format(scene=short_name(scene))


def scene_is_gone(front):
    return tr(
        "The scene '{scene}' was removed, so its front cannot be changed here any more: Enter accepts it as it is, Esc "
        "gives it up."
    ).format(scene=front.scene_name)


def given_up_with_scene(front):
    return tr(
        "The scene '{scene}' was removed, and the front that was being made on it was given up."
    ).format(scene=front.scene_name)


def given_up_with_project(count):
    if count == 1:
        return tr("The project was closed, and the front that was not stored yet was given up with it.")
    return tr(
        "The project was closed, and {count} fronts that were not stored yet were given up with it."
    ).format(count=count)


def not_stored():
    return tr(
        "The front is not stored yet, since no file was chosen for the fronts of this project. Enter asks again."
    )


def _duration(seconds):
    return tr("under 1 s") if seconds < 1 else tr("{seconds:.0f} s").format(seconds=seconds)


def _state(front):
    ends = sum(click.kind == "end" for click in front.clicks)
    other_end = tr("Now Shift+click the other end.")
    if front.job is not None:
        done = tr("Delineating, {percent:.0f} %.").format(percent=100 * front.job.fraction)
        return f"{done} {other_end if ends == 1 else tr('Enter now accepts the front as it will be.')}"
    if front.result is None:
        return tr("{problem} The clicks are kept: Enter tries again.").format(problem=front.problem)
    if not front.result.fronts:
        return nothing_found(front)
    # The two ends help most; of an unsure front the reason says what to do.
    if ends == 1:
        advice = other_end
    elif front.result.outcome == "low_confidence":
        advice = ""
    else:
        advice = (
            tr("Wrong? Shift+click its two ends.") if ends == 0 else tr("Wrong? Click on the front there.")
        )
    return f"{front.result.reason} {advice}"


def _kind_title(kind):
    return {
        "front": tr("a point on the front"),
        "end": tr("an end of the front"),
        "ocean": tr("ocean or melange"),
        "glacier": tr("glacier"),
    }[kind]
