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
    <name>CentrelineTool</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/centreline_tool.py" />
      <source>&lt;b&gt;Centreline&lt;/b&gt;: click along the middle of the glacier &lt;b&gt;downstream&lt;/b&gt;, from the ice across all fronts out to the sea. Right-click or Enter ends it; Backspace takes a point back, Esc gives up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/centreline_tool.py" />
      <source>&lt;b&gt;Centreline&lt;/b&gt;: the arrow must point &lt;b&gt;to the sea&lt;/b&gt;. Right-click or Enter ends it; Backspace takes a point back, Esc gives up.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Centrelines</name>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>'{layer}' has no line yet: draw the centreline on the map, or choose another layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>'{layer}' has {count} lines that may be meant; the newest is used. Select another to take that one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>The centreline in '{layer}' has {count} pieces that do not touch; only the longest is used. Join them to one line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>'{layer}' has coordinates that do not exist in {crs}: its CRS ({own}) is not the right one, or a vertex lies far off or has no coordinates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>The line has no place in the CRS of the layer '{layer}'; draw it nearer to the fronts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>Draw centreline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>Reverse centreline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>The layer '{layer}' cannot be edited. Is it set to read-only, or is its file write-protected or open in another program?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>The layer '{layer}' did not take the line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>Centrelines</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChangeChartView</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_chart_view.py" />
      <source>Change of the calving front</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChangeChoices</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>The layer of calving fronts, with their dates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>A series is that of one glacier.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>A line drawn downstream, from the ice across all fronts out to the sea: then advance is positive. Of a layer with several lines, select one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Draw a centreline on the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Reverse the centreline, where advance and retreat are mixed up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Curvilinear box</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Mean over the width of a box that follows the centreline, for fjords that bend</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Rectilinear box</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Mean over the width of a straight box</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Centreline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Where the front crosses the centreline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source> m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>auto</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Across the flow, half on either side of the centreline: the part of the front that is averaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>A polygon to take as the box, instead of the width</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>The front advances. If this glacier retreats, the centreline runs upstream: reverse it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Width</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Box</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>auto: {width} m</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChangePanel</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>What the chart shows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Positions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Rates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Map of fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Colour the fronts on the map by date: the style 'By date' of their layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Show box and centreline on the map, with the direction of the flow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Show the layers again as they were before a front was chosen here (Esc)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Save chart or table to a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Chart (PNG, SVG, PDF)…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Table (CSV)…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Cancelled. What is shown may be out of date; it is measured again after the next edit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>The layer '{name}' lacks a field 'date' of the type Date, which the style needs; bring its lines in by 'Import labels' first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Save table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Change of the calving front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>CSV files (*.csv)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>The table cannot be written to {path}: {reason}. Choose another folder or name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>The table is saved: {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Trend {trend} (advance +, retreat −)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChangeReport</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Positions are where the front crosses the centreline, measured along it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Positions are means over the width of a straight box along the flow, {width} m wide (Moon and Joughin 2008, doi:10.1029/2007JF000927).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Positions are means over the width of a box that follows the centreline, {width} m wide (Lea and others 2014, doi:10.3189/2014JoG13J061).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>The width is automatic, 60 % of how far the fronts extend across the flow in the median, in round metres: so wide a box nearly all of them span.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Front change of {glacier}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Front change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Fronts:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Left out, and to look at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Fronts without a position</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Positions to doubt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>No position</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>{count} positions from {first} to {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Of {total} positions {count} are to look at before the trend is believed: the suspect fronts and the positions to doubt, listed below with the reasons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Without these positions the trend is {trend}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Without these positions too few are left for a trend.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>The uncertainty of the trend knows nothing of wrong fronts: it is that of fronts which are right, and of how they scatter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Advance is positive, retreat negative. Positions are metres on the ground along the centreline from its first vertex, which lies on the ice; a year has 365.25 days.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>{area} in the {share} of the width where both were drawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Trend</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>From the first to the last date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Ice gained less ice lost, last date against first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Positions to look at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Suspect fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Width of the box</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>{width} (automatic)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>There are no chart and no map, because QGIS's Python lacks matplotlib. The tables are complete.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Position of the front through time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>All fronts by date, with the centreline and the box</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Found by the screening rules of AutoTerm (Zhang and others 2023, doi:10.5194/tc-17-3485-2023). They are in every figure all the same: look at them, reject or correct what is wrong, and run again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>All positions ({count})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>several</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>low confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>{count} of them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Method: {method}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Areas compare those parts of the box in which both fronts were drawn; where fronts span part of the width, the changes from date to date do not add up to that of the last against the first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>The uncertainty of a position is one standard deviation: a pixel of the scene and, in quadrature, the spread between people who draw the same front, divided by the confidence of the front. The trend is a straight line weighted by these; its error grows with the scatter about it, that of the seasons included.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>How it was measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Sensor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Author</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Position (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Uncertainty (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Change (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Rate (m/a)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Rate uncertainty (m/a)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Area change (m²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Area gained (m²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Area lost (m²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Coverage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Crossings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Length (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Season</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Suspect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Remark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Status</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChangeTable</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Position (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Change (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Rate (m/a)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Coverage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Sensor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>To look at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Along the centreline from its first vertex, seaward; one standard deviation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Since the front before; advance is positive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Since the front before; advance is positive; one standard deviation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Share of the width of the box where the front was drawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>What speaks against the front; none is left out for it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Positions of the front through time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>{position} m along the centreline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>{change} m in {days} days: {rate} m/a</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChangeWords</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>Position (m), advance →</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>Rate (m/a), advance →</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>No front has a position yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>A rate needs two dated fronts with a position.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>There is no front to show.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>advance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>retreat</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>suspect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>to look at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>covers part of the width</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>sensor not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>winter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>over {first}–{last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>from {first} to {last}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChartCanvas</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/chart_canvas.py" />
      <source>The charts need matplotlib; everything else works without it. {how}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/chart_canvas.py" />
      <source>Save chart…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/chart_canvas.py" />
      <source>Copy chart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/chart_canvas.py" />
      <source>Save chart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/chart_canvas.py" />
      <source>The chart cannot be written to {path}: {reason}. Choose another folder or name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/chart_canvas.py" />
      <source>The chart is saved: {path}</source>
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
      <source>by the georeference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_front.py" />
      <source>{0:g} m as given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_front.py" />
      <source>{0:.4g} m from the name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_front.py" />
      <source>{size}, {columns} x {rows} pixels</source>
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
  </context>
  <context>
    <name>ComparedLayers</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>Layer of predicted fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>The fronts to be measured: those of the project, or any other lines.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>Layers of labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>Fronts drawn by people; several layers or authors are measured against one by one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>Layer of flow lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>Lines drawn downstream, towards the sea: they tell whether an error is seaward or landward.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>Bo&amp;x</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>Look at a prediction only in the bounding rectangle of its label and 500 m around, as the benchmark does: the border of ice and water runs on along side glaciers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>&amp;Prediction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>&amp;Labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>Fl&amp;ow line</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ComparedPairs</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>The layer of labels is empty: all {count} predictions count as false.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>All labels are rejected: all {count} predictions count as false.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>Rejected predictions left out: {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>Rejected labels left out: {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>Predictions of other glaciers than {glacier} left out: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>No prediction is of a glacier called '{glacier}'; all of them are compared: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>Labels of other glaciers than {glacier} left out: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>No label is of a glacier called '{glacier}'; all of them are compared: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>Labels without a date left out: {count}. They match no prediction that has one. If a field of another name holds their dates, choose it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>The labels have no dates: predictions of {count} dates are compared with a label as if they were one front, so that the figures are those of no date. Choose the field with the dates of the labels, or compare only the predictions of the date that was labelled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>The predictions have no dates: a prediction is compared with labels of {count} dates as if they were one front, so that the figures are those of no date. Choose the field with the dates of the predictions, or compare them only with the labels of their date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>Cancelled; nothing was written.</source>
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
    <name>DatedFronts</name>
    <message>
      <location filename="../../calvingfront_plugin/layers/dated_fronts.py" />
      <source>'{layer}' is no layer of lines. Turn polygons into lines first (Vector &gt; Geometry Tools &gt; Polygons to Lines).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/dated_fronts.py" />
      <source>'{layer}' has no field '{field}'. It has: {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/dated_fronts.py" />
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/dated_fronts.py" />
      <source>'{layer}' has coordinates that do not exist in {crs}: its CRS ({own}) is not the right one, or a vertex lies far off.</source>
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
      <source>Mean of the fronts' means</source>
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
      <source>Fréchet distance</source>
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
      <source>Seaward (+) or landward (−)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Within 38 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Within one pixel</source>
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
      <source>Spread between authors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Front pixels predicted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Lines predicted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Front pixels labelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Lines labelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Pairs measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Comparisons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Missing fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>False fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Predictions without a label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Front pixels in the masks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Lines that have a length; each counts once, however often it is compared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Mean of all distances from either front to the nearest point of the other, both ways and all pairs pooled: long fronts weigh most.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Mean of the means of the pairs: each front weighs the same.</source>
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
      <source>As the largest distance, but with both fronts walked from end to end, so that a detour counts. Of pairs in which each front is one line; over many the largest.</source>
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
      <source>Mean with sign: + where the prediction lies seaward of the label, − where it lies landward. Needs a flow line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Share of the length of both fronts with the other front within 38 m, the spread between people.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Share of the length of both fronts with the other front within a pixel of the scene.</source>
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
      <source>Mean distance between the labels of two authors of the same front, over all pairs of authors: an error below it says little.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>With a prediction and a label; only these have distances.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Of each pair with each author of its label.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>There is a label and no prediction.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>There is a prediction, and a record of the label says that there is no front.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Nobody labelled that date; listed, and in no figure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>1 where there is a label and no prediction, else 0; over many pairs their number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>The side is known for {share} of the length.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Over {count} comparisons.</source>
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
    <name>ErrorLayers</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_layers.py" />
      <source>Cancelled while the layers were written: '{layer}' is not complete.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ErrorPanel</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Measure no more fronts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Measure the other fronts, too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>All pairs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Charts of all pairs again, not of those selected (Esc).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>CSV…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Save the table as a file of comma-separated values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Report…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Open the algorithm 'Distance error' for these layers: report, map of errors, worst places.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Distances</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Fine classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Along the front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>How much of the fronts lies how far off; a click on a bar goes to the places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Where along the label the prediction is how far off; a click goes to the place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Whether the confidence of the predictions can be trusted; a click goes to the front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{n} selected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Select a pair in the table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{n} fronts without a prediction, {km:.1f} km</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{distances}: {km:.1f} km of front, in {n} pairs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>seaward</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>landward</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{km:.2f} km along the label: {m:.0f} m {side}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{pair}: place {k} of {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{km:.1f} km of label without a prediction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{m:.0f} m of label, up to {largest:.0f} m from the prediction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{m:.0f} m of prediction, up to {largest:.0f} m from the label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Click the bar again for the next.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>prediction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>label of {author}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>On the map, {pair}:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Save table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>CSV files (*.csv)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>The table cannot be written to {path}: {reason}. Choose another folder or name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>The table is saved: {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>&lt;b&gt;{mean:.0f} m&lt;/b&gt; mean distance error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>&lt;b&gt;{mean:.0f} m&lt;/b&gt; mean distance error of {n} fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{share:.0f} % within 38 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{m:.0f} m too far seaward</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{m:.0f} m too far landward</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{words} (over {share:.0f} % of the length)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>&lt;b style="color: #c23a1c"&gt;{n} missing&lt;/b&gt; ({km:.1f} km)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{n} false</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{n} without a label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{n} not measured yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>How they were matched</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>No fronts to compare.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Length (km)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Mean (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>between people, {0:g} m</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ErrorPlaces</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_places.py" />
      <source>The fronts have no place in the CRS of the project; choose another CRS for the project.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ErrorProtocol</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>place only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Predictions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Metric</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Pairs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Fields of predictions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Fields of labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Box</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Not counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>predictions of which no label is known; in no mean: missing and false fronts, which have no distance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Season</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>winter is September to March in the north and April to August in the south</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>{0}, and fronts that name none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Resolution of the masks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Tolerance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Sign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>CRS measured in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Software</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>benchmark pixels: from each front pixel to the nearest one of the other front, centre to centre, times the resolution (Gourmelon et al. 2022, doi:10.5194/essd-14-4287-2022)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>metres on the ground: from points every 10 m along either front to the nearest point of the other, both ways pooled by length</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>not in a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>{folder}: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>{folder}: {count} files, {first} to {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>matched by {0}, as chosen; rejected fronts left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>matched by {0}; rejected fronts left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>matched by {0}, which is all that tells; rejected fronts left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>author</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>{what} from '{field}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>others by their usual names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>by their usual names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>of masks from the names of their files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>none; rows and columns of the masks times the size of their pixels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>none; coordinates are metres</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>the whole prediction, no box</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>prediction only within {0:g} m of the label's bounding rectangle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>none, because no flow line was given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>+ where the prediction lies seaward of the label, by the flow line '{0}'</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ErrorReport</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Distance error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Prediction:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Label:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>mean distance error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>{names} and {count} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>pairs measured: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>fronts missing: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>false fronts: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>without a label: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>comparisons with their authors: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Measured without a box: the whole prediction counts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Measured in a box: the prediction counts only within {0:g} m of the label's bounding rectangle.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Most of the error is prediction outside the label: choose the box 'around label' for the benchmark's number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>There is a label but no prediction: the front is missing. It has no distance, so it is in no mean; count it, and report the count beside every mean.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>No prediction has a label of its date, glacier and scene, so nothing can be measured. The protocol below says what they were matched by.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>There is no label, so nothing can be measured. A prediction here is a false front.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>A mean knows nothing of fronts that were not found: it falls when the hard scenes are left out. Over several scenes report the number of missing fronts, or the length of label not matched, beside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>There are no charts, because QGIS's Python lacks matplotlib. The tables have all figures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>How far apart, over the length of all fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Histogram of distances</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>By glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>By season</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Error and confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Error of each front over its confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>The worst front of each glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>The worst front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>{pair}: mean {mean}, largest {largest}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Per cent are of all fronts, with those that are missing. The share within 38 m in the table above, {share}, is of the pairs that were measured.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Broken down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Group</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>False</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Mean, pooled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Mean of fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Median of fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>95th percentile of fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Label to prediction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Pairs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Author</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Sensor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Remark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Largest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>With sign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>no label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>nothing to measure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Show {0} rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Protocol</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ErrorTable</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Mean (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Median (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>95 % (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Largest (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Fréchet (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Signed (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>≤ 38 m (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Missed (km)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Author</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Authors (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Sensor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Mean of all distances from either front to the nearest point of the other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Half of all distances are smaller</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Only one in twenty distances is larger</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Distance at the worst place (Hausdorff)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>The same, both fronts walked from end to end (discrete Fréchet)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Mean with its sign: positive where the prediction lies seaward of the label; needs a flow line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Share of both fronts within 38 m of the other, the spread between people</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Length of label without a prediction within 100 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Of the prediction: chance that the front is within 500 m, where the weights are calibrated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Who drew the label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Mean distance between the labels of several authors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Distance errors of pairs of fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>false front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>no label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>There is a label and no prediction: the front is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>There is a prediction, and the label says that there is no front.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>There is a prediction and no label of this date and glacier to measure it against.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>There is neither a prediction nor a label, and a record that says so.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ErrorWords</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>Distance (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>Length of both fronts (km)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>not predicted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>spread between people, {0:g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>tolerance, {0:g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>Along the label (km)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>seaward</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>landward</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>There is no prediction.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>There is no label.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>Nothing to show.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>Mean distance error (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>{0} missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>Confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>Prediction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>Label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>up to {0:g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>{0:g} to {1:g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>more than {0:g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>By season</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>By glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>By sensor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>By resolution</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>By outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>By confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>By author</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>By glacier and season</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>By glacier and sensor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>By glacier and resolution</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>winter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>summer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>several</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>low confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>none</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Expressions</name>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>Calving fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>{function} comes with the plugin Calving Fronts; switch that on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>'{measure}' is no measure; use one of: {measures}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>QGIS's Python lacks {package}. The algorithm 'Distance error' in the Processing Toolbox tells the command that installs it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>a front and a label are geometries, such as $geometry; this is no geometry: {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>'{crs}' is no known CRS; write EPSG and its number, such as 'EPSG:3413'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>the CRS of the geometries is not known here; give it, such as crs := 'EPSG:3413', or assign one to the layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>the predicted front, a line or several; NULL where there is none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>the front to compare it with, a line or several</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>what to measure; 'mean' by default: {measures}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>CRS of both, such as 'EPSG:3413'; by default that of the layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>mean distance of both lines from each other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>median and 95th percentile of these distances</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>the largest of them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>discrete Fréchet distance; NULL where a side has several lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>mean distance from the front to the label only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>mean distance from the label to the front only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>length of the label that has no front within 100 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>length of the front that has no label within 100 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>share (0 to 1) of both within 38 m of the other, people's own spread</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>mean distance (m) from the labels of the same date in the layer 'labels'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>share of the front that is as near as people are to each other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>how far a front was moved at most when it was corrected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>Distance between a calving front and a label, in metres on the ground whatever the CRS, measured along both lines as by the algorithm 'Distance error'. NULL where one of them is missing: a front that was not found has no distance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>function {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>Syntax</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>[ ] marks optional components</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>Arguments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>Measures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>Examples</source>
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
    <name>FrontChange</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>position {position} m, change {change} m</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FrontSeries</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Folder of SAR scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Names of the files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Also in folders in the folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Box around the glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Name of the glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Weights file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Centreline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Method of change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Width of the change box</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>All scenes of one glacier; their dates come from their names or metadata.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>With * for any letters, several patterns parted by semicolons; large and small letters are the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>In any CRS; 10 to 30 km around the front are best. By default all of each scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Written to the fronts. By default from the names of the scenes, where they have one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>By default the weights that come with the plugin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Fronts that people have drawn, lines or mask rasters, with the dates of the scenes; one or several layers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>One line, drawn downstream: from the ice, across all fronts, towards the sea.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>How a front gets its position: where it crosses the centreline, or as a mean over the width of a box that is straight or follows the centreline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Across the flow, in metres: the part of the front that is averaged. 0 is automatic: a width that nearly all fronts span.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Calving fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Table of scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Report of errors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Errors of each front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Error lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Worst places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Fronts with positions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Change from date to date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Chart of change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Report of change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Fronts, errors and change of a folder of scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>glacier,terminus,calving,front,sar,model,workflow,series,retreat,validation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Fronts of all scenes of a folder, their errors against labels, and their change through time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>&lt;p&gt;From a folder of SAR scenes of one glacier to the fronts of all dates, to their errors against labels that people have drawn, and to the advance and retreat along a centreline. It is a model of three algorithms, which can be run one by one as well: &lt;i&gt;Delineate calving fronts of a folder&lt;/i&gt;, &lt;i&gt;Distance error&lt;/i&gt; and &lt;i&gt;Front change&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Labels&lt;/b&gt; are matched with the fronts by date, and fronts are looked at within 500 m of the box around the label, as in the benchmark. The centreline tells which side of a label is the sea.&lt;/p&gt;&lt;p&gt;To change the model, right-click it in the toolbox and open a copy in the model designer.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FrontStyles</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>By date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>By distance</source>
      <translation type="unfinished" />
    </message>
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
      <source>Confidence 0.85 and more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Confidence 0.5 to 0.85</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Confidence below 0.5</source>
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
      <source>up to 38 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>38 to 100 m</source>
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
      <source>500 to 1000 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>more than 1000 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>No counterpart</source>
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
      <source>Place {place}: {distance} m</source>
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
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Delineate calving fronts of a folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>glacier,terminus,calving,front,sar,sentinel-1,series,time series,batch,folder,directory</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Draws the calving fronts in all SAR scenes of a folder, one layer for all dates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>&lt;p&gt;Draws the calving fronts in all SAR scenes of a folder, oldest first, and keeps them in one layer of editable lines. Each scene is treated as 'Delineate calving fronts' treats it without clicks.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Window&lt;/b&gt;: a box around the glacier, in any CRS; it is found again in every scene, whatever the scene's CRS. 10 to 30 km around the front are best.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Every file has a row&lt;/b&gt; in the table of scenes, with its outcome and the reason in words. A scene that cannot be read, lies outside the window or is a mask is no error: its outcome is &lt;i&gt;skipped&lt;/i&gt;, the log warns, and the work goes on. Only where no scene at all can be used there is an error.&lt;/p&gt;&lt;p&gt;The dates come from the names of the scenes or from their metadata. Only one scene at a time is in memory. Nothing is written before all scenes are done: after 'Cancel' there is no half of a layer.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Folder of SAR scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Rasters of backscatter: dB, linear power, amplitude or 8-bit stretches.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Names of the files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>With * for any letters, several patterns parted by semicolons, such as S1*_hh.tif; large and small letters are the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Also in folders in the folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Part of each scene to look at; 10 to 30 km around the front are best. In any CRS: numbers without a CRS, such as a script may give, are in that of each scene. By default all of each scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>By default the band called HH, else VV, HV, VH, else the first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>CRS of the fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>By default that of the oldest scene that can be used; fronts of scenes in another CRS are transformed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Number of files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Scenes with a front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Scenes without a front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Files that were skipped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Number of fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Seconds that the work took</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Date of the oldest scene that was used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Date of the youngest scene that was used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>There is no folder {folder}; choose another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>No file in the folder {folder} fits the names {pattern}. Choose another folder, other names, or to look into the folders in it, too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Cancelled after {done} of {n} scenes; nothing was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>None of the {n} files could be used; nothing was written. The first, {file}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>{n} files: {front} with a front, {none} without, {skipped} skipped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Reading dates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Outcome: {outcome}. {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Neither name nor metadata of {file} tell a date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>{file} is skipped: {reason}</source>
      <translation type="unfinished" />
    </message>
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
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Sensor</source>
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
      <source>Mean confidence along all fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Length of all fronts (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Distance error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>glacier,terminus,calving,front,accuracy,error,validation,benchmark,hausdorff,frechet,mde,bias,authors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Measures how far predicted calving fronts lie from labelled ones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>&lt;p&gt;Measures how far predicted calving fronts lie from labelled ones: one pair, or all the fronts of many scenes. Both sides are layers of lines (any number of lines, multi-part, curved or with Z) or raster masks of a front or of zones, one layer or many.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Pairs&lt;/b&gt;: fronts of the same date, glacier and scene belong together, as far as both sides tell them; else the lines of one place are one front. A label without prediction is a missing front; a prediction of a date that nobody labelled is listed, but not counted. Rejected fronts are left out.&lt;/p&gt;&lt;p&gt;&lt;b&gt;metres&lt;/b&gt;: both fronts are compared along their arc, in metres on the ground, whatever the CRS. Pixel size and the density of vertices do not enter. Masks become lines first.&lt;/p&gt;&lt;p&gt;&lt;b&gt;benchmark pixels&lt;/b&gt;: the mean distance error of the CaFFe benchmark (Gourmelon et al. 2022), pixel by pixel on masks of equal size, times the resolution. Lengths have no meaning there and stay empty.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Flow line&lt;/b&gt;: drawn downstream, it tells where the sea is. Errors then have a sign: + where the prediction lies seaward of the label, - where it lies landward.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Box&lt;/b&gt;: the benchmark looks at the prediction only in a box around the front, because the border of ice and water runs on along side glaciers. &lt;i&gt;around label&lt;/i&gt; takes the bounding rectangle of the label plus 500 m.&lt;/p&gt;&lt;p&gt;A front that is missing has no distance. It is counted (N_MISSING, and its length as not matched), never hidden in a mean.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source> (0 to 1)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Metric</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Predictions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Lines or mask rasters; brought to the CRS of the first label.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Lines or mask rasters of the reference. Where several layers hold the same front and name no author, each counts as an author.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Match by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>What has to be equal in a pair. By default all that both sides tell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Compare only fronts of this glacier, where the layers hold those of others too. Fronts that name no glacier stay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Flow line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Drawn downstream, towards the sea; one for each glacier. Gives the errors a sign.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
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
      <source>Metres by pixel: for benchmark pixels, and for masks without georeference. By default what CaFFe names of files tell. For lines that do not tell the pixel size of their scene, too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Predictions: field with the date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Predictions: field with the glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Predictions: field with the scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Labels: field with the date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Labels: field with the glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Labels: field with the scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Labels: field with the author</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Name of a field. By default the usual ones are known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>HTML files (*.html)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Table of pairs as a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>CSV files (*.csv)</source>
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
      <source>Worst places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Where a stretch of either front is farther off than the tolerance, numbered by distance; with the metric 'metres' only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Table of pairs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>A row for each pair and author of the label.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Prediction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>'{mask}' has no georeference: it cannot lie on the map with '{other}'. Georeference it first (with QGIS's Georeferencer), or compare it with a mask of the same scene and size that has none either.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Only some of predictions and labels have a CRS: assign the right one to the others, too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>The metric 'benchmark pixels' compares mask rasters; for lines take 'metres'.</source>
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
      <source>No layer has a CRS; their coordinates are taken for metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>No prediction has a label to be measured against; the lines above say what they were matched by. If dates, glaciers or scenes are in fields of other names, give those, or choose what to match by.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>There is a label but no prediction: the front is missing. No mean shows that; count it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>{0} labels have no prediction: those fronts are missing. No mean shows that; count them. If their scenes were never looked at, filter the labels to those that were.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Benchmark pixels have no error lines and no worst places: the layers are empty. Take the metric 'metres' for them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <source>Name of the glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <source>For the field 'glacier'; by default from the scene's name, where it has one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <source>Such as Sentinel-1; by default from the scene's name or metadata.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <source>Shortest front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <source>Shorter fronts are left out unless clicked; in metres on the ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <source>Sharpen on the full-resolution raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <source>Moves the line onto the nearest edge in the raster where one stands out from the speckle.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Calving fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <source>A GeoPackage keeps everything: fronts, scenes, style, time and metadata. As by every algorithm of QGIS, an existing file is replaced; 'Append to Layer' collects the fronts of several scenes in one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <source>Table of scenes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <source>Outcome, reason, flags and settings. A GeoPackage of fronts has it anyway.</source>
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
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Cancelled; nothing was written.</source>
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
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Front change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>glacier,terminus,calving,front,change,retreat,advance,rate,time series,centreline,box,curvilinear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Measures how far and how fast a glacier's calving front has advanced or retreated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>&lt;p&gt;Takes the calving fronts of one glacier at many dates and a centreline, and gives the position of the front at each date, its change since the date before with area and rate, and the trend over all dates, each with its uncertainty.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Signs&lt;/b&gt;: positions are metres on the ground along the centreline from its first vertex. Draw it downstream, from the ice towards the sea: advance is then positive, retreat negative.&lt;/p&gt;&lt;p&gt;&lt;b&gt;centreline&lt;/b&gt;: where the front crosses the line; simple, and as uneven as the front is there. &lt;b&gt;rectilinear box&lt;/b&gt;: mean over the width of a straight box along the flow (Moon and Joughin 2008). &lt;b&gt;curvilinear box&lt;/b&gt;: the same in a box that follows the centreline, for fjords that bend (Lea et al. 2014). Both also hold for fronts that do not span the whole width.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Suspect&lt;/b&gt; fronts are flagged by the screening rules of AutoTerm (Zhang et al. 2023), with the reason in words. None is left out for it: look at them, and reject what is wrong.&lt;/p&gt;&lt;p&gt;&lt;b&gt;To look at&lt;/b&gt; are also positions of fronts that the delineation was unsure of or found several of, that cross the centreline more than once, or that span only part of the width. The uncertainty of the trend knows nothing of wrong fronts; the report gives the trend without these beside it.&lt;/p&gt;&lt;p&gt;Rejected fronts and fronts without a date are left out; the log and the report count them.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>One or several layers of lines, as the plugin draws them, imported labels, or other people's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Centreline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>One line, drawn downstream: from the ice, across all fronts, towards the sea. Of a layer with several, select one and tick 'Selected features only'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Width of the box</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Across the flow, in metres, half on either side of the centreline: the part of the front that is averaged. Take the part of the fjord that all fronts span. 0 is automatic: a width that nearly all fronts span, which the log and the report state.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Only fronts of this glacier. By default the one that the layers name, or of several the one whose fronts cross the centreline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Only accepted fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>By default all that are not rejected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>A polygon to take as the rectilinear box, instead of the width.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Field with the date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Field with the glacier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Only where its name does not tell; used for those layers that have it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Fronts with positions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>A front for each date, coloured by date, with all figures as fields.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Box along the flow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>What was averaged over; empty with the method 'centreline'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Chart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>PNG files (*.png);;SVG files (*.svg);;PDF files (*.pdf)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Number of positions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Number of suspect fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Number of positions to look at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Width of the box (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Change from the first to the last date (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Trend (m/a)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Uncertainty of the trend (m/a)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Change of area from the first to the last date (m²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>First date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Last date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Choose at least one layer of calving fronts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>A polygon is a box for the method 'rectilinear box' only: take that, or no polygon.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>A chart is a PNG, SVG or PDF file: give the name of the chart one of these endings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Of '{one}' and '{other}' only one has a CRS: assign the right one to the other, too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>'{layer}' has no line: draw the centreline, from the ice towards the sea, and save it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>'{layer}' has {count} lines, and the centreline is one. Select it and tick 'Selected features only', give the glacier if the field 'glacier' of the lines names it, or join the pieces.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>'{layer}' has {count} polygons, and the box is one. Select it and tick 'Selected features only'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Measuring {count} fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>The layers have no CRS; their coordinates are taken for metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Reading '{layer}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Fronts of other glaciers, or that name none, left out: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Fronts that nobody has accepted left out: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>No front of '{glacier}'. The layers have fronts of: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>no glacier that is named</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>The layers have fronts of several glaciers, and {count} of them cross the centreline. Say which one to measure as 'Glacier': {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>The front advances in the mean. If it really retreats, the centreline was drawn upstream: reverse it ('Reverse line direction').</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>No front was left to measure: every table and layer is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Suspect, {date}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Width of the box: {width} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>{count} positions from {first} to {last}, trend {rate} m/a, advance positive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>too few positions for a trend</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Without the {count} positions to look at: {trend}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>QGIS's Python lacks matplotlib, which draws the charts: there is no chart, and the report has no pictures. The tables are complete.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>A file cannot be written: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>By date</source>
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
      <source>Read as {scale}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Model {name} {version} on {device}, {seconds:.1f} s</source>
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
      <source>Clicks, feature {id}: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>The layer of clicks has no points; choose another, or none.</source>
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
      <source>date not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>Calving fronts of {scene}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>Calving fronts delineated on {scene} ({acquired}). Outcome: {outcome}. {reason} Drawn by the network '{model}' version {version}; the machine's own line of each front is in the field predicted_wkt.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>Calving fronts delineated on {n} SAR scenes ({dates}). Outcomes: {outcomes}. Drawn by the network '{model}' version {version}; the machine's own line of each front is in the field predicted_wkt.</source>
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
    <name>LineErrors</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/line_errors.py" />
      <source>Not measured and left out: {pair}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/line_errors.py" />
      <source>Pairs that could not be measured and are left out: {count}. The first, {pair}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/line_errors.py" />
      <source>prediction and label lie {km} km apart: check the CRS of the layers {layers}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/line_errors.py" />
      <source>A label of {pair} is left out: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/line_errors.py" />
      <source>Predictions and labels lie {km} km apart: check the CRS of the layers {layers}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/line_errors.py" />
      <source>no CRS</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LiveChange</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_change.py" />
      <source>The layer '{name}' has no front yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_change.py" />
      <source>Measuring the change of the front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_change.py" />
      <source>Choose the layer of calving fronts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_change.py" />
      <source>Choose a centreline, or draw one on the map: downstream, from the ice out to the sea.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_change.py" />
      <source>The file of the layer '{name}' is missing or cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_change.py" />
      <source>The layer '{name}' has no CRS, others have: assign the right one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_change.py" />
      <source>'{name}' has {count} polygons, and the box is one: select it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_change.py" />
      <source>measuring {count} fronts</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LiveErrors</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_errors.py" />
      <source>Choose the layer of predicted fronts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_errors.py" />
      <source>Choose one or more layers of labels to measure them against.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_errors.py" />
      <source>The file of the layer '{name}' is missing or cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_errors.py" />
      <source>The layer '{name}' has no CRS, others have: assign the right one.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MaskErrors</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/mask_errors.py" />
      <source>'{first}' and '{second}' are masks of the same front ({pair}): leave one of them out.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MaskRaster</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/mask_raster.py" />
      <source>{path} cannot be opened as a raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/mask_raster.py" />
      <source>it has more than two values, and they are no zones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/mask_raster.py" />
      <source>{share:.0%} of its pixels are not 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/mask_raster.py" />
      <source>{path} is no mask of a front: {reason}. A mask is 0 everywhere but on the thin line of the front, where it has one other value, such as 1 or 255; or it holds the zones of the benchmark (0, 64, 127, 254) or of 'Segment zones' (0 to 3). A scene has to go through 'Delineate calving fronts' first.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MeasureDock</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/measure_dock.py" />
      <source>Measure fronts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/measure_dock.py" />
      <source>Distance error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/measure_dock.py" />
      <source>Change</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ModelDesigner</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/model_designer.py" />
      <source>Open a Copy in the Model Designer…</source>
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
      <source>Chance that the front is within 500 m of the line, where the weights are calibrated</source>
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
    <name>ShownFront</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/shown_front.py" />
      <source>The front has no place in the CRS of the project; choose another CRS for the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/shown_front.py" />
      <source>The scene of {date} is not loaded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/shown_front.py" />
      <source>The scene of this front is not loaded.</source>
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
      <source>Panel of distance error and change</source>
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
      <source>Front change…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Delineate fronts of a folder…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>From a folder to fronts, errors and change…</source>
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
