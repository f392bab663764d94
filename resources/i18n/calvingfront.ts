<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
  <context>
    <name>CalvingFrontProvider</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/provider.py" />
      <source>Calving fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/provider.py" />
      <source>Calving fronts in SAR scenes</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChooseFrontsFile</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/choose_fronts_file.py" />
      <source>Where to keep the calving fronts of this project: a new GeoPackage, or one that has fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/choose_fronts_file.py" />
      <source>GeoPackage (*.gpkg)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ComparedFront</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_front.py" />
      <source>{role} '{name}' is no raster file; save it as GeoTIFF first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_front.py" />
      <source>{role} '{name}' is neither a layer of lines nor a raster. Turn polygons into lines first (Vector &gt; Geometry Tools &gt; Polygons to Lines).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_front.py" />
      <source>'{name}' has coordinates that do not exist in {crs}: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_front.py" />
      <source>'{name}' has no georeference: give the resolution of its pixels in metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_front.py" />
      <source>{path} cannot be opened as a raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_front.py" />
      <source>it has more than two values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_front.py" />
      <source>{share:.0%} of its pixels are not 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_front.py" />
      <source>{path} is no mask of a front: {reason}. A mask is 0 everywhere but on the thin line of the front, where it has one other value, such as 1 or 255. A scene has to go through 'Delineate calving fronts' first.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Correction</name>
    <message>
      <location filename="../../calvingfront_plugin/layers/correction.py" />
      <source>Measure corrections</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DelineatePanel</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>V&amp;isible part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Delineate the part of the scene that the map shows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Whole sce&amp;ne</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Delineate all of the scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Progress of the work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Stop what runs and what waits; fronts that are drawn already stay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>The map does not show '{scene}': zoom to it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Nothing was begun: choose a file to keep the fronts in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Delineating {scene}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Its fronts were not stored, since no file was chosen for them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Its fronts were not stored, since the project was closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Cancelled; nothing was drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>{n} more; the log messages name them all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>&amp;All loaded scenes ({n})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Delineate each loaded scene whose date is known, one after the other:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>No loaded scene has a date; enter it above.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>({n} more to do)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>{n} with a front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>{n} doubtful</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>{n} without</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>{n} failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>{n} not stored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>{n} cancelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>{n} scenes: {counts}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DelineateWords</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>Click: {symbol} {kind}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>&lt;b&gt;Shift&lt;/b&gt;+click: an end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>&lt;b&gt;Enter&lt;/b&gt;: accept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>&lt;b&gt;Backspace&lt;/b&gt;: take back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>&lt;b&gt;Esc&lt;/b&gt;: give up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>Choose a SAR scene in the list of layers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>&lt;b&gt;Shift&lt;/b&gt;+click the two ends of the front on '{scene}', or click on it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>&lt;b&gt;1&lt;/b&gt; to &lt;b&gt;4&lt;/b&gt;: what a click is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>Drag: a rectangle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>&lt;b&gt;Ctrl&lt;/b&gt;+wheel: window of {km:.0f} km</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>{count} accepted and under way.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>Front of {length:.1f} km</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>{count} fronts of {length:.1f} km in all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>no click</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>1 click</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>{what}, {clicks}, {time}; undo with Ctrl+Z, save with the layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>{count} clicks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>That click lies outside the scene '{scene}'. Click on that scene; for another one first choose its layer, and accept or give up the front that is being made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>The scene '{scene}' is hidden. Show it, or choose the layer of a scene that you see.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>That rectangle lies outside the scene '{scene}'. Draw it over the scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>That is too far from the front that is being made for one window. Accept that front with Enter or give it up with Esc, and click again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>'{scene}' has no CRS, so the size of its pixels on the ground is not known. Give it in the panel 'Calving fronts', then click again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>The scene '{scene}' was removed, so its front cannot be changed here any more: Enter accepts it as it is, Esc gives it up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>The scene '{scene}' was removed, and the front that was being made on it was given up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>The project was closed, and the front that was not stored yet was given up with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>The project was closed, and {count} fronts that were not stored yet were given up with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>The front is not stored yet, since no file was chosen for the fronts of this project. Enter asks again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>under 1 s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>{seconds:.0f} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>Now Shift+click the other end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>Delineating, {percent:.0f} %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>Enter now accepts the front as it will be.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>{problem} The clicks are kept: Enter tries again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>Wrong? Shift+click its two ends.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>Wrong? Click on the front there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>a point on the front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>an end of the front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>ocean or melange</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>glacier</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DelineationQueue</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineation_queue.py" />
      <source>loading the network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineation_queue.py" />
      <source>Loading the network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineation_queue.py" />
      <source>A Python package that is installed cannot be loaded ({error}). Install it again, then restart QGIS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineation_queue.py" />
      <source>The work stopped at an unexpected error ({error}). Try another window; the log messages of 'Calving fronts' hold the details for a bug report.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Destinations</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/destinations.py" />
      <source>{output}: there is no folder {folder}; create it or choose another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/destinations.py" />
      <source>{output}: {path} is an input and would be overwritten; choose another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/destinations.py" />
      <source>the table of scenes, style, time settings and metadata</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/destinations.py" />
      <source>names of fields beyond 10 letters, texts beyond 254 letters (predicted_wkt), {rest}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/destinations.py" />
      <source>A {extension} file does not keep: {losses}. A GeoPackage (.gpkg) keeps everything.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DistanceReport</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Mean distance error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Median</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>95th percentile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Largest distance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Prediction to label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Label to prediction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Length of the prediction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Length of the label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Prediction not matched</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Label not matched</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Fronts predicted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Fronts labelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Front pixels in the mask.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Lines that have a length.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Mean of all distances from either front to the nearest point of the other, both ways pooled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Half of all distances, both ways pooled, are smaller.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Only one in twenty distances is larger.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>The worst place of either front (Hausdorff distance).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Mean over the predicted front; large where a front was drawn that is none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Mean over the labelled front; large where a part of the front was missed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>On the ground, inside the box if there is one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>On the ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Length with no label within {0:g} m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Length with no prediction within {0:g} m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>1 where there is a label and no prediction, else 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Distance error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Prediction:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Label:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>mean distance error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>There is a label but no prediction: the front is missing. It has no distance, so it is in no mean; count it, and report the count beside every mean.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>There is no label, so nothing can be measured. A prediction here is a false front.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>A mean knows nothing of fronts that were not found: it falls when the hard scenes are left out. Over several scenes report the number of missing fronts, or the length of label not matched, beside it.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EnvironmentReport</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/environment_report.py" />
      <source>CPU (threads: {n})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/environment_report.py" />
      <source>Apple graphics processor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/environment_report.py" />
      <source>{device} is used: {seconds:.2f} s for the network on {n} x {n} pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/environment_report.py" />
      <source>Looking for computing devices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/environment_report.py" />
      <source>torch cannot be used: {error}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FrontBeingMade</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/front_being_made.py" />
      <source>Front on {scene}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/front_being_made.py" />
      <source>The scene '{scene}' was removed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/front_being_made.py" />
      <source>The work was cancelled.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FrontStyles</name>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>By review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>By confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>By date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>All fronts so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>All dates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>{first} to {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Predicted, unreviewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Corrected or drawn, unreviewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Accepted as predicted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Accepted, corrected or drawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Confidence 0.75 and more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Confidence 0.6 to 0.75</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Confidence below 0.6</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Drawn by hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Date not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>up to 50 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>50 to 100 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>100 to 250 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>250 to 500 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>more than 500 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>No data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Rock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Ocean and melange</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>{distance} m from label to prediction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>date not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>confidence {confidence}, length {length} km</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FrontsAlgorithm</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Delineate calving fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>glacier,terminus,calving,front,sar,sentinel-1,radar,ice,ocean,deep learning,digitise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Draws the calving fronts in a SAR scene as editable lines with a confidence.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>&lt;p&gt;Draws the calving fronts in a SAR scene as ordinary, editable lines in the CRS of the raster.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Without clicks&lt;/b&gt; all fronts are drawn that the network sees. &lt;b&gt;With clicks&lt;/b&gt; only the fronts clicked: a point on a front picks the front nearest to it; two points of kind &lt;i&gt;end&lt;/i&gt; are joined by the best path between them, which is the surest way where melange or ice cliffs confuse the network.&lt;/p&gt;&lt;p&gt;Every line carries a confidence (0 to 1), its length on the ground, the date and sensor of the scene, the model, and the machine's own line, so that later corrections can be measured. The outcome says in a word what came of the scene: &lt;i&gt;found&lt;/i&gt;, &lt;i&gt;several&lt;/i&gt;, &lt;i&gt;low_confidence&lt;/i&gt; or &lt;i&gt;none&lt;/i&gt;; the reason follows in the log, in the output REASON and in the table of scenes. A scene without a front gives an empty layer and its reason, not an error.&lt;/p&gt;&lt;p&gt;In a GeoPackage the table &lt;i&gt;scenes&lt;/i&gt; is written beside the fronts, one row for each scene processed; style, time settings and metadata travel with the file.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Name of the glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>For the field 'glacier'; by default from the scene's name, where it has one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Date of acquisition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Year, month and day, such as 2018-06-02; by default from the scene's name or metadata.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Sensor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Such as Sentinel-1; by default from the scene's name or metadata.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Shortest front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Shorter fronts are left out unless clicked; in metres on the ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Sharpen on the full-resolution raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Moves the line onto the nearest edge in the raster where one stands out from the speckle.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Calving fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>A GeoPackage keeps everything: fronts, scenes, style, time and metadata. As by every algorithm of QGIS, an existing file is replaced; 'Append to Layer' collects the fronts of several scenes in one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Table of scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Outcome, reason, flags and settings. A GeoPackage of fronts has it anyway.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Zones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>0 no data, 1 rock, 2 glacier, 3 ocean and melange.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Front probability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Outcome: found, several, low_confidence or none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Reason for the outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>What to look at, such as touches_edge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Backscatter scale used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Computing device used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Number of fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Mean confidence over the vertices of all fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Length of all fronts (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Seconds that the work took</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Outcome: {outcome}. {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Distance error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>glacier,terminus,calving,front,accuracy,error,validation,benchmark,hausdorff,mde</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Measures how far predicted calving fronts lie from labelled ones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>&lt;p&gt;Measures how far a predicted calving front lies from a labelled one. Each is a layer of lines (any number of lines, multi-part, curved or with Z) or a raster mask in which the front is not 0.&lt;/p&gt;&lt;p&gt;&lt;b&gt;metres&lt;/b&gt;: both fronts are compared along their arc, in metres on the ground, whatever the CRS. Pixel size and the density of vertices do not enter. Masks are thinned to lines first.&lt;/p&gt;&lt;p&gt;&lt;b&gt;benchmark pixels&lt;/b&gt;: the mean distance error of the CaFFe benchmark (Gourmelon et al. 2022), pixel by pixel on two masks of equal size, times the resolution. Lengths have no meaning there and stay empty.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Box&lt;/b&gt;: the benchmark looks at the prediction only in a box around the front, because the border of ice and water runs on along side glaciers. &lt;i&gt;around label&lt;/i&gt; takes the bounding rectangle of the label plus 500 m.&lt;/p&gt;&lt;p&gt;A front that is missing has no distance. It is counted (MISSING, and its length as not matched), never hidden in a mean.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Prediction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Lines or mask raster; brought to the CRS of the label.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Lines or mask raster of the reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Metric</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Box</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Where to look at the prediction.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Tolerance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>From this distance on a piece of front counts as not matched; in metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Resolution of the masks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Metres by pixel: for benchmark pixels, and for masks without georeference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>HTML files (*.html)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Error lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>From points on the label, 10 m apart, to the nearest point of the prediction; with the metric 'metres' only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Only one of prediction and label has a CRS: assign the right one to the other, too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>The metric 'benchmark pixels' compares two mask rasters; for lines take 'metres'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>The metric 'benchmark pixels' needs the resolution of the masks in metres by pixel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>{role}: choose a layer of lines or a mask raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>There is a label but no prediction: the front is missing. No mean shows that; count it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Cancelled; nothing was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Benchmark pixels have no error lines: the layer is empty. Take the metric 'metres' for them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Neither layer has a CRS; their coordinates are taken for metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Metric: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>CRS of the label: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Tolerance: {0:g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Prediction only within {0:g} m of the label's bounding box</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>The whole prediction, no box</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Resolution: {0:g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Export fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>glacier,terminus,calving,front,export,share,geojson,shapefile,geedit,termpicks,calfin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Writes calving fronts with the columns of GEEDiT, TermPicks or CALFIN.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>&lt;p&gt;Writes calving fronts as GeoJSON or Shapefile with the columns that other collections of fronts have, so that programs made for these read them: &lt;b&gt;GEEDiT-TermPicks&lt;/b&gt; (the Earth Engine digitising tool), &lt;b&gt;TermPicks&lt;/b&gt; (the data base) or &lt;b&gt;CALFIN&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;After these columns come some of ours that they have no place for: time, polarisation, orbit pass, method, status, flags, quality, confidence, edit distance and model. The machine's own line, the clicks and the path of the raster stay behind: keep the GeoPackage.&lt;/p&gt;&lt;p&gt;Rejected fronts are never written. An existing file is replaced.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Fronts as the plugin draws them, or imported labels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Whose columns the file has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Only reviewed fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Those that a person accepted, corrected, traced or drew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>CRS</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>By default polar stereographic north (EPSG:3413) for TermPicks and CALFIN Shapefiles of fronts in the northern hemisphere, as these are, and WGS 84 (EPSG:4326) for all others and every GeoJSON.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>GeoJSON files (*.geojson);;ESRI Shapefiles (*.shp)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>GeoJSON keeps all names and texts; a Shapefile cuts names after 10 and texts after 254 letters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Number of fronts written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Number of fronts left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>CRS of the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>'{name}' has no CRS: assign the right one to the layer first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Left out, because they are rejected: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Left out, because nobody has accepted or corrected them: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Left out, because they have no line: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>{count} fronts written to {path} in {crs}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>No front was left to write: the file holds none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Fronts without a date: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>A Shapefile has no room for names of more than 10 letters. Cut are: {names}. A GeoJSON keeps them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>A Shapefile has no room for texts of more than 254 letters. Texts cut: {count}. A GeoJSON keeps them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Many programs take every GeoJSON for longitude and latitude on WGS 84; this one is in {crs}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Import labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>glacier,terminus,calving,front,label,reference,import,geojson,shapefile,geedit,termpicks,calfin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Reads calving fronts that others drew, with their date, glacier, author and sensor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>&lt;p&gt;Reads fronts that others drew and puts date, glacier, author, sensor, quality and whatever else their files tell into the fields that our own fronts have. The columns of &lt;b&gt;GEEDiT&lt;/b&gt;, &lt;b&gt;TermPicks&lt;/b&gt;, &lt;b&gt;CALFIN&lt;/b&gt;, the MEaSUREs termini and our own exports are known; of other files, the name of the image tells date and sensor where it can.&lt;/p&gt;&lt;p&gt;Nothing is guessed: a date of which only the year is known, or that has two readings, stays empty and is quoted in the notes.&lt;/p&gt;&lt;p&gt;Parts of a line become fronts of their own, curves become straight pieces, and heights are left out. The layer is drawn as labels and plays in the Temporal Controller. Files of several scenes, glaciers and CRS can be read at once.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>GeoJSON, Shapefile, GeoPackage or any other vector file with lines.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Field with the date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Only where the files have several columns of dates or one with an unusual name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>By default that of the first file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>A GeoPackage keeps everything, with style and time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Number of labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Number of labels without a date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Choose at least one file with fronts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>{file}: {count} labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>'{name}' has coordinates that do not exist in {crs}: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Dates from {first} to {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>{count} glaciers, such as {glacier}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Labels without a date: {count}. What the files say of it is in the field 'notes'; where a column has it under another name, give that name as 'Field with the date'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>SAR scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Backscatter of one band: dB, linear power, amplitude or an 8-bit stretch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>By default the band called HH, else VV, HV, VH, else the first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Part of the scene to look at; 10 to 30 km around the front are best. By default all of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Clicks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Points that guide the line, in any CRS. Field 'kind': front (a point on the front; the default), end (the front ends here), ocean or glacier. Field 'front': an integer that tells the fronts of one scene apart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Weights file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>By default the weights that come with the plugin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Backscatter scale</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>What the values are; found out from the values and the name by default. The log says how.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Pixel size of a raster without CRS</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>In metres on the ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Computing device</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>auto takes an NVIDIA (cuda) or Apple (mps) GPU if there is one, else the CPU.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Clicks, feature {id}: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>The layer of clicks has no points; choose another, or none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Read as {scale}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Model {name} {version} on {device}, {seconds:.1f} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Segment zones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>glacier,ice,ocean,melange,rock,sar,classification,segmentation,land cover</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Classifies a SAR scene into rock, glacier, and ocean with melange.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>&lt;p&gt;Classifies each pixel of a SAR scene: 0 no data, 1 rock, 2 glacier, 3 ocean and melange. The raster has the pixels that the network works on (the log says their size), in the CRS of the scene.&lt;/p&gt;&lt;p&gt;The areas of the zones on the ground are outputs, in square kilometres. They count the window as it was processed, which is a little larger than the window asked for.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Area without data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Area of rock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Area of glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Area of ocean and melange</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Pixels of {0:.4g} m x {1:.4g} m</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FrontsDock</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/fronts_dock.py" />
      <source>Calving fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/fronts_dock.py" />
      <source>Scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/fronts_dock.py" />
      <source>Weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/fronts_dock.py" />
      <source>Delineate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/fronts_dock.py" />
      <source>Review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/fronts_dock.py" />
      <source>Time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/fronts_dock.py" />
      <source>&lt;a href="{page}"&gt;Help on this panel&lt;/a&gt;</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FrontsLayer</name>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>Calving fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>By confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>Calving fronts of {scene}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>date not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>Calving fronts delineated on {scene} ({acquired}). Outcome: {outcome}. {reason} Drawn by the network '{model}' version {version}; the machine's own line of each front is in the field predicted_wkt.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>{quality} (best)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>{quality} (worst)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>not given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>Front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>Review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>Provenance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>As the network saw it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>Correction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>Scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>automatic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>clicked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>traced</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>corrected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>manual</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>unreviewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>several</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>low confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Time (UTC)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Sensor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Polarisation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Orbit pass</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Flags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Length (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Model version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Author</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Quality</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Edit distance (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Clicks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Editing time (s)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Predicted line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Created (UTC)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Pixel size (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Working pixel size (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Backscatter scale</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Scale, why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Device</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Seconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Warnings</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>OptionsPage</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Calving fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Delineation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>There is no weights file {path}. Choose another, or none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>{name} is no .safetensors file. 'Import weights…' finds out what it is and what to do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>{path} is no folder; choose one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>There is no folder {path}. Make it, or choose another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Choose the folder that new files of fronts go to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Find out which devices this computer has, and try out the one chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Copy report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Copy versions and devices as text, to send along with a question or an error report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Checking…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>The check was cancelled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Found: {devices}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Copied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Import weights…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Try out a weights file and copy it into the folder of weights.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Help on these options</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Packages</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/packages.py" />
      <source>In the OSGeo4W Shell (start menu, folder QGIS): python -m pip install --user {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/packages.py" />
      <source>In Terminal: /Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install --user {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/packages.py" />
      <source>In a terminal: /usr/bin/python3 -m pip install --user {names} (add --break-system-packages where pip says that the environment is externally managed, and --extra-index-url https://download.pytorch.org/whl/cpu on a computer without an NVIDIA GPU)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/packages.py" />
      <source>QGIS's Python lacks {missing}. {command} - then restart QGIS.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PlayThroughTime</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/play_through_time.py" />
      <source>Show scenes and fronts one date after the other, by QGIS's Temporal Controller.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/play_through_time.py" />
      <source>St&amp;yle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/play_through_time.py" />
      <source>Style of the fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/play_through_time.py" />
      <source>What colours and dashes tell; 'All fronts so far' keeps earlier fronts on the map while time goes on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/play_through_time.py" />
      <source>There is nothing to play yet: no scene and no front has a date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/play_through_time.py" />
      <source>This map has no Temporal Controller to play with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/play_through_time.py" />
      <source>Stop playing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/play_through_time.py" />
      <source>Play thro&amp;ugh time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/play_through_time.py" />
      <source>default</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ProjectFronts</name>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>The file of the layer '{name}' is missing or cannot be read. Repair the layer's data source, or remove the layer to begin another file of fronts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>Delineate calving front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>The layer '{name}' did not take the new line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>Calving fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>{path} has a layer 'fronts' that is no record of calving fronts ({reason}); choose another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>The scene has no place on Earth in its coordinate system; set the right one for the layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>The scene has no coordinate system, and the fronts in '{name}' have one. Set the scene's, or remove that layer from the project to begin another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>The layer '{name}' has no coordinate system, as its fronts were drawn on a raster without one. Remove it from the project to begin another file for this scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>The front cannot be brought to the coordinate system of the layer '{name}' ({crs}); does it lie far from the fronts that the layer has?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>The layer '{name}' did not take the new fronts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>The project has no layer of fronts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>The front is not there any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>The layer '{name}' cannot be edited. Is it set to read-only, or is its file write-protected or open in another program?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>it cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>its geometries are no simple lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>it lacks the fields {names}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ReviewList</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>Glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>Outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>Method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>Confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>km</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>Whether somebody has looked at the front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>What the delineation of the scene came to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>How the line was made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>The network's own, 0 to 1; not a probability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>Length on the ground in kilometres</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>Calving fronts to review</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ReviewPanel</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>No fronts yet. Delineate a scene above, or click on a front with the tool 'Delineate by clicks'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>&amp;Filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>Accept (A)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>The front is right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>Reject (R)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>It is no front, or useless; it stays in the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>Edit (E)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>Correct the front with QGIS's vertex tool.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>Next (N)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>Go to the next front that nobody has reviewed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>End review (Esc)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>Show the layers again as they were before the review.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>all ({n})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>unreviewed ({n})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>low confidence ({n})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>accepted ({n})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>rejected ({n})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>The scene of {date} is not loaded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>The scene of this front is not loaded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>The front has no place in the CRS of the project; choose another CRS for the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>Accept calving front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>Reject calving front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>All fronts in the list are reviewed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>The layer of fronts cannot be edited; is its file open in another program?</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SceneLayer</name>
    <message>
      <location filename="../../calvingfront_plugin/layers/scene_layer.py" />
      <source>Choose the raster layer of a SAR scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/scene_layer.py" />
      <source>The file of '{name}' cannot be read; repair the layer's data source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/scene_layer.py" />
      <source>'{name}' comes from the provider '{provider}', which hands out pictures, not measured values. Save it as GeoTIFF (Export &gt; Save As, raw data) and take that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/scene_layer.py" />
      <source>'{name}' has no band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/scene_layer.py" />
      <source>'{name}' holds complex numbers (single-look complex data). Convert it to intensity, multi-look and geocode it, and take that.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ScenePanel</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Load a SAR scene (Layer &gt; Add Layer &gt; Add Raster Layer…): backscatter of one date as GeoTIFF or any other file that GDAL reads.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>By its name: HH, else VV, HV, VH, else the first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>What the values of the raster are. Choose it where it was found wrongly.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source> m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Size of a pixel on the ground; the raster itself does not say it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Day of acquisition. The time of the scene on the map follows it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Back to what was found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Forget what was chosen or typed here for this scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>&amp;Band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Bac&amp;kscatter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Pi&amp;xel size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Da&amp;te</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Sensor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>&amp;Glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Looking at the values…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Looking at the values of {scene}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>dB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>linear power</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>amplitude</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>stretched values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>found: {scale}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Chosen by you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>ascending</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>descending</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>{time} UTC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>pixels of {size:.3g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Band {band} has no valid pixel: all are nodata. Choose another.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Computing device</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Where fronts are computed; a graphics card is faster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>The graphics card if there is one, else the processor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Processor (CPU)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>NVIDIA graphics card (CUDA)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Apple graphics processor (MPS)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Size of the window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Side of the square around a click that is looked at, on the ground. It should hold the whole front and some glacier and ocean; Ctrl and the mouse wheel change it on the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source> km</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Author</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Your name or initials, for the field 'author' of fronts that you draw, correct or accept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>What the network has learnt, in a .safetensors file; empty for the plugin's own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Weights files (*.safetensors)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>The plugin's own weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Folder of weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Weights files are imported into this folder; those in it can be chosen in the panel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>New fronts go to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>The GeoPackage that a project's fronts are kept in, made with the first front. A project that has one goes on with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>A file that you are asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>A file beside the project, named after it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>A file in the folder below, named after the project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Folder of fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>For the choice 'A file in the folder below'.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TraceHint</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>Choose a SAR scene in the Layers panel to trace fronts on it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>Click where the line begins; a line that begins on a front redraws it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>Click to redraw the front of {date}: end the line on it again, or beyond its end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>Click to redraw this front: end the line on it again, or beyond its end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>The next stretch is straight.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>The scene is being prepared; until then the line is straight.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>The line is straight: {problem}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>The line is straight, as its scene was removed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>The line follows the front; click to fix it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>Where the line ends on the marked front again, or beyond its end, it redraws that front.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>A line that ends here redraws the marked front.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>A line that ends here is a new front; on the marked front, or beyond its end, it redraws that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>straight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>Backspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>a step back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>Enter or right click</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>Esc</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>throw away</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TracePaths</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_paths.py" />
      <source>Preparing {scene} for tracing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_paths.py" />
      <source>preparing the scene was cancelled; the next click begins again.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TraceResult</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_result.py" />
      <source>Redraw calving front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_result.py" />
      <source>Trace calving front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_result.py" />
      <source>The front that it begins on is not there any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_result.py" />
      <source>The line cannot be brought to the coordinate system of the fronts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_result.py" />
      <source>It begins on another front and ends beside that, which stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_result.py" />
      <source>The front of {date} was redrawn where the line runs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_result.py" />
      <source>The front was redrawn where the line runs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_result.py" />
      <source>The front of {date} was traced with {clicks} clicks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_result.py" />
      <source>A front was traced with {clicks} clicks. Its date is not known: give it in the form.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TraceTool</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_tool.py" />
      <source>The scene was removed. The line traced so far is kept: Enter ends it, and what you still add is straight.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_tool.py" />
      <source>The project was closed, and the line that was being traced with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_tool.py" />
      <source>Choose a SAR scene in the Layers panel, then click where the line begins.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_tool.py" />
      <source>This place lies outside the scene '{scene}'; click on the scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_tool.py" />
      <source>The line has only its first point: click where it goes, or press Esc.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_tool.py" />
      <source>The line is not stored yet: Enter asks again where to, Esc throws it away.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WeightsImport</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>Import weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>Weights files (*.safetensors)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>Checkpoints (*.ckpt *.pt *.pth)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>The weights could not be copied into the folder {folder}: {error}. Choose another folder of weights in the options of the plugin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>{name} could not be read: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>Your folder of weights already has another file called {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>Keep both (as {name})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>Replace it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>Trying out the weights…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>The weights could not be tried out: {error}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WeightsPanel</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>The plugin's own weights, and those in your folder of weights.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Import…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Check a weights file and copy it to your folder of weights.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>What the weights say of themselves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>The plugin's own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>The weights '{name}' were imported and are used from now on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Sees the scene in its own pixels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Sees the ground in pixels of {size:g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>is guided by clicks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>takes no clicks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Trained on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Not stated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Error by glacier, in metres</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Limits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Licence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Not measured.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Missed: scenes without any line where nothing was clicked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>no click</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>{n} clicks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>no front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>missed</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Workplace</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Calving fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Delineate by clicks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Trace by hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Panel of calving fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Delineate fronts…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Distance error…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Export fronts…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Import labels…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Settings…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>{count} fronts were edited without this plugin; their record has been brought up to date, to be saved with the layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>{tool}: choose a SAR scene in the layer tree first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>A click is a point on the front (1)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>A click is an end of the front (2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>A click is ocean or melange (3)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>A click is glacier (4)</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
