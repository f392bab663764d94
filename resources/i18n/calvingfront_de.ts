<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="de">
  <context>
    <name>CalvingFrontProvider</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/provider.py" />
      <source>Calving fronts</source>
      <translation>Kalbungsfronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/provider.py" />
      <source>Calving fronts in SAR scenes</source>
      <translation>Kalbungsfronten in SAR-Szenen</translation>
    </message>
  </context>
  <context>
    <name>CentrelineTool</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/centreline_tool.py" />
      <source>&lt;b&gt;Centreline&lt;/b&gt;: click along the middle of the glacier &lt;b&gt;downstream&lt;/b&gt;, from the ice across all fronts out to the sea. Right-click or Enter ends it; Backspace takes a point back, Esc gives up.</source>
      <translation>&lt;b&gt;Mittellinie&lt;/b&gt;: Klicken Sie entlang der Mitte des Gletschers &lt;b&gt;in Fließrichtung&lt;/b&gt;, vom Eis über alle Fronten hinaus ins Meer. Rechtsklick oder Enter beendet sie; Rücktaste nimmt einen Punkt zurück, Esc verwirft sie.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/centreline_tool.py" />
      <source>&lt;b&gt;Centreline&lt;/b&gt;: the arrow must point &lt;b&gt;to the sea&lt;/b&gt;. Right-click or Enter ends it; Backspace takes a point back, Esc gives up.</source>
      <translation>&lt;b&gt;Mittellinie&lt;/b&gt;: Der Pfeil muss &lt;b&gt;zum Meer&lt;/b&gt; zeigen. Rechtsklick oder Enter beendet sie; Rücktaste nimmt einen Punkt zurück, Esc verwirft sie.</translation>
    </message>
  </context>
  <context>
    <name>Centrelines</name>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>'{layer}' has no line yet: draw the centreline on the map, or choose another layer.</source>
      <translation>„{layer}“ hat noch keine Linie: Zeichnen Sie die Mittellinie auf der Karte oder wählen Sie einen anderen Layer.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>'{layer}' has {count} lines that may be meant; the newest is used. Select another to take that one.</source>
      <translation>„{layer}“ hat {count} Linien, die gemeint sein können; die neueste wird verwendet. Wählen Sie eine andere aus, um diese zu nehmen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>The centreline in '{layer}' has {count} pieces that do not touch; only the longest is used. Join them to one line.</source>
      <translation>Die Mittellinie in „{layer}“ besteht aus {count} Stücken, die sich nicht berühren; nur das längste wird verwendet. Verbinden Sie sie zu einer Linie.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>'{layer}' has coordinates that do not exist in {crs}: its CRS ({own}) is not the right one, or a vertex lies far off or has no coordinates.</source>
      <translation>„{layer}“ hat Koordinaten, die es in {crs} nicht gibt: Sein KBS ({own}) ist nicht das richtige, oder ein Stützpunkt liegt weit ab oder hat keine Koordinaten.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>none</source>
      <translation>keines</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>The line has no place in the CRS of the layer '{layer}'; draw it nearer to the fronts.</source>
      <translation>Die Linie hat im KBS des Layers „{layer}“ keinen Ort; zeichnen Sie sie näher an den Fronten.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>Draw centreline</source>
      <translation>Mittellinie zeichnen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>Reverse centreline</source>
      <translation>Mittellinie umkehren</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>The layer '{layer}' cannot be edited. Is it set to read-only, or is its file write-protected or open in another program?</source>
      <translation>Der Layer „{layer}“ lässt sich nicht bearbeiten. Ist er auf schreibgeschützt gestellt, oder ist seine Datei schreibgeschützt oder in einem anderen Programm geöffnet?</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>The layer '{layer}' did not take the line.</source>
      <translation>Der Layer „{layer}“ hat die Linie nicht angenommen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/centrelines.py" />
      <source>Centrelines</source>
      <translation>Mittellinien</translation>
    </message>
  </context>
  <context>
    <name>ChangeChartView</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_chart_view.py" />
      <source>Change of the calving front</source>
      <translation>Änderung der Kalbungsfront</translation>
    </message>
  </context>
  <context>
    <name>ChangeChoices</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>The layer of calving fronts, with their dates</source>
      <translation>Der Layer der Kalbungsfronten, mit ihrem Datum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>A series is that of one glacier.</source>
      <translation>Eine Zeitreihe gehört zu einem Gletscher.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>A line drawn downstream, from the ice across all fronts out to the sea: then advance is positive. Of a layer with several lines, select one.</source>
      <translation>Eine Linie in Fließrichtung, vom Eis über alle Fronten hinaus ins Meer: Dann ist Vorstoß positiv. Hat der Layer mehrere Linien, wählen Sie eine aus.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Draw a centreline on the map</source>
      <translation>Mittellinie auf der Karte zeichnen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Reverse the centreline, where advance and retreat are mixed up</source>
      <translation>Mittellinie umkehren, wenn Vorstoß und Rückzug vertauscht sind</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Curvilinear box</source>
      <translation>Krummlinige Box</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Mean over the width of a box that follows the centreline, for fjords that bend</source>
      <translation>Mittel über die Breite einer Box, die der Mittellinie folgt, für gekrümmte Fjorde</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Rectilinear box</source>
      <translation>Gerade Box</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Mean over the width of a straight box</source>
      <translation>Mittel über die Breite einer geraden Box</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Centreline</source>
      <translation>Mittellinie</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Where the front crosses the centreline</source>
      <translation>Wo die Front die Mittellinie kreuzt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source> m</source>
      <translation> m</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>auto</source>
      <translation>auto</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Across the flow, half on either side of the centreline: the part of the front that is averaged.</source>
      <translation>Quer zur Fließrichtung, je zur Hälfte beiderseits der Mittellinie: der Teil der Front, über den gemittelt wird.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>A polygon to take as the box, instead of the width</source>
      <translation>Ein Polygon, das anstelle der Breite als Box dient</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>The front advances. If this glacier retreats, the centreline runs upstream: reverse it.</source>
      <translation>Die Front stößt vor. Zieht sich dieser Gletscher zurück, verläuft die Mittellinie gegen die Fließrichtung: Kehren Sie sie um.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Fronts</source>
      <translation>Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Glacier</source>
      <translation>Gletscher</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Method</source>
      <translation>Methode</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Width</source>
      <translation>Breite</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>Box</source>
      <translation>Box</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_choices.py" />
      <source>auto: {width} m</source>
      <translation>auto: {width} m</translation>
    </message>
  </context>
  <context>
    <name>ChangePanel</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>What the chart shows</source>
      <translation>Was das Diagramm zeigt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Positions</source>
      <translation>Positionen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Rates</source>
      <translation>Raten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Map of fronts</source>
      <translation>Karte der Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Colour the fronts on the map by date: the style 'By date' of their layer</source>
      <translation>Fronten auf der Karte nach Datum färben: der Stil „Nach Datum“ ihres Layers</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Show box and centreline on the map, with the direction of the flow</source>
      <translation>Box und Mittellinie auf der Karte zeigen, mit der Fließrichtung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Show the layers again as they were before a front was chosen here (Esc)</source>
      <translation>Layer wieder so zeigen, wie sie waren, bevor hier eine Front gewählt wurde (Esc)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Save chart or table to a file</source>
      <translation>Diagramm oder Tabelle in einer Datei speichern</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Chart (PNG, SVG, PDF)…</source>
      <translation>Diagramm (PNG, SVG, PDF)…</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Table (CSV)…</source>
      <translation>Tabelle (CSV)…</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Cancelled. What is shown may be out of date; it is measured again after the next edit.</source>
      <translation>Abgebrochen. Was zu sehen ist, kann veraltet sein; nach der nächsten Bearbeitung wird neu gemessen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>The layer '{name}' lacks a field 'date' of the type Date, which the style needs; bring its lines in by 'Import labels' first.</source>
      <translation>Dem Layer „{name}“ fehlt ein Feld „date“ vom Typ Datum, das der Stil braucht; bringen Sie seine Linien zuerst mit „Referenzfronten importieren“ herein.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Save table</source>
      <translation>Tabelle speichern</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Change of the calving front</source>
      <translation>Änderung der Kalbungsfront</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>CSV files (*.csv)</source>
      <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>The table cannot be written to {path}: {reason}. Choose another folder or name.</source>
      <translation>Die Tabelle lässt sich nicht nach {path} schreiben: {reason}. Wählen Sie einen anderen Ordner oder Namen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>The table is saved: {path}</source>
      <translation>Die Tabelle ist gespeichert: {path}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <source>Trend {trend} (advance +, retreat −)</source>
      <translation>Trend {trend} (Vorstoß +, Rückzug −)</translation>
    </message>
  </context>
  <context>
    <name>ChangeReport</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Positions are where the front crosses the centreline, measured along it.</source>
      <translation>Eine Position ist, wo die Front die Mittellinie kreuzt, entlang dieser Linie gemessen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Positions are means over the width of a straight box along the flow, {width} m wide (Moon and Joughin 2008, doi:10.1029/2007JF000927).</source>
      <translation>Positionen sind Mittel über die Breite einer geraden Box längs der Fließrichtung, {width} m breit (Moon und Joughin 2008, doi:10.1029/2007JF000927).</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Positions are means over the width of a box that follows the centreline, {width} m wide (Lea and others 2014, doi:10.3189/2014JoG13J061).</source>
      <translation>Positionen sind Mittel über die Breite einer Box, die der Mittellinie folgt, {width} m breit (Lea und andere 2014, doi:10.3189/2014JoG13J061).</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>The width is automatic, 60 % of how far the fronts extend across the flow in the median, in round metres: so wide a box nearly all of them span.</source>
      <translation>Die Breite ist automatisch, nämlich 60 % dessen, wie weit die Fronten im Median quer zur Fließrichtung reichen, in runden Metern: Eine so breite Box überspannen fast alle von ihnen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Front change of {glacier}</source>
      <translation>Frontänderung von {glacier}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Front change</source>
      <translation>Frontänderung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Fronts:</source>
      <translation>Fronten:</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Left out, and to look at</source>
      <translation>Weggelassen oder anzusehen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Fronts without a position</source>
      <translation>Fronten ohne Position</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Positions to doubt</source>
      <translation>Zweifelhafte Positionen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>No position</source>
      <translation>Keine Position</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>{count} positions from {first} to {last}</source>
      <translation>{count} Positionen vom {first} bis {last}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Of {total} positions {count} are to look at before the trend is believed: the suspect fronts and the positions to doubt, listed below with the reasons.</source>
      <translation>Von {total} Positionen sind {count} anzusehen, bevor man dem Trend glaubt: die verdächtigen Fronten und die zweifelhaften Positionen, unten mit den Gründen aufgeführt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Without these positions the trend is {trend}.</source>
      <translation>Ohne diese Positionen beträgt der Trend {trend}.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Without these positions too few are left for a trend.</source>
      <translation>Ohne diese Positionen bleiben zu wenige für einen Trend.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>The uncertainty of the trend knows nothing of wrong fronts: it is that of fronts which are right, and of how they scatter.</source>
      <translation>Die Unsicherheit des Trends weiß nichts von falschen Fronten: Sie gilt für Fronten, die stimmen, und dafür, wie sie streuen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Advance is positive, retreat negative. Positions are metres on the ground along the centreline from its first vertex, which lies on the ice; a year has 365.25 days.</source>
      <translation>Vorstoß ist positiv, Rückzug negativ. Positionen sind Meter am Boden entlang der Mittellinie, von ihrem ersten Stützpunkt an, der auf dem Eis liegt; ein Jahr hat 365,25 Tage.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>{area} in the {share} of the width where both were drawn</source>
      <translation>{area} auf den {share} der Breite, auf denen beide gezeichnet wurden</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Trend</source>
      <translation>Trend</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>From the first to the last date</source>
      <translation>Vom ersten bis zum letzten Datum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Ice gained less ice lost, last date against first</source>
      <translation>Eisgewinn minus Eisverlust, letztes gegen erstes Datum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Positions to look at</source>
      <translation>Anzusehende Positionen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Suspect fronts</source>
      <translation>Verdächtige Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Width of the box</source>
      <translation>Breite der Box</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>{width} (automatic)</source>
      <translation>{width} (automatisch)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>There are no chart and no map, because QGIS's Python lacks matplotlib. The tables are complete.</source>
      <translation>Es gibt weder Diagramm noch Karte, weil dem Python von QGIS matplotlib fehlt. Die Tabellen sind vollständig.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Position of the front through time</source>
      <translation>Position der Front im Lauf der Zeit</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>All fronts by date, with the centreline and the box</source>
      <translation>Alle Fronten nach Datum, mit Mittellinie und Box</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Found by the screening rules of AutoTerm (Zhang and others 2023, doi:10.5194/tc-17-3485-2023). They are in every figure all the same: look at them, reject or correct what is wrong, and run again.</source>
      <translation>Gefunden nach den Prüfregeln von AutoTerm (Zhang und andere 2023, doi:10.5194/tc-17-3485-2023). Sie sind trotzdem in allen Zahlen enthalten: Sehen Sie sie an, lehnen Sie ab oder korrigieren Sie, was falsch ist, und rechnen Sie neu.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>All positions ({count})</source>
      <translation>Alle Positionen ({count})</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Table</source>
      <translation>Tabelle</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>found</source>
      <translation>gefunden</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>several</source>
      <translation>mehrere</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>low confidence</source>
      <translation>geringe Konfidenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>{count} of them</source>
      <translation>{count} Einträge</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Method: {method}.</source>
      <translation>Methode: {method}.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>Areas compare those parts of the box in which both fronts were drawn; where fronts span part of the width, the changes from date to date do not add up to that of the last against the first.</source>
      <translation>Flächen vergleichen die Teile der Box, in denen beide Fronten gezeichnet wurden; wo Fronten nur einen Teil der Breite überspannen, ergeben die Änderungen von Datum zu Datum zusammen nicht die des letzten gegen das erste.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>The uncertainty of a position is one standard deviation: a pixel of the scene and, in quadrature, the spread between people who draw the same front, divided by the confidence of the front. The trend is a straight line weighted by these; its error grows with the scatter about it, that of the seasons included.</source>
      <translation>Die Unsicherheit einer Position ist eine Standardabweichung: ein Pixel der Szene, quadratisch addiert mit der Streuung zwischen Menschen, die dieselbe Front zeichnen, diese geteilt durch die Konfidenz der Front. Der Trend ist eine danach gewichtete Gerade; sein Fehler wächst mit der Streuung um die Gerade, die der Jahreszeiten eingeschlossen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_report.py" />
      <source>How it was measured</source>
      <translation>Wie gemessen wurde</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Glacier</source>
      <translation>Gletscher</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Sensor</source>
      <translation>Sensor</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Scene</source>
      <translation>Szene</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Author</source>
      <translation>Autor</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Position (m)</source>
      <translation>Position (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Uncertainty (m)</source>
      <translation>Unsicherheit (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Days</source>
      <translation>Tage</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Change (m)</source>
      <translation>Änderung (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Rate (m/a)</source>
      <translation>Rate (m/a)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Rate uncertainty (m/a)</source>
      <translation>Unsicherheit der Rate (m/a)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Area change (m²)</source>
      <translation>Flächenänderung (m²)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Area gained (m²)</source>
      <translation>Fläche gewonnen (m²)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Area lost (m²)</source>
      <translation>Fläche verloren (m²)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Coverage</source>
      <translation>Abdeckung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Crossings</source>
      <translation>Kreuzungen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Length (m)</source>
      <translation>Länge (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Season</source>
      <translation>Jahreszeit</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Suspect</source>
      <translation>Verdächtig</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Remark</source>
      <translation>Bemerkung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Confidence</source>
      <translation>Konfidenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Outcome</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/change_table.py" />
      <source>Status</source>
      <translation>Status</translation>
    </message>
  </context>
  <context>
    <name>ChangeTable</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Position (m)</source>
      <translation>Position (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Change (m)</source>
      <translation>Änderung (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Rate (m/a)</source>
      <translation>Rate (m/a)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Coverage</source>
      <translation>Abdeckung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Sensor</source>
      <translation>Sensor</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>To look at</source>
      <translation>Zu beachten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Along the centreline from its first vertex, seaward; one standard deviation</source>
      <translation>Entlang der Mittellinie ab ihrem ersten Stützpunkt, seewärts; eine Standardabweichung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Since the front before; advance is positive</source>
      <translation>Seit der vorigen Front; Vorstoß ist positiv</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Since the front before; advance is positive; one standard deviation</source>
      <translation>Seit der vorigen Front; Vorstoß ist positiv; eine Standardabweichung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Share of the width of the box where the front was drawn</source>
      <translation>Anteil der Breite der Box, auf dem die Front gezeichnet wurde</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>What speaks against the front; none is left out for it</source>
      <translation>Was gegen die Front spricht; keine wird deshalb weggelassen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>Positions of the front through time</source>
      <translation>Positionen der Front im Lauf der Zeit</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>{position} m along the centreline</source>
      <translation>{position} m entlang der Mittellinie</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_table.py" />
      <source>{change} m in {days} days: {rate} m/a</source>
      <translation>{change} m in {days} Tagen: {rate} m/a</translation>
    </message>
  </context>
  <context>
    <name>ChangeWords</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>Position (m), advance →</source>
      <translation>Position (m), Vorstoß →</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>Rate (m/a), advance →</source>
      <translation>Rate (m/a), Vorstoß →</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>No front has a position yet.</source>
      <translation>Noch hat keine Front eine Position.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>A rate needs two dated fronts with a position.</source>
      <translation>Eine Rate braucht zwei datierte Fronten mit Position.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>There is no front to show.</source>
      <translation>Es gibt keine Front zu zeigen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>advance</source>
      <translation>Vorstoß</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>retreat</source>
      <translation>Rückzug</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>suspect</source>
      <translation>verdächtig</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>to look at</source>
      <translation>anzusehen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>covers part of the width</source>
      <translation>nur Teil der Breite</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>sensor not known</source>
      <translation>Sensor nicht bekannt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>winter</source>
      <translation>Winter</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>over {first}–{last}</source>
      <translation>über {first}–{last}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/change_words.py" />
      <source>from {first} to {last}</source>
      <translation>vom {first} bis {last}</translation>
    </message>
  </context>
  <context>
    <name>ChartCanvas</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/chart_canvas.py" />
      <source>The charts need matplotlib; everything else works without it. {how}</source>
      <translation>Die Diagramme brauchen matplotlib; alles andere geht auch ohne. {how}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/chart_canvas.py" />
      <source>Save chart…</source>
      <translation>Diagramm speichern…</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/chart_canvas.py" />
      <source>Copy chart</source>
      <translation>Diagramm kopieren</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/chart_canvas.py" />
      <source>Save chart</source>
      <translation>Diagramm speichern</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/chart_canvas.py" />
      <source>The chart cannot be written to {path}: {reason}. Choose another folder or name.</source>
      <translation>Das Diagramm lässt sich nicht nach {path} schreiben: {reason}. Wählen Sie einen anderen Ordner oder Namen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/chart_canvas.py" />
      <source>The chart is saved: {path}</source>
      <translation>Das Diagramm ist gespeichert: {path}</translation>
    </message>
  </context>
  <context>
    <name>ChooseFrontsFile</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/choose_fronts_file.py" />
      <source>Where to keep the calving fronts of this project: a new GeoPackage, or one that has fronts</source>
      <translation>Wo die Kalbungsfronten dieses Projekts liegen sollen: ein neues GeoPackage oder eines, das schon Fronten hat</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/choose_fronts_file.py" />
      <source>GeoPackage (*.gpkg)</source>
      <translation>GeoPackage (*.gpkg)</translation>
    </message>
  </context>
  <context>
    <name>ComparedFront</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_front.py" />
      <source>{role} '{name}' is no raster file; save it as GeoTIFF first.</source>
      <translation>{role} „{name}“ ist keine Rasterdatei; speichern Sie den Layer zuerst als GeoTIFF.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_front.py" />
      <source>by the georeference</source>
      <translation>nach der Georeferenzierung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_front.py" />
      <source>{0:g} m as given</source>
      <translation>{0:g} m wie angegeben</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_front.py" />
      <source>{0:.4g} m from the name</source>
      <translation>{0:.4g} m aus dem Namen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_front.py" />
      <source>{size}, {columns} x {rows} pixels</source>
      <translation>{size}, {columns} x {rows} Pixel</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_front.py" />
      <source>'{name}' has coordinates that do not exist in {crs}: {error}</source>
      <translation>„{name}“ hat Koordinaten, die es in {crs} nicht gibt: {error}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_front.py" />
      <source>'{name}' has no georeference: give the resolution of its pixels in metres.</source>
      <translation>„{name}“ hat keine Georeferenzierung: Geben Sie die Auflösung der Pixel in Metern an.</translation>
    </message>
  </context>
  <context>
    <name>ComparedLayers</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>Layer of predicted fronts</source>
      <translation>Layer der vorhergesagten Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>The fronts to be measured: those of the project, or any other lines.</source>
      <translation>Die Fronten, die gemessen werden: die des Projekts oder beliebige andere Linien.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>Layers of labels</source>
      <translation>Layer der Referenzfronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>Fronts drawn by people; several layers or authors are measured against one by one.</source>
      <translation>Von Menschen gezeichnete Fronten; bei mehreren Layern oder Autoren wird an jedem einzeln gemessen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>Layer of flow lines</source>
      <translation>Layer der Fließlinien</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>Lines drawn downstream, towards the sea: they tell whether an error is seaward or landward.</source>
      <translation>Linien in Fließrichtung, zum Meer hin: Sie sagen, ob ein Fehler seewärts oder landwärts liegt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>Bo&amp;x</source>
      <translation>Bo&amp;x</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>Look at a prediction only in the bounding rectangle of its label and 500 m around, as the benchmark does: the border of ice and water runs on along side glaciers.</source>
      <translation>Betrachtet eine Vorhersage nur im umschließenden Rechteck ihrer Referenzfront und 500 m darum herum, wie es der Benchmark tut: Die Grenze von Eis und Wasser setzt sich an Seitengletschern fort.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>&amp;Prediction</source>
      <translation>V&amp;orhersage</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>&amp;Labels</source>
      <translation>Re&amp;ferenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/compared_layers.py" />
      <source>Fl&amp;ow line</source>
      <translation>Flie&amp;ßlinie</translation>
    </message>
  </context>
  <context>
    <name>ComparedPairs</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>The layer of labels is empty: all {count} predictions count as false.</source>
      <translation>Der Layer der Referenzfronten ist leer: Alle {count} Vorhersagen gelten als falsch.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>All labels are rejected: all {count} predictions count as false.</source>
      <translation>Alle Referenzfronten sind abgelehnt: Alle {count} Vorhersagen gelten als falsch.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>Rejected predictions left out: {0}.</source>
      <translation>Abgelehnte Vorhersagen weggelassen: {0}.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>Rejected labels left out: {0}.</source>
      <translation>Abgelehnte Referenzfronten weggelassen: {0}.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>Predictions of other glaciers than {glacier} left out: {count}.</source>
      <translation>Vorhersagen anderer Gletscher als {glacier} weggelassen: {count}.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>No prediction is of a glacier called '{glacier}'; all of them are compared: {names}.</source>
      <translation>Keine Vorhersage gehört zu einem Gletscher namens „{glacier}“; es werden alle verglichen: {names}.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>Labels of other glaciers than {glacier} left out: {count}.</source>
      <translation>Referenzfronten anderer Gletscher als {glacier} weggelassen: {count}.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>No label is of a glacier called '{glacier}'; all of them are compared: {names}.</source>
      <translation>Keine Referenzfront gehört zu einem Gletscher namens „{glacier}“; es werden alle verglichen: {names}.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>Labels without a date left out: {count}. They match no prediction that has one. If a field of another name holds their dates, choose it.</source>
      <translation>Referenzfronten ohne Datum weggelassen: {count}. Sie passen zu keiner Vorhersage, die eines hat. Wenn ein Feld mit anderem Namen ihr Datum enthält, wählen Sie es.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>The labels have no dates: predictions of {count} dates are compared with a label as if they were one front, so that the figures are those of no date. Choose the field with the dates of the labels, or compare only the predictions of the date that was labelled.</source>
      <translation>Die Referenzfronten haben kein Datum: Vorhersagen von {count} Tagen werden mit einer Referenzfront verglichen, als wären sie eine einzige Front, sodass die Zahlen für keinen Tag gelten. Wählen Sie das Feld mit dem Datum der Referenzfronten oder vergleichen Sie nur die Vorhersagen des Tages, für den es die Referenzfront gibt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>The predictions have no dates: a prediction is compared with labels of {count} dates as if they were one front, so that the figures are those of no date. Choose the field with the dates of the predictions, or compare them only with the labels of their date.</source>
      <translation>Die Vorhersagen haben kein Datum: Eine Vorhersage wird mit Referenzfronten von {count} Tagen verglichen, als wären sie eine einzige Front, sodass die Zahlen für keinen Tag gelten. Wählen Sie das Feld mit dem Datum der Vorhersagen oder vergleichen Sie sie nur mit den Referenzfronten ihres Tages.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/compared_pairs.py" />
      <source>Cancelled; nothing was written.</source>
      <translation>Abgebrochen; es wurde nichts geschrieben.</translation>
    </message>
  </context>
  <context>
    <name>Correction</name>
    <message>
      <location filename="../../calvingfront_plugin/layers/correction.py" />
      <source>Measure corrections</source>
      <translation>Korrekturen messen</translation>
    </message>
  </context>
  <context>
    <name>DatedFronts</name>
    <message>
      <location filename="../../calvingfront_plugin/layers/dated_fronts.py" />
      <source>'{layer}' is no layer of lines. Turn polygons into lines first (Vector &gt; Geometry Tools &gt; Polygons to Lines).</source>
      <translation>„{layer}“ ist kein Linienlayer. Wandeln Sie Polygone zuerst in Linien um (Vektor &gt; Geometrie-Werkzeuge &gt; Polygone zu Linien).</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/dated_fronts.py" />
      <source>'{layer}' has no field '{field}'. It has: {fields}.</source>
      <translation>„{layer}“ hat kein Feld „{field}“. Vorhanden sind: {fields}.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/dated_fronts.py" />
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/dated_fronts.py" />
      <source>'{layer}' has coordinates that do not exist in {crs}: its CRS ({own}) is not the right one, or a vertex lies far off.</source>
      <translation>„{layer}“ hat Koordinaten, die es in {crs} nicht gibt: Sein KBS ({own}) ist nicht das richtige, oder ein Stützpunkt liegt weit ab.</translation>
    </message>
  </context>
  <context>
    <name>DelineatePanel</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>V&amp;isible part</source>
      <translation>S&amp;ichtbarer Teil</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Delineate the part of the scene that the map shows.</source>
      <translation>Kartiert den Teil der Szene, den die Karte zeigt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Whole sce&amp;ne</source>
      <translation>Gan&amp;ze Szene</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Delineate all of the scene.</source>
      <translation>Kartiert die ganze Szene.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Progress of the work</source>
      <translation>Fortschritt der Arbeit</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Stop what runs and what waits; fronts that are drawn already stay.</source>
      <translation>Hält an, was läuft und was wartet; schon gezeichnete Fronten bleiben.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>The map does not show '{scene}': zoom to it first.</source>
      <translation>Die Karte zeigt „{scene}“ nicht: Zoomen Sie zuerst dorthin.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Nothing was begun: choose a file to keep the fronts in.</source>
      <translation>Es wurde nichts begonnen: Wählen Sie eine Datei, in der die Fronten liegen sollen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Delineating {scene}</source>
      <translation>Kartierung von {scene}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Its fronts were not stored, since no file was chosen for them.</source>
      <translation>Ihre Fronten wurden nicht gespeichert, weil keine Datei für sie gewählt wurde.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Its fronts were not stored, since the project was closed.</source>
      <translation>Ihre Fronten wurden nicht gespeichert, weil das Projekt geschlossen wurde.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Cancelled; nothing was drawn.</source>
      <translation>Abgebrochen; es wurde nichts gezeichnet.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>{n} more; the log messages name them all.</source>
      <translation>{n} weitere; das Protokoll nennt sie alle.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>&amp;All loaded scenes ({n})</source>
      <translation>Alle &amp;geladenen Szenen ({n})</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>Delineate each loaded scene whose date is known, one after the other:</source>
      <translation>Kartiert nacheinander jede geladene Szene, deren Datum bekannt ist:</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>No loaded scene has a date; enter it above.</source>
      <translation>Keine geladene Szene hat ein Datum; tragen Sie es oben ein.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>({n} more to do)</source>
      <translation>(noch {n} zu erledigen)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>{n} with a front</source>
      <translation>{n} mit Front</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>{n} doubtful</source>
      <translation>{n} zweifelhaft</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>{n} without</source>
      <translation>{n} ohne Front</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>{n} failed</source>
      <translation>{n} fehlgeschlagen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>{n} not stored</source>
      <translation>{n} nicht gespeichert</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>{n} cancelled</source>
      <translation>{n} abgebrochen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_panel.py" />
      <source>{n} scenes: {counts}.</source>
      <translation>{n} Szenen: {counts}.</translation>
    </message>
  </context>
  <context>
    <name>DelineateWords</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>Click: {symbol} {kind}</source>
      <translation>Klick: {symbol} {kind}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>&lt;b&gt;Shift&lt;/b&gt;+click: an end</source>
      <translation>&lt;b&gt;Umschalt&lt;/b&gt;+Klick: ein Ende</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>&lt;b&gt;Enter&lt;/b&gt;: accept</source>
      <translation>&lt;b&gt;Enter&lt;/b&gt;: annehmen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>&lt;b&gt;Backspace&lt;/b&gt;: take back</source>
      <translation>&lt;b&gt;Rücktaste&lt;/b&gt;: zurücknehmen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>&lt;b&gt;Esc&lt;/b&gt;: give up</source>
      <translation>&lt;b&gt;Esc&lt;/b&gt;: verwerfen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>Choose a SAR scene in the list of layers.</source>
      <translation>Wählen Sie in der Layerliste eine SAR-Szene.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>&lt;b&gt;Shift&lt;/b&gt;+click the two ends of the front on '{scene}', or click on it</source>
      <translation>&lt;b&gt;Umschalt&lt;/b&gt;+Klick auf die beiden Enden der Front in „{scene}“, oder Klick auf die Front</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>&lt;b&gt;1&lt;/b&gt; to &lt;b&gt;4&lt;/b&gt;: what a click is</source>
      <translation>&lt;b&gt;1&lt;/b&gt; bis &lt;b&gt;4&lt;/b&gt;: Art des Klicks</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>Drag: a rectangle</source>
      <translation>Ziehen: ein Rechteck</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>&lt;b&gt;Ctrl&lt;/b&gt;+wheel: window of {km:.0f} km</source>
      <translation>&lt;b&gt;Strg&lt;/b&gt;+Mausrad: Ausschnitt von {km:.0f} km</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>{count} accepted and under way.</source>
      <translation>{count} angenommen und in Arbeit.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>Front of {length:.1f} km</source>
      <translation>Front von {length:.1f} km</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>{count} fronts of {length:.1f} km in all</source>
      <translation>{count} Fronten von zusammen {length:.1f} km</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>no click</source>
      <translation>kein Klick</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>1 click</source>
      <translation>1 Klick</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>{what}, {clicks}, {time}; undo with Ctrl+Z, save with the layer.</source>
      <translation>{what}, {clicks}, {time}; rückgängig mit Strg+Z, speichern mit dem Layer.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>{count} clicks</source>
      <translation>{count} Klicks</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>That click lies outside the scene '{scene}'. Click on that scene; for another one first choose its layer, and accept or give up the front that is being made.</source>
      <translation>Dieser Klick liegt außerhalb der Szene „{scene}“. Klicken Sie in diese Szene; für eine andere wählen Sie zuerst deren Layer und nehmen die begonnene Front an oder geben sie auf.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>The scene '{scene}' is hidden. Show it, or choose the layer of a scene that you see.</source>
      <translation>Die Szene „{scene}“ ist ausgeblendet. Blenden Sie sie ein, oder wählen Sie den Layer einer Szene, die Sie sehen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>That rectangle lies outside the scene '{scene}'. Draw it over the scene.</source>
      <translation>Dieses Rechteck liegt außerhalb der Szene „{scene}“. Ziehen Sie es über der Szene auf.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>That is too far from the front that is being made for one window. Accept that front with Enter or give it up with Esc, and click again.</source>
      <translation>Das ist von der begonnenen Front zu weit weg für einen Ausschnitt. Nehmen Sie diese Front mit Enter an oder verwerfen Sie sie mit Esc, und klicken Sie dann noch einmal.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>'{scene}' has no CRS, so the size of its pixels on the ground is not known. Give it in the panel 'Calving fronts', then click again.</source>
      <translation>„{scene}“ hat kein KBS, daher ist die Größe der Pixel am Boden nicht bekannt. Geben Sie sie im Bedienfeld „Kalbungsfronten“ an und klicken Sie dann noch einmal.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>The scene '{scene}' was removed, so its front cannot be changed here any more: Enter accepts it as it is, Esc gives it up.</source>
      <translation>Die Szene „{scene}“ wurde entfernt, daher lässt sich ihre Front hier nicht mehr ändern: Enter nimmt sie an, wie sie ist, Esc verwirft sie.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>The scene '{scene}' was removed, and the front that was being made on it was given up.</source>
      <translation>Die Szene „{scene}“ wurde entfernt; die auf ihr begonnene Front wurde verworfen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>The project was closed, and the front that was not stored yet was given up with it.</source>
      <translation>Das Projekt wurde geschlossen und mit ihm die Front aufgegeben, die noch nicht gespeichert war.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>The project was closed, and {count} fronts that were not stored yet were given up with it.</source>
      <translation>Das Projekt wurde geschlossen und mit ihm {count} Fronten aufgegeben, die noch nicht gespeichert waren.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>The front is not stored yet, since no file was chosen for the fronts of this project. Enter asks again.</source>
      <translation>Die Front ist noch nicht gespeichert, weil keine Datei für die Fronten dieses Projekts gewählt wurde. Enter fragt noch einmal.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>under 1 s</source>
      <translation>unter 1 s</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>{seconds:.0f} s</source>
      <translation>{seconds:.0f} s</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>Now Shift+click the other end.</source>
      <translation>Nun Umschalt+Klick auf das andere Ende.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>Delineating, {percent:.0f} %.</source>
      <translation>Kartierung, {percent:.0f} %.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>Enter now accepts the front as it will be.</source>
      <translation>Enter nimmt die Front jetzt schon an, so wie sie wird.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>{problem} The clicks are kept: Enter tries again.</source>
      <translation>{problem} Die Klicks bleiben: Enter versucht es noch einmal.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>Wrong? Shift+click its two ends.</source>
      <translation>Falsch? Umschalt+Klick auf ihre beiden Enden.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>Wrong? Click on the front there.</source>
      <translation>Falsch? Klicken Sie dort auf die Front.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>a point on the front</source>
      <translation>ein Punkt auf der Front</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>an end of the front</source>
      <translation>ein Ende der Front</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>ocean or melange</source>
      <translation>Ozean oder Melange</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineate_words.py" />
      <source>glacier</source>
      <translation>Gletscher</translation>
    </message>
  </context>
  <context>
    <name>DelineationQueue</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineation_queue.py" />
      <source>loading the network</source>
      <translation>Netz wird geladen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineation_queue.py" />
      <source>Loading the network</source>
      <translation>Netz wird geladen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineation_queue.py" />
      <source>A Python package that is installed cannot be loaded ({error}). Install it again, then restart QGIS.</source>
      <translation>Ein installiertes Python-Paket lässt sich nicht laden ({error}). Installieren Sie es neu und starten Sie danach QGIS neu.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/delineation_queue.py" />
      <source>The work stopped at an unexpected error ({error}). Try another window; the log messages of 'Calving fronts' hold the details for a bug report.</source>
      <translation>Die Arbeit brach mit einem unerwarteten Fehler ab ({error}). Versuchen Sie einen anderen Ausschnitt; das Protokoll „Calving fronts“ enthält die Einzelheiten für eine Fehlermeldung.</translation>
    </message>
  </context>
  <context>
    <name>Destinations</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/destinations.py" />
      <source>{output}: there is no folder {folder}; create it or choose another.</source>
      <translation>{output}: Es gibt keinen Ordner {folder}; legen Sie ihn an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/destinations.py" />
      <source>{output}: {path} is an input and would be overwritten; choose another file.</source>
      <translation>{output}: {path} ist eine Eingabe und würde überschrieben; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/destinations.py" />
      <source>the table of scenes, style, time settings and metadata</source>
      <translation>die Tabelle der Szenen, Stil, Zeiteinstellungen und Metadaten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/destinations.py" />
      <source>names of fields beyond 10 letters, texts beyond 254 letters (predicted_wkt), {rest}</source>
      <translation>Feldnamen über 10 Zeichen, Texte über 254 Zeichen (predicted_wkt), {rest}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/destinations.py" />
      <source>A {extension} file does not keep: {losses}. A GeoPackage (.gpkg) keeps everything.</source>
      <translation>Eine Datei vom Typ {extension} behält nicht: {losses}. Ein GeoPackage (.gpkg) behält alles.</translation>
    </message>
  </context>
  <context>
    <name>DistanceReport</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Mean distance error</source>
      <translation>Mittlerer Abstandsfehler</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Mean of the fronts' means</source>
      <translation>Mittel der Mittel der Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Median</source>
      <translation>Median</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>95th percentile</source>
      <translation>95. Perzentil</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Largest distance</source>
      <translation>Größter Abstand</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Fréchet distance</source>
      <translation>Fréchet-Abstand</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Prediction to label</source>
      <translation>Vorhersage zu Referenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Label to prediction</source>
      <translation>Referenz zu Vorhersage</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Seaward (+) or landward (−)</source>
      <translation>Seewärts (+) oder landwärts (−)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Within 38 m</source>
      <translation>Innerhalb von 38 m</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Within one pixel</source>
      <translation>Innerhalb eines Pixels</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Length of the prediction</source>
      <translation>Länge der Vorhersage</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Length of the label</source>
      <translation>Länge der Referenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Prediction not matched</source>
      <translation>Vorhersage nicht zugeordnet</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Label not matched</source>
      <translation>Referenz nicht zugeordnet</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Spread between authors</source>
      <translation>Streuung zwischen Autoren</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Front pixels predicted</source>
      <translation>Vorhergesagte Frontpixel</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Lines predicted</source>
      <translation>Vorhergesagte Linien</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Front pixels labelled</source>
      <translation>Frontpixel der Referenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Lines labelled</source>
      <translation>Linien der Referenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Pairs measured</source>
      <translation>Gemessene Paare</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Comparisons</source>
      <translation>Vergleiche</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Missing fronts</source>
      <translation>Fehlende Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>False fronts</source>
      <translation>Falsche Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Predictions without a label</source>
      <translation>Vorhersagen ohne Referenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Missing</source>
      <translation>Fehlend</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Front pixels in the masks.</source>
      <translation>Frontpixel in den Masken.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Lines that have a length; each counts once, however often it is compared.</source>
      <translation>Linien, die eine Länge haben; jede zählt einmal, wie oft sie auch verglichen wird.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Mean of all distances from either front to the nearest point of the other, both ways and all pairs pooled: long fronts weigh most.</source>
      <translation>Mittel aller Abstände von jeder der beiden Fronten zum nächsten Punkt der anderen, beide Richtungen und alle Paare zusammen: Lange Fronten wiegen am meisten.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Mean of the means of the pairs: each front weighs the same.</source>
      <translation>Mittel der Mittel der Paare: Jede Front wiegt gleich viel.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Half of all distances, both ways pooled, are smaller.</source>
      <translation>Die Hälfte aller Abstände, beide Richtungen zusammen, ist kleiner.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Only one in twenty distances is larger.</source>
      <translation>Nur einer von zwanzig Abständen ist größer.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>The worst place of either front (Hausdorff distance).</source>
      <translation>Die schlechteste Stelle beider Fronten (Hausdorff-Abstand).</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>As the largest distance, but with both fronts walked from end to end, so that a detour counts. Of pairs in which each front is one line; over many the largest.</source>
      <translation>Wie der größte Abstand, aber beide Fronten von Ende zu Ende abgeschritten, sodass ein Umweg zählt. Für Paare, in denen jede Front eine Linie ist; bei vielen der größte.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Mean over the predicted front; large where a front was drawn that is none.</source>
      <translation>Mittel über die vorhergesagte Front; groß, wo eine Front gezeichnet wurde, die keine ist.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Mean over the labelled front; large where a part of the front was missed.</source>
      <translation>Mittel über die Referenzfront; groß, wo ein Teil der Front verfehlt wurde.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Mean with sign: + where the prediction lies seaward of the label, − where it lies landward. Needs a flow line.</source>
      <translation>Mittel mit Vorzeichen: +, wo die Vorhersage seewärts der Referenz liegt, −, wo sie landwärts liegt. Braucht eine Fließlinie.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Share of the length of both fronts with the other front within 38 m, the spread between people.</source>
      <translation>Anteil der Länge beider Fronten, der höchstens 38 m von der anderen Front liegt; so groß ist die Streuung zwischen Menschen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Share of the length of both fronts with the other front within a pixel of the scene.</source>
      <translation>Anteil der Länge beider Fronten, der höchstens ein Pixel der Szene von der anderen Front liegt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>On the ground, inside the box if there is one.</source>
      <translation>Am Boden, innerhalb der Box, wenn es eine gibt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>On the ground.</source>
      <translation>Am Boden.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Length with no label within {0:g} m.</source>
      <translation>Länge ohne Referenz innerhalb von {0:g} m.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Length with no prediction within {0:g} m.</source>
      <translation>Länge ohne Vorhersage innerhalb von {0:g} m.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Mean distance between the labels of two authors of the same front, over all pairs of authors: an error below it says little.</source>
      <translation>Mittlerer Abstand zwischen den Referenzen zweier Autoren derselben Front, über alle Paare von Autoren: Ein Fehler darunter sagt wenig.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>With a prediction and a label; only these have distances.</source>
      <translation>Mit Vorhersage und Referenz; nur diese haben Abstände.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Of each pair with each author of its label.</source>
      <translation>Von jedem Paar mit jedem Autor seiner Referenz.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>There is a label and no prediction.</source>
      <translation>Es gibt eine Referenzfront und keine Vorhersage.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>There is a prediction, and a record of the label says that there is no front.</source>
      <translation>Es gibt eine Vorhersage, und ein Eintrag der Referenz sagt, dass es keine Front gibt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Nobody labelled that date; listed, and in no figure.</source>
      <translation>Zu diesem Datum gibt es keine Referenz; aufgeführt, aber in keiner Zahl enthalten.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>1 where there is a label and no prediction, else 0; over many pairs their number.</source>
      <translation>1, wo es eine Referenzfront und keine Vorhersage gibt, sonst 0; bei vielen Paaren deren Anzahl.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>The side is known for {share} of the length.</source>
      <translation>Die Seite ist für {share} der Länge bekannt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_report.py" />
      <source>Over {count} comparisons.</source>
      <translation>Über {count} Vergleiche.</translation>
    </message>
  </context>
  <context>
    <name>EnvironmentReport</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/environment_report.py" />
      <source>CPU (threads: {n})</source>
      <translation>CPU (Threads: {n})</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/environment_report.py" />
      <source>Apple graphics processor</source>
      <translation>Apple-Grafikprozessor</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/environment_report.py" />
      <source>{device} is used: {seconds:.2f} s for the network on {n} x {n} pixels.</source>
      <translation>Verwendet wird {device}: {seconds:.2f} s für das Netz auf {n} x {n} Pixeln.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/environment_report.py" />
      <source>Looking for computing devices</source>
      <translation>Suche nach Rechengeräten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/environment_report.py" />
      <source>torch cannot be used: {error}</source>
      <translation>torch lässt sich nicht verwenden: {error}</translation>
    </message>
  </context>
  <context>
    <name>ErrorLayers</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_layers.py" />
      <source>Cancelled while the layers were written: '{layer}' is not complete.</source>
      <translation>Abgebrochen, während die Layer geschrieben wurden: „{layer}“ ist nicht vollständig.</translation>
    </message>
  </context>
  <context>
    <name>ErrorPanel</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Measure no more fronts.</source>
      <translation>Misst keine weiteren Fronten.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Go on</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Measure the other fronts, too.</source>
      <translation>Misst auch die übrigen Fronten.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>All pairs</source>
      <translation>Alle Paare</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Charts of all pairs again, not of those selected (Esc).</source>
      <translation>Zeigt wieder Diagramme aller Paare, nicht nur der gewählten (Esc).</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>CSV…</source>
      <translation>CSV…</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Save the table as a file of comma-separated values.</source>
      <translation>Speichert die Tabelle als Datei mit Werten, die durch Kommas getrennt sind.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Report…</source>
      <translation>Bericht…</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Open the algorithm 'Distance error' for these layers: report, map of errors, worst places.</source>
      <translation>Öffnet den Algorithmus „Abstandsfehler“ für diese Layer: Bericht, Karte der Fehler, schlimmste Stellen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Distances</source>
      <translation>Abstände</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Fine classes</source>
      <translation>Feine Klassen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Along the front</source>
      <translation>Entlang der Front</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Confidence</source>
      <translation>Konfidenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>How much of the fronts lies how far off; a click on a bar goes to the places</source>
      <translation>Wie viel von den Fronten wie weit entfernt liegt; ein Klick auf einen Balken führt zu den Stellen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Where along the label the prediction is how far off; a click goes to the place</source>
      <translation>Wo entlang der Referenzfront die Vorhersage wie weit entfernt liegt; ein Klick führt zur Stelle</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Whether the confidence of the predictions can be trusted; a click goes to the front</source>
      <translation>Ob man der Konfidenz der Vorhersagen trauen kann; ein Klick führt zur Front</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{n} selected</source>
      <translation>{n} gewählt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Select a pair in the table.</source>
      <translation>Wählen Sie ein Paar in der Tabelle.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{n} fronts without a prediction, {km:.1f} km</source>
      <translation>{n} Fronten ohne Vorhersage, {km:.1f} km</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{distances}: {km:.1f} km of front, in {n} pairs</source>
      <translation>{distances}: {km:.1f} km Front, in {n} Paaren</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>seaward</source>
      <translation>seewärts</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>landward</source>
      <translation>landwärts</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{km:.2f} km along the label: {m:.0f} m {side}</source>
      <translation>{km:.2f} km entlang der Referenz: {m:.0f} m {side}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{pair}: place {k} of {n}</source>
      <translation>{pair}: Stelle {k} von {n}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{km:.1f} km of label without a prediction</source>
      <translation>{km:.1f} km Referenz ohne Vorhersage</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{m:.0f} m of label, up to {largest:.0f} m from the prediction</source>
      <translation>{m:.0f} m Referenz, bis zu {largest:.0f} m von der Vorhersage entfernt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{m:.0f} m of prediction, up to {largest:.0f} m from the label</source>
      <translation>{m:.0f} m Vorhersage, bis zu {largest:.0f} m von der Referenz entfernt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Click the bar again for the next.</source>
      <translation>Noch ein Klick auf den Balken führt zur nächsten.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>prediction</source>
      <translation>Vorhersage</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>label of {author}</source>
      <translation>Referenzfront von {author}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>label</source>
      <translation>Referenzfront</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>On the map, {pair}:</source>
      <translation>Auf der Karte, {pair}:</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Save table</source>
      <translation>Tabelle speichern</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>CSV files (*.csv)</source>
      <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>The table cannot be written to {path}: {reason}. Choose another folder or name.</source>
      <translation>Die Tabelle lässt sich nicht nach {path} schreiben: {reason}. Wählen Sie einen anderen Ordner oder Namen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>The table is saved: {path}</source>
      <translation>Die Tabelle ist gespeichert: {path}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>&lt;b&gt;{mean:.0f} m&lt;/b&gt; mean distance error</source>
      <translation>&lt;b&gt;{mean:.0f} m&lt;/b&gt; mittlerer Abstandsfehler</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>&lt;b&gt;{mean:.0f} m&lt;/b&gt; mean distance error of {n} fronts</source>
      <translation>&lt;b&gt;{mean:.0f} m&lt;/b&gt; mittlerer Abstandsfehler von {n} Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{share:.0f} % within 38 m</source>
      <translation>{share:.0f} % innerhalb von 38 m</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{m:.0f} m too far seaward</source>
      <translation>{m:.0f} m zu weit seewärts</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{m:.0f} m too far landward</source>
      <translation>{m:.0f} m zu weit landwärts</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{words} (over {share:.0f} % of the length)</source>
      <translation>{words} (auf {share:.0f} % der Länge)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>&lt;b style="color: #c23a1c"&gt;{n} missing&lt;/b&gt; ({km:.1f} km)</source>
      <translation>&lt;b style="color: #c23a1c"&gt;{n} fehlend&lt;/b&gt; ({km:.1f} km)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{n} false</source>
      <translation>{n} falsch</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{n} without a label</source>
      <translation>{n} ohne Referenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>{n} not measured yet</source>
      <translation>{n} noch nicht gemessen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>How they were matched</source>
      <translation>Wie zugeordnet wurde</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>No fronts to compare.</source>
      <translation>Keine Fronten zu vergleichen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Length (km)</source>
      <translation>Länge (km)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>Mean (m)</source>
      <translation>Mittel (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_panel.py" />
      <source>between people, {0:g} m</source>
      <translation>zwischen Menschen, {0:g} m</translation>
    </message>
  </context>
  <context>
    <name>ErrorPlaces</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_places.py" />
      <source>The fronts have no place in the CRS of the project; choose another CRS for the project.</source>
      <translation>Die Fronten haben im KBS des Projekts keinen Ort; wählen Sie ein anderes KBS für das Projekt.</translation>
    </message>
  </context>
  <context>
    <name>ErrorProtocol</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>glacier</source>
      <translation>Gletscher</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>scene</source>
      <translation>Szene</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>place only</source>
      <translation>nur Ort</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Run</source>
      <translation>Ausgeführt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Predictions</source>
      <translation>Vorhersagen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Labels</source>
      <translation>Referenzfronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Metric</source>
      <translation>Metrik</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Pairs</source>
      <translation>Paare</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Fields of predictions</source>
      <translation>Felder der Vorhersagen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Fields of labels</source>
      <translation>Felder der Referenzfronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Box</source>
      <translation>Box</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Not counted</source>
      <translation>Nicht gezählt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>predictions of which no label is known; in no mean: missing and false fronts, which have no distance</source>
      <translation>Vorhersagen, zu denen keine Referenz bekannt ist; in keinem Mittel: fehlende und falsche Fronten, die keinen Abstand haben</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Season</source>
      <translation>Jahreszeit</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>winter is September to March in the north and April to August in the south</source>
      <translation>Winter ist im Norden September bis März und im Süden April bis August</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Glacier</source>
      <translation>Gletscher</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>{0}, and fronts that name none</source>
      <translation>{0} und Fronten, die keinen nennen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Resolution of the masks</source>
      <translation>Auflösung der Masken</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Tolerance</source>
      <translation>Toleranz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Sign</source>
      <translation>Vorzeichen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>CRS measured in</source>
      <translation>KBS der Messung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>Software</source>
      <translation>Software</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>benchmark pixels: from each front pixel to the nearest one of the other front, centre to centre, times the resolution (Gourmelon et al. 2022, doi:10.5194/essd-14-4287-2022)</source>
      <translation>benchmark pixels: von jedem Frontpixel zum nächsten der anderen Front, von Mitte zu Mitte, mal die Auflösung (Gourmelon et al. 2022, doi:10.5194/essd-14-4287-2022)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>metres on the ground: from points every 10 m along either front to the nearest point of the other, both ways pooled by length</source>
      <translation>Meter am Boden: von Punkten alle 10 m auf jeder der beiden Fronten zum nächsten Punkt der anderen, beide Richtungen nach Länge zusammengefasst</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>not in a file</source>
      <translation>nicht in einer Datei</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>{folder}: {names}</source>
      <translation>{folder}: {names}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>{folder}: {count} files, {first} to {last}</source>
      <translation>{folder}: {count} Dateien, {first} bis {last}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>matched by {0}, as chosen; rejected fronts left out</source>
      <translation>zugeordnet nach {0}, wie gewählt; abgelehnte Fronten weggelassen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>matched by {0}; rejected fronts left out</source>
      <translation>zugeordnet nach {0}; abgelehnte Fronten weggelassen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>matched by {0}, which is all that tells; rejected fronts left out</source>
      <translation>zugeordnet nach {0}, also nach allem, was angegeben ist; abgelehnte Fronten weggelassen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>author</source>
      <translation>Autor</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>{what} from '{field}'</source>
      <translation>{what} aus „{field}“</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>others by their usual names</source>
      <translation>die übrigen nach ihren üblichen Namen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>by their usual names</source>
      <translation>nach ihren üblichen Namen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>of masks from the names of their files</source>
      <translation>bei Masken aus den Namen ihrer Dateien</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>none; rows and columns of the masks times the size of their pixels</source>
      <translation>keines; Zeilen und Spalten der Masken mal die Größe ihrer Pixel</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>none; coordinates are metres</source>
      <translation>keines; Koordinaten sind Meter</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>the whole prediction, no box</source>
      <translation>die ganze Vorhersage, keine Box</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>prediction only within {0:g} m of the label's bounding rectangle</source>
      <translation>Vorhersage nur bis {0:g} m um das umschließende Rechteck der Referenzfront</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>none, because no flow line was given</source>
      <translation>keines, weil keine Fließlinie angegeben wurde</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_protocol.py" />
      <source>+ where the prediction lies seaward of the label, by the flow line '{0}'</source>
      <translation>+ wo die Vorhersage seewärts der Referenzfront liegt, nach der Fließlinie „{0}“</translation>
    </message>
  </context>
  <context>
    <name>ErrorReport</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Distance error</source>
      <translation>Abstandsfehler</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Prediction:</source>
      <translation>Vorhersage:</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Label:</source>
      <translation>Referenzfront:</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>mean distance error</source>
      <translation>mittlerer Abstandsfehler</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>{names} and {count} more</source>
      <translation>{names} und {count} weitere</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>pairs measured: {0}</source>
      <translation>gemessene Paare: {0}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>fronts missing: {0}</source>
      <translation>fehlende Fronten: {0}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>false fronts: {0}</source>
      <translation>falsche Fronten: {0}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>without a label: {0}</source>
      <translation>ohne Referenz: {0}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>comparisons with their authors: {0}</source>
      <translation>Vergleiche mit ihren Autoren: {0}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Measured without a box: the whole prediction counts.</source>
      <translation>Ohne Box gemessen: Die ganze Vorhersage zählt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Measured in a box: the prediction counts only within {0:g} m of the label's bounding rectangle.</source>
      <translation>In einer Box gemessen: Die Vorhersage zählt nur bis {0:g} m um das umschließende Rechteck der Referenzfront.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Most of the error is prediction outside the label: choose the box 'around label' for the benchmark's number.</source>
      <translation>Der größte Teil des Fehlers ist Vorhersage außerhalb der Referenz: Wählen Sie für die Zahl des Benchmarks die Box „around label“.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>There is a label but no prediction: the front is missing. It has no distance, so it is in no mean; count it, and report the count beside every mean.</source>
      <translation>Es gibt eine Referenzfront, aber keine Vorhersage: Die Front fehlt. Sie hat keinen Abstand und geht daher in kein Mittel ein; zählen Sie sie und nennen Sie die Anzahl neben jedem Mittel.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>No prediction has a label of its date, glacier and scene, so nothing can be measured. The protocol below says what they were matched by.</source>
      <translation>Keine Vorhersage hat eine Referenzfront mit ihrem Datum, ihrem Gletscher und ihrer Szene, daher lässt sich nichts messen. Das Messprotokoll unten sagt, wonach zugeordnet wurde.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>There is no label, so nothing can be measured. A prediction here is a false front.</source>
      <translation>Es gibt keine Referenzfront, daher lässt sich nichts messen. Eine Vorhersage ist hier eine falsche Front.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>A mean knows nothing of fronts that were not found: it falls when the hard scenes are left out. Over several scenes report the number of missing fronts, or the length of label not matched, beside it.</source>
      <translation>Ein Mittel weiß nichts von Fronten, die nicht gefunden wurden: Es sinkt, wenn die schwierigen Szenen weggelassen werden. Nennen Sie bei mehreren Szenen daneben die Anzahl der fehlenden Fronten oder die Länge der nicht zugeordneten Referenz.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>There are no charts, because QGIS's Python lacks matplotlib. The tables have all figures.</source>
      <translation>Es gibt keine Diagramme, weil dem Python von QGIS matplotlib fehlt. Die Tabellen enthalten alle Werte.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>How far apart, over the length of all fronts</source>
      <translation>Wie weit auseinander, über die Länge aller Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Histogram of distances</source>
      <translation>Histogramm der Abstände</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>By glacier</source>
      <translation>Nach Gletscher</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>By season</source>
      <translation>Nach Jahreszeit</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Error and confidence</source>
      <translation>Fehler und Konfidenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Error of each front over its confidence</source>
      <translation>Fehler jeder Front über ihrer Konfidenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>The worst front of each glacier</source>
      <translation>Die schlechteste Front jedes Gletschers</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>The worst front</source>
      <translation>Die schlechteste Front</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Map</source>
      <translation>Karte</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>{pair}: mean {mean}, largest {largest}</source>
      <translation>{pair}: Mittel {mean}, größter Abstand {largest}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Per cent are of all fronts, with those that are missing. The share within 38 m in the table above, {share}, is of the pairs that were measured.</source>
      <translation>Prozente beziehen sich auf alle Fronten, auch auf die fehlenden. Der Anteil innerhalb von 38 m in der Tabelle oben, {share}, bezieht sich auf die gemessenen Paare.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Broken down</source>
      <translation>Aufgeschlüsselt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Group</source>
      <translation>Gruppe</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Fronts</source>
      <translation>Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Missing</source>
      <translation>Fehlend</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>False</source>
      <translation>Falsch</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Mean, pooled</source>
      <translation>Gesamtmittel</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Mean of fronts</source>
      <translation>Mittel der Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Median of fronts</source>
      <translation>Median der Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>95th percentile of fronts</source>
      <translation>95. Perzentil der Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Label to prediction</source>
      <translation>Referenz zu Vorhersage</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Pairs</source>
      <translation>Paare</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Front</source>
      <translation>Front</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Author</source>
      <translation>Autor</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Sensor</source>
      <translation>Sensor</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Remark</source>
      <translation>Bemerkung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Confidence</source>
      <translation>Konfidenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Mean</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Largest</source>
      <translation>Größter</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>With sign</source>
      <translation>Mit Vorzeichen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>no label</source>
      <translation>keine Referenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>missing</source>
      <translation>fehlt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>nothing to measure</source>
      <translation>nichts zu messen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Show {0} rows</source>
      <translation>{0} Zeilen zeigen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_report.py" />
      <source>Protocol</source>
      <translation>Messprotokoll</translation>
    </message>
  </context>
  <context>
    <name>ErrorTable</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Glacier</source>
      <translation>Gletscher</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Mean (m)</source>
      <translation>Mittel (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Median (m)</source>
      <translation>Median (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>95 % (m)</source>
      <translation>95 % (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Largest (m)</source>
      <translation>Größter (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Fréchet (m)</source>
      <translation>Fréchet (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Signed (m)</source>
      <translation>Mit Vorz. (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>≤ 38 m (%)</source>
      <translation>≤ 38 m (%)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Missed (km)</source>
      <translation>Verfehlt (km)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Confidence</source>
      <translation>Konfidenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Outcome</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Author</source>
      <translation>Autor</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Authors (m)</source>
      <translation>Autoren (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Sensor</source>
      <translation>Sensor</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Image</source>
      <translation>Bild</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Mean of all distances from either front to the nearest point of the other</source>
      <translation>Mittel aller Abstände von jeder der beiden Fronten zum nächsten Punkt der anderen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Half of all distances are smaller</source>
      <translation>Die Hälfte aller Abstände ist kleiner</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Only one in twenty distances is larger</source>
      <translation>Nur einer von zwanzig Abständen ist größer</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Distance at the worst place (Hausdorff)</source>
      <translation>Abstand an der schlimmsten Stelle (Hausdorff)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>The same, both fronts walked from end to end (discrete Fréchet)</source>
      <translation>Dasselbe, wenn beide Fronten von Ende zu Ende abgeschritten werden (diskreter Fréchet-Abstand)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Mean with its sign: positive where the prediction lies seaward of the label; needs a flow line</source>
      <translation>Mittel mit Vorzeichen: positiv, wo die Vorhersage seewärts der Referenzfront liegt; braucht eine Fließlinie</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Share of both fronts within 38 m of the other, the spread between people</source>
      <translation>Anteil beider Fronten, der höchstens 38 m von der anderen entfernt liegt, der Streuung zwischen Menschen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Length of label without a prediction within 100 m</source>
      <translation>Länge der Referenz ohne Vorhersage innerhalb von 100 m</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Of the prediction: chance that the front is within 500 m, where the weights are calibrated</source>
      <translation>Der Vorhersage: Wahrscheinlichkeit, dass die Front höchstens 500 m entfernt ist, sofern die Gewichte kalibriert sind</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Who drew the label</source>
      <translation>Wer die Referenzfront gezeichnet hat</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Mean distance between the labels of several authors</source>
      <translation>Mittlerer Abstand zwischen den Referenzfronten mehrerer Autoren</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>Distance errors of pairs of fronts</source>
      <translation>Abstandsfehler von Frontpaaren</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>missing</source>
      <translation>fehlt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>false front</source>
      <translation>falsche Front</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>no label</source>
      <translation>keine Referenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>error</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>There is a label and no prediction: the front is missing.</source>
      <translation>Es gibt eine Referenzfront und keine Vorhersage: Die Front fehlt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>There is a prediction, and the label says that there is no front.</source>
      <translation>Es gibt eine Vorhersage, und die Referenz sagt, dass es keine Front gibt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>There is a prediction and no label of this date and glacier to measure it against.</source>
      <translation>Es gibt eine Vorhersage und keine Referenzfront dieses Datums und Gletschers, an der sie sich messen ließe.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/error_table.py" />
      <source>There is neither a prediction nor a label, and a record that says so.</source>
      <translation>Es gibt weder eine Vorhersage noch eine Referenzfront, und ein Eintrag sagt das auch.</translation>
    </message>
  </context>
  <context>
    <name>ErrorWords</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>Distance (m)</source>
      <translation>Abstand (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>Length of both fronts (km)</source>
      <translation>Länge beider Fronten (km)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>not predicted</source>
      <translation>nicht vorhergesagt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>spread between people, {0:g} m</source>
      <translation>Streuung zwischen Menschen, {0:g} m</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>tolerance, {0:g} m</source>
      <translation>Toleranz, {0:g} m</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>Along the label (km)</source>
      <translation>Entlang der Referenz (km)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>seaward</source>
      <translation>seewärts</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>landward</source>
      <translation>landwärts</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>There is no prediction.</source>
      <translation>Es gibt keine Vorhersage.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>There is no label.</source>
      <translation>Es gibt keine Referenzfront.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>Nothing to show.</source>
      <translation>Nichts zu zeigen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>Mean distance error (m)</source>
      <translation>Mittlerer Abstandsfehler (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>{0} missing</source>
      <translation>{0} fehlend</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>Confidence</source>
      <translation>Konfidenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>Prediction</source>
      <translation>Vorhersage</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>Label</source>
      <translation>Referenzfront</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>up to {0:g} m</source>
      <translation>bis {0:g} m</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>{0:g} to {1:g} m</source>
      <translation>{0:g} bis {1:g} m</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>more than {0:g} m</source>
      <translation>über {0:g} m</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>By season</source>
      <translation>Nach Jahreszeit</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>By glacier</source>
      <translation>Nach Gletscher</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>By sensor</source>
      <translation>Nach Sensor</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>By resolution</source>
      <translation>Nach Auflösung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>By outcome</source>
      <translation>Nach Ergebnis</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>By confidence</source>
      <translation>Nach Konfidenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>By author</source>
      <translation>Nach Autor</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>By glacier and season</source>
      <translation>Nach Gletscher und Jahreszeit</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>By glacier and sensor</source>
      <translation>Nach Gletscher und Sensor</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>By glacier and resolution</source>
      <translation>Nach Gletscher und Auflösung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>winter</source>
      <translation>Winter</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>summer</source>
      <translation>Sommer</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>found</source>
      <translation>gefunden</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>several</source>
      <translation>mehrere</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>low confidence</source>
      <translation>geringe Konfidenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/error_words.py" />
      <source>none</source>
      <translation>keine</translation>
    </message>
  </context>
  <context>
    <name>Expressions</name>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>Calving fronts</source>
      <translation>Kalbungsfronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>{function} comes with the plugin Calving Fronts; switch that on.</source>
      <translation>{function} gehört zur Erweiterung „Calving Fronts“; schalten Sie diese ein.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>'{measure}' is no measure; use one of: {measures}.</source>
      <translation>„{measure}“ ist kein Maß; nehmen Sie eines von: {measures}.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>QGIS's Python lacks {package}. The algorithm 'Distance error' in the Processing Toolbox tells the command that installs it.</source>
      <translation>Dem Python von QGIS fehlt {package}. Der Algorithmus „Abstandsfehler“ in den Verarbeitungswerkzeugen nennt den Befehl, der es installiert.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>a front and a label are geometries, such as $geometry; this is no geometry: {value}</source>
      <translation>Front und Referenzfront sind Geometrien, etwa $geometry; dies ist keine Geometrie: {value}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>'{crs}' is no known CRS; write EPSG and its number, such as 'EPSG:3413'.</source>
      <translation>„{crs}“ ist kein bekanntes KBS; schreiben Sie EPSG und die Nummer, etwa 'EPSG:3413'.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>the CRS of the geometries is not known here; give it, such as crs := 'EPSG:3413', or assign one to the layer.</source>
      <translation>Das KBS der Geometrien ist hier nicht bekannt; geben Sie es an, etwa crs := 'EPSG:3413', oder weisen Sie dem Layer eines zu.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>the predicted front, a line or several; NULL where there is none</source>
      <translation>die vorhergesagte Front, eine Linie oder mehrere; NULL, wo es keine gibt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>the front to compare it with, a line or several</source>
      <translation>die Front, mit der sie verglichen wird, eine Linie oder mehrere</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>what to measure; 'mean' by default: {measures}</source>
      <translation>was gemessen wird; voreingestellt ist 'mean': {measures}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>CRS of both, such as 'EPSG:3413'; by default that of the layer</source>
      <translation>KBS der beiden, etwa 'EPSG:3413'; voreingestellt ist das des Layers</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>mean distance of both lines from each other</source>
      <translation>mittlerer Abstand der beiden Linien voneinander</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>median and 95th percentile of these distances</source>
      <translation>Median und 95. Perzentil dieser Abstände</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>the largest of them</source>
      <translation>der größte von ihnen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>discrete Fréchet distance; NULL where a side has several lines</source>
      <translation>diskreter Fréchet-Abstand; NULL, wo eine Seite mehrere Linien hat</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>mean distance from the front to the label only</source>
      <translation>mittlerer Abstand nur von der Front zur Referenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>mean distance from the label to the front only</source>
      <translation>mittlerer Abstand nur von der Referenz zur Front</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>length of the label that has no front within 100 m</source>
      <translation>Länge der Referenz, die innerhalb von 100 m keine Front hat</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>length of the front that has no label within 100 m</source>
      <translation>Länge der Front, die innerhalb von 100 m keine Referenz hat</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>share (0 to 1) of both within 38 m of the other, people's own spread</source>
      <translation>Anteil (0 bis 1) beider, der höchstens 38 m von der anderen liegt; so groß ist die Streuung zwischen Menschen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>mean distance (m) from the labels of the same date in the layer 'labels'</source>
      <translation>mittlerer Abstand (m) von den Referenzfronten desselben Datums im Layer „labels“</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>share of the front that is as near as people are to each other</source>
      <translation>Anteil der Front, der so nahe liegt wie die Linien verschiedener Menschen beieinander</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>how far a front was moved at most when it was corrected</source>
      <translation>wie weit eine Front bei der Korrektur höchstens verschoben wurde</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>Distance between a calving front and a label, in metres on the ground whatever the CRS, measured along both lines as by the algorithm 'Distance error'. NULL where one of them is missing: a front that was not found has no distance.</source>
      <translation>Abstand zwischen einer Kalbungsfront und einer Referenzfront, in Metern am Boden bei jedem KBS, entlang beider Linien gemessen wie vom Algorithmus „Abstandsfehler“. NULL, wo eine von beiden fehlt: Eine Front, die nicht gefunden wurde, hat keinen Abstand.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>function {name}</source>
      <translation>Funktion {name}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>Syntax</source>
      <translation>Syntax</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>[ ] marks optional components</source>
      <translation>[ ] kennzeichnet optionale Komponenten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>Arguments</source>
      <translation>Argumente</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>Measures</source>
      <translation>Maße</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/expressions.py" />
      <source>Examples</source>
      <translation>Beispiele</translation>
    </message>
  </context>
  <context>
    <name>FrontBeingMade</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/front_being_made.py" />
      <source>Front on {scene}</source>
      <translation>Front auf {scene}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/front_being_made.py" />
      <source>The scene '{scene}' was removed.</source>
      <translation>Die Szene „{scene}“ wurde entfernt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/front_being_made.py" />
      <source>The work was cancelled.</source>
      <translation>Die Arbeit wurde abgebrochen.</translation>
    </message>
  </context>
  <context>
    <name>FrontChange</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>position {position} m, change {change} m</source>
      <translation>Position {position} m, Änderung {change} m</translation>
    </message>
  </context>
  <context>
    <name>FrontSeries</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Folder of SAR scenes</source>
      <translation>Ordner mit SAR-Szenen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Names of the files</source>
      <translation>Namen der Dateien</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Also in folders in the folder</source>
      <translation>Auch in Unterordnern</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Box around the glacier</source>
      <translation>Box um den Gletscher</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Name of the glacier</source>
      <translation>Name des Gletschers</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Weights file</source>
      <translation>Gewichtsdatei</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Labels</source>
      <translation>Referenzfronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Centreline</source>
      <translation>Mittellinie</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Method of change</source>
      <translation>Methode der Änderung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Width of the change box</source>
      <translation>Breite der Box für die Änderung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>All scenes of one glacier; their dates come from their names or metadata.</source>
      <translation>Alle Szenen eines Gletschers; ihre Aufnahmedaten kommen aus ihren Namen oder Metadaten.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>With * for any letters, several patterns parted by semicolons; large and small letters are the same.</source>
      <translation>Mit * für beliebige Zeichen, mehrere Muster durch Semikolons getrennt; Groß- und Kleinschreibung spielt keine Rolle.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>In any CRS; 10 to 30 km around the front are best. By default all of each scene.</source>
      <translation>In beliebigem KBS; 10 bis 30 km um die Front sind am besten. Voreingestellt ist die ganze Fläche jeder Szene.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Written to the fronts. By default from the names of the scenes, where they have one.</source>
      <translation>Wird in die Fronten eingetragen. Voreingestellt aus den Namen der Szenen, wenn sie einen Gletscher nennen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>By default the weights that come with the plugin.</source>
      <translation>Voreingestellt sind die mitgelieferten Gewichte.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Fronts that people have drawn, lines or mask rasters, with the dates of the scenes; one or several layers.</source>
      <translation>Fronten, die Menschen gezeichnet haben, Linien oder Maskenraster, mit den Aufnahmedaten der Szenen; ein oder mehrere Layer.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>One line, drawn downstream: from the ice, across all fronts, towards the sea.</source>
      <translation>Eine Linie, in Fließrichtung gezeichnet: vom Eis über alle Fronten hinweg zum Meer.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>How a front gets its position: where it crosses the centreline, or as a mean over the width of a box that is straight or follows the centreline.</source>
      <translation>Wie eine Front ihre Position erhält: wo sie die Mittellinie kreuzt oder als Mittel über die Breite einer Box, die gerade ist oder der Mittellinie folgt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Across the flow, in metres: the part of the front that is averaged. 0 is automatic: a width that nearly all fronts span.</source>
      <translation>Quer zur Fließrichtung, in Metern: der Teil der Front, der gemittelt wird. 0 heißt automatisch: eine Breite, die fast alle Fronten überspannen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Calving fronts</source>
      <translation>Kalbungsfronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Table of scenes</source>
      <translation>Tabelle der Szenen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Report of errors</source>
      <translation>Bericht über die Fehler</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Errors of each front</source>
      <translation>Fehler jeder Front</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Error lines</source>
      <translation>Fehlerlinien</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Worst places</source>
      <translation>Schlimmste Stellen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Fronts with positions</source>
      <translation>Fronten mit Positionen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Change from date to date</source>
      <translation>Änderung von Datum zu Datum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Chart of change</source>
      <translation>Diagramm der Änderung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Report of change</source>
      <translation>Bericht über die Änderung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Fronts, errors and change of a folder of scenes</source>
      <translation>Fronten, Fehler und Änderung eines Ordners mit Szenen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>glacier,terminus,calving,front,sar,model,workflow,series,retreat,validation</source>
      <translation>Gletscher,Gletscherende,Gletscherzunge,Kalbung,Kalbungsfront,Front,SAR,Modell,Arbeitsablauf,Workflow,Zeitreihe,Rückzug,Validierung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>Fronts of all scenes of a folder, their errors against labels, and their change through time.</source>
      <translation>Fronten aller Szenen eines Ordners, ihre Fehler gegen Referenzfronten und ihre Änderung im Laufe der Zeit.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_series.py" />
      <source>&lt;p&gt;From a folder of SAR scenes of one glacier to the fronts of all dates, to their errors against labels that people have drawn, and to the advance and retreat along a centreline. It is a model of three algorithms, which can be run one by one as well: &lt;i&gt;Delineate calving fronts of a folder&lt;/i&gt;, &lt;i&gt;Distance error&lt;/i&gt; and &lt;i&gt;Front change&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Labels&lt;/b&gt; are matched with the fronts by date, and fronts are looked at within 500 m of the box around the label, as in the benchmark. The centreline tells which side of a label is the sea.&lt;/p&gt;&lt;p&gt;To change the model, right-click it in the toolbox and open a copy in the model designer.&lt;/p&gt;</source>
      <translation>&lt;p&gt;Von einem Ordner mit SAR-Szenen eines Gletschers zu den Fronten aller Aufnahmetage, zu ihren Fehlern gegen Referenzfronten, die Menschen gezeichnet haben, und zu Vorstoß und Rückzug entlang einer Mittellinie. Es ist ein Modell aus drei Algorithmen, die auch einzeln ausgeführt werden können: &lt;i&gt;Kalbungsfronten eines Ordners kartieren&lt;/i&gt;, &lt;i&gt;Abstandsfehler&lt;/i&gt; und &lt;i&gt;Frontänderung&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Referenzfronten&lt;/b&gt; werden den Fronten nach dem Datum zugeordnet, und Fronten werden bis 500 m um das umschließende Rechteck der Referenzfront betrachtet, wie im Benchmark. Die Mittellinie sagt, auf welcher Seite einer Referenzfront das Meer liegt.&lt;/p&gt;&lt;p&gt;Um das Modell zu ändern, klicken Sie es in den Verarbeitungswerkzeugen mit der rechten Maustaste an und öffnen Sie eine Kopie im Modellentwurf.&lt;/p&gt;</translation>
    </message>
  </context>
  <context>
    <name>FrontStyles</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/change_panel.py" />
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>By date</source>
      <translation>Nach Datum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>By distance</source>
      <translation>Nach Abstand</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>By review</source>
      <translation>Nach Prüfung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>By confidence</source>
      <translation>Nach Konfidenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>All fronts so far</source>
      <translation>Alle bisherigen Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>All dates</source>
      <translation>Alle Daten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>{first} to {last}</source>
      <translation>{first} bis {last}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Predicted, unreviewed</source>
      <translation>Vorhergesagt, ungeprüft</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Corrected or drawn, unreviewed</source>
      <translation>Korrigiert oder gezeichnet, ungeprüft</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Accepted as predicted</source>
      <translation>Angenommen wie vorhergesagt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Accepted, corrected or drawn</source>
      <translation>Angenommen, korrigiert oder gezeichnet</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Rejected</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Confidence 0.85 and more</source>
      <translation>Konfidenz ab 0,85</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Confidence 0.5 to 0.85</source>
      <translation>Konfidenz 0,5 bis 0,85</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Confidence below 0.5</source>
      <translation>Konfidenz unter 0,5</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Drawn by hand</source>
      <translation>Von Hand gezeichnet</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Date not known</source>
      <translation>Datum nicht bekannt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>up to 38 m</source>
      <translation>bis 38 m</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>38 to 100 m</source>
      <translation>38 bis 100 m</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>100 to 250 m</source>
      <translation>100 bis 250 m</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>250 to 500 m</source>
      <translation>250 bis 500 m</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>500 to 1000 m</source>
      <translation>500 bis 1000 m</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>more than 1000 m</source>
      <translation>über 1000 m</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>No counterpart</source>
      <translation>Kein Gegenstück</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>No data</source>
      <translation>Keine Daten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Rock</source>
      <translation>Fels</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Glacier</source>
      <translation>Gletscher</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Ocean and melange</source>
      <translation>Ozean und Melange</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>{distance} m from label to prediction</source>
      <translation>{distance} m von der Referenz zur Vorhersage</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>Place {place}: {distance} m</source>
      <translation>Stelle {place}: {distance} m</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>date not known</source>
      <translation>Datum nicht bekannt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/front_styles.py" />
      <source>confidence {confidence}, length {length} km</source>
      <translation>Konfidenz {confidence}, Länge {length} km</translation>
    </message>
  </context>
  <context>
    <name>FrontsAlgorithm</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Delineate calving fronts of a folder</source>
      <translation>Kalbungsfronten eines Ordners kartieren</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>glacier,terminus,calving,front,sar,sentinel-1,series,time series,batch,folder,directory</source>
      <translation>Gletscher,Gletscherende,Gletscherzunge,Kalbung,Kalbungsfront,Front,SAR,Sentinel-1,Serie,Zeitreihe,Stapelverarbeitung,Ordner,Verzeichnis</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Draws the calving fronts in all SAR scenes of a folder, one layer for all dates.</source>
      <translation>Zeichnet die Kalbungsfronten in allen SAR-Szenen eines Ordners, ein Layer für alle Zeitpunkte.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>&lt;p&gt;Draws the calving fronts in all SAR scenes of a folder, oldest first, and keeps them in one layer of editable lines. Each scene is treated as 'Delineate calving fronts' treats it without clicks.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Window&lt;/b&gt;: a box around the glacier, in any CRS; it is found again in every scene, whatever the scene's CRS. 10 to 30 km around the front are best.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Every file has a row&lt;/b&gt; in the table of scenes, with its outcome and the reason in words. A scene that cannot be read, lies outside the window or is a mask is no error: its outcome is &lt;i&gt;skipped&lt;/i&gt;, the log warns, and the work goes on. Only where no scene at all can be used there is an error.&lt;/p&gt;&lt;p&gt;The dates come from the names of the scenes or from their metadata. Only one scene at a time is in memory. Nothing is written before all scenes are done: after 'Cancel' there is no half of a layer.&lt;/p&gt;</source>
      <translation>&lt;p&gt;Zeichnet die Kalbungsfronten in allen SAR-Szenen eines Ordners, die älteste zuerst, und sammelt sie in einem Layer bearbeitbarer Linien. Jede Szene wird so behandelt, wie „Kalbungsfronten kartieren“ sie ohne Klicks behandelt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausschnitt&lt;/b&gt;: ein Rechteck um den Gletscher, in beliebigem KBS; es wird in jeder Szene wiedergefunden, in welchem KBS sie auch ist. 10 bis 30 km um die Front sind am besten.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Jede Datei hat eine Zeile&lt;/b&gt; in der Tabelle der Szenen, mit ihrem Ergebnis und dem Grund in Worten. Eine Szene, die sich nicht lesen lässt, außerhalb des Ausschnitts liegt oder eine Maske ist, ist kein Fehler: Ihr Ergebnis ist &lt;i&gt;skipped&lt;/i&gt;, das Protokoll warnt, und die Arbeit geht weiter. Nur wenn sich gar keine Szene verwenden lässt, gibt es einen Fehler.&lt;/p&gt;&lt;p&gt;Die Datumsangaben kommen aus den Namen der Szenen oder aus ihren Metadaten. Im Arbeitsspeicher ist immer nur eine Szene. Geschrieben wird erst, wenn alle Szenen fertig sind: Nach „Abbrechen“ gibt es keinen halben Layer.&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Folder of SAR scenes</source>
      <translation>Ordner mit SAR-Szenen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Rasters of backscatter: dB, linear power, amplitude or 8-bit stretches.</source>
      <translation>Raster der Rückstreuung: dB, lineare Leistung, Amplitude oder 8-Bit-Streckungen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Names of the files</source>
      <translation>Namen der Dateien</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>With * for any letters, several patterns parted by semicolons, such as S1*_hh.tif; large and small letters are the same.</source>
      <translation>Mit * für beliebige Zeichen, mehrere Muster durch Semikolons getrennt, etwa S1*_hh.tif; Groß- und Kleinbuchstaben sind gleich.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Also in folders in the folder</source>
      <translation>Auch in Unterordnern</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Window</source>
      <translation>Ausschnitt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Part of each scene to look at; 10 to 30 km around the front are best. In any CRS: numbers without a CRS, such as a script may give, are in that of each scene. By default all of each scene.</source>
      <translation>Teil jeder Szene, der betrachtet wird; 10 bis 30 km um die Front sind am besten. In beliebigem KBS: Zahlen ohne KBS, wie ein Skript sie angeben kann, gelten in dem jeder Szene. Voreingestellt ist jede Szene ganz.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Band</source>
      <translation>Kanal</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>By default the band called HH, else VV, HV, VH, else the first.</source>
      <translation>Voreingestellt ist der Kanal namens HH, sonst VV, HV, VH, sonst der erste.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>CRS of the fronts</source>
      <translation>KBS der Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>By default that of the oldest scene that can be used; fronts of scenes in another CRS are transformed.</source>
      <translation>Voreingestellt ist das der ältesten brauchbaren Szene; Fronten von Szenen in einem anderen KBS werden umgerechnet.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Number of files</source>
      <translation>Anzahl der Dateien</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Scenes with a front</source>
      <translation>Szenen mit Front</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Scenes without a front</source>
      <translation>Szenen ohne Front</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Files that were skipped</source>
      <translation>Übersprungene Dateien</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Number of fronts</source>
      <translation>Anzahl der Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Seconds that the work took</source>
      <translation>Dauer der Arbeit in Sekunden</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Date of the oldest scene that was used</source>
      <translation>Datum der ältesten verwendeten Szene</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Date of the youngest scene that was used</source>
      <translation>Datum der jüngsten verwendeten Szene</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>There is no folder {folder}; choose another.</source>
      <translation>Es gibt keinen Ordner {folder}; wählen Sie einen anderen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>No file in the folder {folder} fits the names {pattern}. Choose another folder, other names, or to look into the folders in it, too.</source>
      <translation>Keine Datei im Ordner {folder} passt zu den Namen {pattern}. Wählen Sie einen anderen Ordner, andere Namen oder die Suche auch in Unterordnern.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Cancelled after {done} of {n} scenes; nothing was written.</source>
      <translation>Abgebrochen nach {done} von {n} Szenen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>None of the {n} files could be used; nothing was written. The first, {file}: {reason}</source>
      <translation>Keine der {n} Dateien ließ sich verwenden; es wurde nichts geschrieben. Die erste, {file}: {reason}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>{n} files: {front} with a front, {none} without, {skipped} skipped.</source>
      <translation>{n} Dateien: {front} mit Front, {none} ohne, {skipped} übersprungen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Reading dates</source>
      <translation>Datumsangaben werden gelesen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Outcome: {outcome}. {reason}</source>
      <translation>Ergebnis: {outcome}. {reason}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>Neither name nor metadata of {file} tell a date.</source>
      <translation>Weder Name noch Metadaten von {file} nennen ein Datum.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_folder.py" />
      <source>{file} is skipped: {reason}</source>
      <translation>{file} wird übersprungen: {reason}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Delineate calving fronts</source>
      <translation>Kalbungsfronten kartieren</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>glacier,terminus,calving,front,sar,sentinel-1,radar,ice,ocean,deep learning,digitise</source>
      <translation>Gletscher,Gletscherende,Gletscherzunge,Kalbung,Kalbungsfront,Front,SAR,Sentinel-1,Radar,Eis,Ozean,Deep Learning,kartieren,abgrenzen,digitalisieren</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Draws the calving fronts in a SAR scene as editable lines with a confidence.</source>
      <translation>Zeichnet die Kalbungsfronten einer SAR-Szene als bearbeitbare Linien mit Konfidenz.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>&lt;p&gt;Draws the calving fronts in a SAR scene as ordinary, editable lines in the CRS of the raster.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Without clicks&lt;/b&gt; all fronts are drawn that the network sees. &lt;b&gt;With clicks&lt;/b&gt; only the fronts clicked: a point on a front picks the front nearest to it; two points of kind &lt;i&gt;end&lt;/i&gt; are joined by the best path between them, which is the surest way where melange or ice cliffs confuse the network.&lt;/p&gt;&lt;p&gt;Every line carries a confidence (0 to 1), its length on the ground, the date and sensor of the scene, the model, and the machine's own line, so that later corrections can be measured. The outcome says in a word what came of the scene: &lt;i&gt;found&lt;/i&gt;, &lt;i&gt;several&lt;/i&gt;, &lt;i&gt;low_confidence&lt;/i&gt; or &lt;i&gt;none&lt;/i&gt;; the reason follows in the log, in the output REASON and in the table of scenes. A scene without a front gives an empty layer and its reason, not an error.&lt;/p&gt;&lt;p&gt;In a GeoPackage the table &lt;i&gt;scenes&lt;/i&gt; is written beside the fronts, one row for each scene processed; style, time settings and metadata travel with the file.&lt;/p&gt;</source>
      <translation>&lt;p&gt;Zeichnet die Kalbungsfronten einer SAR-Szene als gewöhnliche, bearbeitbare Linien im KBS des Rasters.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ohne Klicks&lt;/b&gt; werden alle Fronten gezeichnet, die das Netz sieht. &lt;b&gt;Mit Klicks&lt;/b&gt; nur die angeklickten: Ein Punkt auf einer Front wählt die nächstgelegene Front; zwei Punkte der Art &lt;i&gt;end&lt;/i&gt; werden durch den besten Weg zwischen ihnen verbunden. Das ist der sicherste Weg, wo Melange oder Eiskliffe das Netz irreführen.&lt;/p&gt;&lt;p&gt;Jede Linie trägt eine Konfidenz (0 bis 1), ihre Länge am Boden, Datum und Sensor der Szene, das Modell und die maschinell gezeichnete Linie, damit sich spätere Korrekturen messen lassen. Das Ergebnis sagt mit einem Wort, was die Szene ergab: &lt;i&gt;found&lt;/i&gt;, &lt;i&gt;several&lt;/i&gt;, &lt;i&gt;low_confidence&lt;/i&gt; oder &lt;i&gt;none&lt;/i&gt;; der Grund steht im Protokoll, in der Ausgabe REASON und in der Tabelle der Szenen. Eine Szene ohne Front ergibt einen leeren Layer und den Grund dafür, keinen Fehler.&lt;/p&gt;&lt;p&gt;In ein GeoPackage wird neben die Fronten die Tabelle &lt;i&gt;scenes&lt;/i&gt; geschrieben, mit einer Zeile für jede bearbeitete Szene; Stil, Zeiteinstellungen und Metadaten gehen mit der Datei.&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Date of acquisition</source>
      <translation>Aufnahmedatum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Year, month and day, such as 2018-06-02; by default from the scene's name or metadata.</source>
      <translation>Jahr, Monat und Tag, etwa 2018-06-02; voreingestellt aus Namen oder Metadaten der Szene.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Zones</source>
      <translation>Zonen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>0 no data, 1 rock, 2 glacier, 3 ocean and melange.</source>
      <translation>0 keine Daten, 1 Fels, 2 Gletscher, 3 Ozean und Melange.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Front probability</source>
      <translation>Frontwahrscheinlichkeit</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Outcome: found, several, low_confidence or none</source>
      <translation>Ergebnis: found, several, low_confidence oder none</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Reason for the outcome</source>
      <translation>Grund für das Ergebnis</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>What to look at, such as touches_edge</source>
      <translation>Worauf zu achten ist, etwa touches_edge</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Sensor</source>
      <translation>Sensor</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Backscatter scale used</source>
      <translation>Verwendete Skala der Rückstreuung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Computing device used</source>
      <translation>Verwendetes Rechengerät</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Mean confidence along all fronts</source>
      <translation>Mittlere Konfidenz entlang aller Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/delineate_fronts.py" />
      <source>Length of all fronts (m)</source>
      <translation>Länge aller Fronten (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Distance error</source>
      <translation>Abstandsfehler</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>glacier,terminus,calving,front,accuracy,error,validation,benchmark,hausdorff,frechet,mde,bias,authors</source>
      <translation>Gletscher,Gletscherende,Kalbung,Kalbungsfront,Front,Genauigkeit,Fehler,Abstand,Validierung,Benchmark,Hausdorff,Fréchet,Frechet,MDE,Bias,Autoren</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Measures how far predicted calving fronts lie from labelled ones.</source>
      <translation>Misst, wie weit vorhergesagte Kalbungsfronten von Referenzfronten entfernt liegen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>&lt;p&gt;Measures how far predicted calving fronts lie from labelled ones: one pair, or all the fronts of many scenes. Both sides are layers of lines (any number of lines, multi-part, curved or with Z) or raster masks of a front or of zones, one layer or many.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Pairs&lt;/b&gt;: fronts of the same date, glacier and scene belong together, as far as both sides tell them; else the lines of one place are one front. A label without prediction is a missing front; a prediction of a date that nobody labelled is listed, but not counted. Rejected fronts are left out.&lt;/p&gt;&lt;p&gt;&lt;b&gt;metres&lt;/b&gt;: both fronts are compared along their arc, in metres on the ground, whatever the CRS. Pixel size and the density of vertices do not enter. Masks become lines first.&lt;/p&gt;&lt;p&gt;&lt;b&gt;benchmark pixels&lt;/b&gt;: the mean distance error of the CaFFe benchmark (Gourmelon et al. 2022), pixel by pixel on masks of equal size, times the resolution. Lengths have no meaning there and stay empty.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Flow line&lt;/b&gt;: drawn downstream, it tells where the sea is. Errors then have a sign: + where the prediction lies seaward of the label, - where it lies landward.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Box&lt;/b&gt;: the benchmark looks at the prediction only in a box around the front, because the border of ice and water runs on along side glaciers. &lt;i&gt;around label&lt;/i&gt; takes the bounding rectangle of the label plus 500 m.&lt;/p&gt;&lt;p&gt;A front that is missing has no distance. It is counted (N_MISSING, and its length as not matched), never hidden in a mean.&lt;/p&gt;</source>
      <translation>&lt;p&gt;Misst, wie weit vorhergesagte Kalbungsfronten von Referenzfronten entfernt liegen: ein Paar oder alle Fronten vieler Szenen. Beide Seiten sind Linienlayer (beliebig viele Linien, mehrteilig, gekrümmt oder mit Z) oder Rastermasken einer Front oder von Zonen, ein Layer oder viele.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Paare&lt;/b&gt;: Fronten desselben Datums, Gletschers und derselben Szene gehören zusammen, soweit beide Seiten diese angeben; sonst sind die Linien eines Ortes eine Front. Eine Referenz ohne Vorhersage ist eine fehlende Front; eine Vorhersage zu einem Datum ohne Referenz wird aufgeführt, aber nicht gezählt. Abgelehnte Fronten werden weggelassen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;metres&lt;/b&gt;: Beide Fronten werden entlang ihres Verlaufs verglichen, in Metern am Boden, bei jedem KBS. Pixelgröße und Dichte der Stützpunkte spielen keine Rolle. Masken werden zuerst zu Linien.&lt;/p&gt;&lt;p&gt;&lt;b&gt;benchmark pixels&lt;/b&gt;: der mittlere Abstandsfehler des CaFFe-Benchmarks (Gourmelon et al. 2022), Pixel für Pixel auf gleich großen Masken, mal die Auflösung. Längen haben dort keine Bedeutung und bleiben leer.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Fließlinie&lt;/b&gt;: In Fließrichtung gezeichnet, sagt sie, wo das Meer ist. Fehler haben dann ein Vorzeichen: +, wo die Vorhersage seewärts der Referenz liegt, -, wo sie landwärts liegt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Box&lt;/b&gt;: Der Benchmark betrachtet die Vorhersage nur in einer Box um die Front, weil sich die Grenze von Eis und Wasser an Seitengletschern fortsetzt. &lt;i&gt;around label&lt;/i&gt; nimmt das umschließende Rechteck der Referenzfront plus 500 m.&lt;/p&gt;&lt;p&gt;Eine fehlende Front hat keinen Abstand. Sie wird gezählt (N_MISSING, und ihre Länge als nicht zugeordnet), nie in einem Mittel versteckt.&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source> (0 to 1)</source>
      <translation> (0 bis 1)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Metric</source>
      <translation>Metrik</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Predictions</source>
      <translation>Vorhersagen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Lines or mask rasters; brought to the CRS of the first label.</source>
      <translation>Linien oder Rastermasken; werden in das KBS der ersten Referenzfront gebracht.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Labels</source>
      <translation>Referenzfronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Lines or mask rasters of the reference. Where several layers hold the same front and name no author, each counts as an author.</source>
      <translation>Linien oder Rastermasken der Referenz. Wenn mehrere Layer dieselbe Front enthalten und keinen Autor nennen, gilt jeder als ein Autor.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Match by</source>
      <translation>Zuordnen nach</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>What has to be equal in a pair. By default all that both sides tell.</source>
      <translation>Was in einem Paar gleich sein muss. Voreingestellt ist alles, was beide Seiten angeben.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Glacier</source>
      <translation>Gletscher</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Compare only fronts of this glacier, where the layers hold those of others too. Fronts that name no glacier stay.</source>
      <translation>Vergleicht nur Fronten dieses Gletschers, wenn die Layer auch solche von anderen enthalten. Fronten, die keinen Gletscher nennen, bleiben.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Flow line</source>
      <translation>Fließlinie</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Drawn downstream, towards the sea; one for each glacier. Gives the errors a sign.</source>
      <translation>In Fließrichtung gezeichnet, zum Meer hin; eine für jeden Gletscher. Gibt den Fehlern ein Vorzeichen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Box</source>
      <translation>Box</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Where to look at the prediction.</source>
      <translation>Wo die Vorhersage betrachtet wird.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Tolerance</source>
      <translation>Toleranz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>From this distance on a piece of front counts as not matched; in metres.</source>
      <translation>Ab diesem Abstand gilt ein Stück Front als nicht zugeordnet; in Metern.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Resolution of the masks</source>
      <translation>Auflösung der Masken</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Metres by pixel: for benchmark pixels, and for masks without georeference. By default what CaFFe names of files tell. For lines that do not tell the pixel size of their scene, too.</source>
      <translation>Meter je Pixel: für benchmark pixels und für Masken ohne Georeferenzierung. Voreingestellt ist, was Dateinamen nach Art von CaFFe sagen. Auch für Linien, die die Pixelgröße ihrer Szene nicht nennen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Predictions: field with the date</source>
      <translation>Vorhersagen: Feld mit dem Datum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Predictions: field with the glacier</source>
      <translation>Vorhersagen: Feld mit dem Gletscher</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Predictions: field with the scene</source>
      <translation>Vorhersagen: Feld mit der Szene</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Labels: field with the date</source>
      <translation>Referenzfronten: Feld mit dem Datum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Labels: field with the glacier</source>
      <translation>Referenzfronten: Feld mit dem Gletscher</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Labels: field with the scene</source>
      <translation>Referenzfronten: Feld mit der Szene</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Labels: field with the author</source>
      <translation>Referenzfronten: Feld mit dem Autor</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Name of a field. By default the usual ones are known.</source>
      <translation>Name eines Feldes. Die üblichen sind ohne Angabe bekannt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Report</source>
      <translation>Bericht</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>HTML files (*.html)</source>
      <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Table of pairs as a file</source>
      <translation>Tabelle der Paare als Datei</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>CSV files (*.csv)</source>
      <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Error lines</source>
      <translation>Fehlerlinien</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>From points on the label, 10 m apart, to the nearest point of the prediction; with the metric 'metres' only.</source>
      <translation>Von Punkten auf der Referenzfront, alle 10 m, zum nächsten Punkt der Vorhersage; nur mit der Metrik „metres“.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Worst places</source>
      <translation>Schlimmste Stellen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Where a stretch of either front is farther off than the tolerance, numbered by distance; with the metric 'metres' only.</source>
      <translation>Wo ein Stück einer der beiden Fronten weiter als die Toleranz entfernt liegt, nach Abstand nummeriert; nur mit der Metrik „metres“.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Table of pairs</source>
      <translation>Tabelle der Paare</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>A row for each pair and author of the label.</source>
      <translation>Eine Zeile für jedes Paar und jeden Autor der Referenz.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Prediction</source>
      <translation>Vorhersage</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Label</source>
      <translation>Referenzfront</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>'{mask}' has no georeference: it cannot lie on the map with '{other}'. Georeference it first (with QGIS's Georeferencer), or compare it with a mask of the same scene and size that has none either.</source>
      <translation>„{mask}“ hat keine Georeferenzierung: Die Maske kann nicht mit „{other}“ auf der Karte liegen. Georeferenzieren Sie sie zuerst (mit dem Georeferenzierer von QGIS) oder vergleichen Sie sie mit einer Maske derselben Szene und Größe, die auch keine hat.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Only some of predictions and labels have a CRS: assign the right one to the others, too.</source>
      <translation>Nur ein Teil der Vorhersagen und Referenzfronten hat ein KBS: Weisen Sie auch den übrigen das richtige zu.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>The metric 'benchmark pixels' compares mask rasters; for lines take 'metres'.</source>
      <translation>Die Metrik „benchmark pixels“ vergleicht Maskenraster; nehmen Sie für Linien „metres“.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>The metric 'benchmark pixels' needs the resolution of the masks in metres by pixel.</source>
      <translation>Die Metrik „benchmark pixels“ braucht die Auflösung der Masken in Metern je Pixel.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>{role}: choose a layer of lines or a mask raster.</source>
      <translation>{role}: Wählen Sie einen Linienlayer oder ein Maskenraster.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>No layer has a CRS; their coordinates are taken for metres.</source>
      <translation>Kein Layer hat ein KBS; ihre Koordinaten gelten als Meter.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>No prediction has a label to be measured against; the lines above say what they were matched by. If dates, glaciers or scenes are in fields of other names, give those, or choose what to match by.</source>
      <translation>Keine Vorhersage hat eine Referenz, an der sie sich messen ließe; die Zeilen oben sagen, wonach zugeordnet wurde. Wenn Datum, Gletscher oder Szene in Feldern mit anderen Namen stehen, geben Sie diese an oder wählen Sie, wonach zugeordnet wird.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>There is a label but no prediction: the front is missing. No mean shows that; count it.</source>
      <translation>Es gibt eine Referenzfront, aber keine Vorhersage: Die Front fehlt. Kein Mittel zeigt das; zählen Sie es.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>{0} labels have no prediction: those fronts are missing. No mean shows that; count them. If their scenes were never looked at, filter the labels to those that were.</source>
      <translation>{0} Referenzfronten haben keine Vorhersage: Diese Fronten fehlen. Kein Mittel zeigt das; zählen Sie sie. Wenn ihre Szenen nie betrachtet wurden, filtern Sie die Referenzfronten auf die betrachteten Szenen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/distance_error.py" />
      <source>Benchmark pixels have no error lines and no worst places: the layers are empty. Take the metric 'metres' for them.</source>
      <translation>Mit benchmark pixels gibt es keine Fehlerlinien und keine schlimmsten Stellen: Die Layer sind leer. Nehmen Sie dafür die Metrik „metres“.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <source>Name of the glacier</source>
      <translation>Name des Gletschers</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <source>For the field 'glacier'; by default from the scene's name, where it has one.</source>
      <translation>Für das Feld „glacier“; voreingestellt ist der Name der Szene, wenn er einen Gletscher nennt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <source>Such as Sentinel-1; by default from the scene's name or metadata.</source>
      <translation>Etwa Sentinel-1; voreingestellt aus Namen oder Metadaten der Szene.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <source>Shortest front</source>
      <translation>Kürzeste Front</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <source>Shorter fronts are left out unless clicked; in metres on the ground.</source>
      <translation>Kürzere Fronten werden weggelassen, wenn sie nicht angeklickt sind; in Metern am Boden.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <source>Sharpen on the full-resolution raster</source>
      <translation>Am voll aufgelösten Raster schärfen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <source>Moves the line onto the nearest edge in the raster where one stands out from the speckle.</source>
      <translation>Schiebt die Linie auf die nächste Kante im Raster, wo sich eine vom Speckle abhebt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Calving fronts</source>
      <translation>Kalbungsfronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <source>A GeoPackage keeps everything: fronts, scenes, style, time and metadata. As by every algorithm of QGIS, an existing file is replaced; 'Append to Layer' collects the fronts of several scenes in one.</source>
      <translation>Ein GeoPackage behält alles: Fronten, Szenen, Stil, Zeit und Metadaten. Wie bei jedem Algorithmus von QGIS wird eine vorhandene Datei ersetzt; „An Layer anhängen“ sammelt die Fronten mehrerer Szenen in einem Layer.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <source>Table of scenes</source>
      <translation>Tabelle der Szenen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/drawn_fronts.py" />
      <source>Outcome, reason, flags and settings. A GeoPackage of fronts has it anyway.</source>
      <translation>Ergebnis, Grund, Auffälligkeiten und Einstellungen. Ein GeoPackage mit Fronten hat sie ohnehin.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Export fronts</source>
      <translation>Fronten exportieren</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>glacier,terminus,calving,front,export,share,geojson,shapefile,geedit,termpicks,calfin</source>
      <translation>Gletscher,Gletscherende,Kalbung,Kalbungsfront,Front,exportieren,teilen,GeoJSON,Shapefile,GEEDiT,TermPicks,CALFIN</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Writes calving fronts with the columns of GEEDiT, TermPicks or CALFIN.</source>
      <translation>Schreibt Kalbungsfronten mit den Spalten von GEEDiT, TermPicks oder CALFIN.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>&lt;p&gt;Writes calving fronts as GeoJSON or Shapefile with the columns that other collections of fronts have, so that programs made for these read them: &lt;b&gt;GEEDiT-TermPicks&lt;/b&gt; (the Earth Engine digitising tool), &lt;b&gt;TermPicks&lt;/b&gt; (the data base) or &lt;b&gt;CALFIN&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;After these columns come some of ours that they have no place for: time, polarisation, orbit pass, method, status, flags, quality, confidence, edit distance and model. The machine's own line, the clicks and the path of the raster stay behind: keep the GeoPackage.&lt;/p&gt;&lt;p&gt;Rejected fronts are never written. An existing file is replaced.&lt;/p&gt;</source>
      <translation>&lt;p&gt;Schreibt Kalbungsfronten als GeoJSON oder Shapefile mit den Spalten, die andere Sammlungen von Fronten haben, sodass Programme, die für diese gemacht sind, sie lesen: &lt;b&gt;GEEDiT-TermPicks&lt;/b&gt; (das Digitalisierwerkzeug der Earth Engine), &lt;b&gt;TermPicks&lt;/b&gt; (die Datenbank) oder &lt;b&gt;CALFIN&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;Nach diesen Spalten folgen einige von uns, für die dort kein Platz ist: Uhrzeit, Polarisation, Orbitrichtung, Methode, Status, Auffälligkeiten, Qualität, Konfidenz, Korrekturabstand und Modell. Die maschinell gezeichnete Linie, die Klicks und der Pfad des Rasters bleiben zurück: Behalten Sie das GeoPackage.&lt;/p&gt;&lt;p&gt;Abgelehnte Fronten werden nie geschrieben. Eine vorhandene Datei wird ersetzt.&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Fronts as the plugin draws them, or imported labels.</source>
      <translation>Fronten, wie die Erweiterung sie zeichnet, oder importierte Referenzfronten.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Columns</source>
      <translation>Spalten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Whose columns the file has.</source>
      <translation>Wessen Spalten die Datei hat.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Only reviewed fronts</source>
      <translation>Nur geprüfte Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Those that a person accepted, corrected, traced or drew.</source>
      <translation>Solche, die jemand angenommen, korrigiert, nachgezeichnet oder gezeichnet hat.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>CRS</source>
      <translation>KBS</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>By default polar stereographic north (EPSG:3413) for TermPicks and CALFIN Shapefiles of fronts in the northern hemisphere, as these are, and WGS 84 (EPSG:4326) for all others and every GeoJSON.</source>
      <translation>Voreingestellt ist für TermPicks- und CALFIN-Shapefiles mit Fronten der Nordhalbkugel wie dort üblich polarstereographisch Nord (EPSG:3413), für alle anderen und jedes GeoJSON WGS 84 (EPSG:4326).</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>GeoJSON files (*.geojson);;ESRI Shapefiles (*.shp)</source>
      <translation>GeoJSON-Dateien (*.geojson);;ESRI-Shapefiles (*.shp)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>GeoJSON keeps all names and texts; a Shapefile cuts names after 10 and texts after 254 letters.</source>
      <translation>GeoJSON behält alle Namen und Texte; ein Shapefile kürzt Namen auf 10 und Texte auf 254 Zeichen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Number of fronts written</source>
      <translation>Anzahl der geschriebenen Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Number of fronts left out</source>
      <translation>Anzahl der weggelassenen Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>CRS of the file</source>
      <translation>KBS der Datei</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>'{name}' has no CRS: assign the right one to the layer first.</source>
      <translation>„{name}“ hat kein KBS: Weisen Sie dem Layer zuerst das richtige zu.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Cancelled; nothing was written.</source>
      <translation>Abgebrochen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Left out, because they are rejected: {count}</source>
      <translation>Weggelassen, weil abgelehnt: {count}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Left out, because nobody has accepted or corrected them: {count}</source>
      <translation>Weggelassen, weil niemand sie angenommen oder korrigiert hat: {count}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Left out, because they have no line: {count}</source>
      <translation>Weggelassen, weil sie keine Linie haben: {count}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>{count} fronts written to {path} in {crs}</source>
      <translation>{count} Fronten nach {path} geschrieben, in {crs}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>No front was left to write: the file holds none.</source>
      <translation>Es blieb keine Front zu schreiben: Die Datei enthält keine.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Fronts without a date: {count}</source>
      <translation>Fronten ohne Datum: {count}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>A Shapefile has no room for names of more than 10 letters. Cut are: {names}. A GeoJSON keeps them.</source>
      <translation>Ein Shapefile hat keinen Platz für Namen von mehr als 10 Zeichen. Gekürzt sind: {names}. Ein GeoJSON behält sie.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>A Shapefile has no room for texts of more than 254 letters. Texts cut: {count}. A GeoJSON keeps them.</source>
      <translation>Ein Shapefile hat keinen Platz für Texte von mehr als 254 Zeichen. Gekürzte Texte: {count}. Ein GeoJSON behält sie.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/export_fronts.py" />
      <source>Many programs take every GeoJSON for longitude and latitude on WGS 84; this one is in {crs}.</source>
      <translation>Viele Programme halten jedes GeoJSON für Länge und Breite auf WGS 84; dieses ist in {crs}.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Front change</source>
      <translation>Frontänderung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>glacier,terminus,calving,front,change,retreat,advance,rate,time series,centreline,box,curvilinear</source>
      <translation>Gletscher,Gletscherende,Gletscherzunge,Kalbung,Kalbungsfront,Front,Änderung,Rückzug,Vorstoß,Rate,Zeitreihe,Mittellinie,Box,krummlinig</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Measures how far and how fast a glacier's calving front has advanced or retreated.</source>
      <translation>Misst, wie weit und wie schnell die Kalbungsfront eines Gletschers vorgestoßen ist oder sich zurückgezogen hat.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>&lt;p&gt;Takes the calving fronts of one glacier at many dates and a centreline, and gives the position of the front at each date, its change since the date before with area and rate, and the trend over all dates, each with its uncertainty.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Signs&lt;/b&gt;: positions are metres on the ground along the centreline from its first vertex. Draw it downstream, from the ice towards the sea: advance is then positive, retreat negative.&lt;/p&gt;&lt;p&gt;&lt;b&gt;centreline&lt;/b&gt;: where the front crosses the line; simple, and as uneven as the front is there. &lt;b&gt;rectilinear box&lt;/b&gt;: mean over the width of a straight box along the flow (Moon and Joughin 2008). &lt;b&gt;curvilinear box&lt;/b&gt;: the same in a box that follows the centreline, for fjords that bend (Lea et al. 2014). Both also hold for fronts that do not span the whole width.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Suspect&lt;/b&gt; fronts are flagged by the screening rules of AutoTerm (Zhang et al. 2023), with the reason in words. None is left out for it: look at them, and reject what is wrong.&lt;/p&gt;&lt;p&gt;&lt;b&gt;To look at&lt;/b&gt; are also positions of fronts that the delineation was unsure of or found several of, that cross the centreline more than once, or that span only part of the width. The uncertainty of the trend knows nothing of wrong fronts; the report gives the trend without these beside it.&lt;/p&gt;&lt;p&gt;Rejected fronts and fronts without a date are left out; the log and the report count them.&lt;/p&gt;</source>
      <translation>&lt;p&gt;Nimmt die Kalbungsfronten eines Gletschers an vielen Tagen und eine Mittellinie und gibt die Position der Front zu jedem Datum, ihre Änderung seit dem vorigen Datum mit Fläche und Rate sowie den Trend über die ganze Zeit, jeweils mit Unsicherheit.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Vorzeichen&lt;/b&gt;: Positionen sind Meter am Boden entlang der Mittellinie ab ihrem ersten Stützpunkt. Zeichnen Sie sie in Fließrichtung, vom Eis zum Meer: Dann ist Vorstoß positiv, Rückzug negativ.&lt;/p&gt;&lt;p&gt;&lt;b&gt;centreline&lt;/b&gt;: wo die Front die Mittellinie kreuzt; einfach, und so unregelmäßig, wie die Front dort ist. &lt;b&gt;rectilinear box&lt;/b&gt;: Mittel über die Breite einer geraden Box entlang der Fließrichtung (Moon und Joughin 2008). &lt;b&gt;curvilinear box&lt;/b&gt;: dasselbe in einer Box, die der Mittellinie folgt, für Fjorde mit Biegungen (Lea et al. 2014). Beide gelten auch für Fronten, die nicht die ganze Breite überspannen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Verdächtige&lt;/b&gt; Fronten werden nach den Prüfregeln von AutoTerm (Zhang et al. 2023) markiert, mit dem Grund in Worten. Keine wird deswegen weggelassen: Sehen Sie sie an und lehnen Sie ab, was falsch ist.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Anzusehen&lt;/b&gt; sind auch Positionen von Fronten, bei denen die Kartierung unsicher war oder mehrere fand, die die Mittellinie mehr als einmal kreuzen oder die nur einen Teil der Breite überspannen. Die Unsicherheit des Trends weiß nichts von falschen Fronten; der Bericht gibt daneben den Trend ohne diese Positionen an.&lt;/p&gt;&lt;p&gt;Abgelehnte Fronten und Fronten ohne Datum werden weggelassen; das Protokoll und der Bericht zählen sie.&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>One or several layers of lines, as the plugin draws them, imported labels, or other people's.</source>
      <translation>Ein oder mehrere Linienlayer: Fronten, wie die Erweiterung sie zeichnet, importierte Referenzfronten oder Fronten von anderen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Centreline</source>
      <translation>Mittellinie</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>One line, drawn downstream: from the ice, across all fronts, towards the sea. Of a layer with several, select one and tick 'Selected features only'.</source>
      <translation>Eine Linie, in Fließrichtung gezeichnet: vom Eis über alle Fronten hinweg zum Meer. Wählen Sie in einem Layer mit mehreren Linien eine aus und haken Sie „Nur gewählte Objekte“ an.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Method</source>
      <translation>Methode</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Width of the box</source>
      <translation>Breite der Box</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Across the flow, in metres, half on either side of the centreline: the part of the front that is averaged. Take the part of the fjord that all fronts span. 0 is automatic: a width that nearly all fronts span, which the log and the report state.</source>
      <translation>Quer zur Fließrichtung, in Metern, je zur Hälfte auf beiden Seiten der Mittellinie: der Teil der Front, der gemittelt wird. Nehmen Sie den Teil des Fjords, den alle Fronten überspannen. 0 heißt automatisch: eine Breite, die fast alle Fronten überspannen; das Protokoll und der Bericht nennen sie.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Only fronts of this glacier. By default the one that the layers name, or of several the one whose fronts cross the centreline.</source>
      <translation>Nur Fronten dieses Gletschers. Voreingestellt ist der, den die Layer nennen, oder von mehreren der, dessen Fronten die Mittellinie kreuzen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Only accepted fronts</source>
      <translation>Nur angenommene Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>By default all that are not rejected.</source>
      <translation>Voreingestellt sind alle, die nicht abgelehnt sind.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>A polygon to take as the rectilinear box, instead of the width.</source>
      <translation>Ein Polygon, das anstelle der Breite als gerade Box (rectilinear box) dient.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Field with the date</source>
      <translation>Feld mit dem Datum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Field with the glacier</source>
      <translation>Feld mit dem Gletscher</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Only where its name does not tell; used for those layers that have it.</source>
      <translation>Nur nötig, wenn der Name des Feldes es nicht sagt; gilt für die Layer, die es haben.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Fronts with positions</source>
      <translation>Fronten mit Positionen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>A front for each date, coloured by date, with all figures as fields.</source>
      <translation>Eine Front für jedes Datum, nach Datum eingefärbt, mit allen Werten als Feldern.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Box along the flow</source>
      <translation>Box entlang der Fließrichtung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>What was averaged over; empty with the method 'centreline'.</source>
      <translation>Worüber gemittelt wurde; leer bei der Methode „centreline“.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Table</source>
      <translation>Tabelle</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Chart</source>
      <translation>Diagramm</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>PNG files (*.png);;SVG files (*.svg);;PDF files (*.pdf)</source>
      <translation>PNG-Dateien (*.png);;SVG-Dateien (*.svg);;PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Number of positions</source>
      <translation>Anzahl der Positionen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Number of suspect fronts</source>
      <translation>Anzahl der verdächtigen Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Number of positions to look at</source>
      <translation>Anzahl der anzusehenden Positionen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Width of the box (m)</source>
      <translation>Breite der Box (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Change from the first to the last date (m)</source>
      <translation>Änderung vom ersten bis zum letzten Datum (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Trend (m/a)</source>
      <translation>Trend (m/a)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Uncertainty of the trend (m/a)</source>
      <translation>Unsicherheit des Trends (m/a)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Change of area from the first to the last date (m²)</source>
      <translation>Änderung der Fläche vom ersten bis zum letzten Datum (m²)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>First date</source>
      <translation>Erstes Datum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Last date</source>
      <translation>Letztes Datum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Choose at least one layer of calving fronts.</source>
      <translation>Wählen Sie mindestens einen Layer mit Kalbungsfronten.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>A polygon is a box for the method 'rectilinear box' only: take that, or no polygon.</source>
      <translation>Ein Polygon ist nur bei der Methode „rectilinear box“ eine Box: Nehmen Sie diese oder kein Polygon.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>A chart is a PNG, SVG or PDF file: give the name of the chart one of these endings.</source>
      <translation>Ein Diagramm ist eine PNG-, SVG- oder PDF-Datei: Geben Sie dem Namen des Diagramms eine dieser Endungen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Of '{one}' and '{other}' only one has a CRS: assign the right one to the other, too.</source>
      <translation>Von „{one}“ und „{other}“ hat nur einer ein KBS: Weisen Sie auch dem anderen das richtige zu.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>'{layer}' has no line: draw the centreline, from the ice towards the sea, and save it.</source>
      <translation>„{layer}“ hat keine Linie: Zeichnen Sie die Mittellinie, vom Eis zum Meer, und speichern Sie sie.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>'{layer}' has {count} lines, and the centreline is one. Select it and tick 'Selected features only', give the glacier if the field 'glacier' of the lines names it, or join the pieces.</source>
      <translation>„{layer}“ hat {count} Linien, die Mittellinie ist aber nur eine. Wählen Sie sie aus und haken Sie „Nur gewählte Objekte“ an, geben Sie den Gletscher an, wenn das Feld „glacier“ der Linien ihn nennt, oder verbinden Sie die Stücke.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>'{layer}' has {count} polygons, and the box is one. Select it and tick 'Selected features only'.</source>
      <translation>„{layer}“ hat {count} Polygone, die Box ist aber genau eines. Wählen Sie es aus und haken Sie „Nur gewählte Objekte“ an.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Measuring {count} fronts</source>
      <translation>{count} Fronten werden gemessen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>The layers have no CRS; their coordinates are taken for metres.</source>
      <translation>Die Layer haben kein KBS; ihre Koordinaten gelten als Meter.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Reading '{layer}'</source>
      <translation>„{layer}“ wird gelesen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Fronts of other glaciers, or that name none, left out: {count}</source>
      <translation>Weggelassene Fronten anderer Gletscher oder ohne Angabe eines Gletschers: {count}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Fronts that nobody has accepted left out: {count}</source>
      <translation>Weggelassene Fronten, die niemand angenommen hat: {count}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>No front of '{glacier}'. The layers have fronts of: {names}.</source>
      <translation>Keine Front von „{glacier}“. Die Layer haben Fronten von: {names}.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>no glacier that is named</source>
      <translation>keinem benannten Gletscher</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>The layers have fronts of several glaciers, and {count} of them cross the centreline. Say which one to measure as 'Glacier': {names}.</source>
      <translation>Die Layer haben Fronten mehrerer Gletscher; bei {count} davon kreuzen sie die Mittellinie. Geben Sie bei „Gletscher“ an, welcher gemessen werden soll: {names}.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>The front advances in the mean. If it really retreats, the centreline was drawn upstream: reverse it ('Reverse line direction').</source>
      <translation>Die Front stößt im Mittel vor. Zieht sie sich in Wirklichkeit zurück, wurde die Mittellinie gegen die Fließrichtung gezeichnet: Kehren Sie sie um („Linienrichtung umkehren“).</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>No front was left to measure: every table and layer is empty.</source>
      <translation>Es blieb keine Front zu messen: Jede Tabelle und jeder Layer ist leer.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Suspect, {date}: {reason}</source>
      <translation>Verdächtig, {date}: {reason}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Width of the box: {width} m</source>
      <translation>Breite der Box: {width} m</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>{count} positions from {first} to {last}, trend {rate} m/a, advance positive</source>
      <translation>{count} Positionen vom {first} bis {last}, Trend {rate} m/a, Vorstoß positiv</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>too few positions for a trend</source>
      <translation>zu wenige Positionen für einen Trend</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>Without the {count} positions to look at: {trend}</source>
      <translation>Ohne die {count} anzusehenden Positionen: {trend}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>QGIS's Python lacks matplotlib, which draws the charts: there is no chart, and the report has no pictures. The tables are complete.</source>
      <translation>Dem Python von QGIS fehlt matplotlib, das die Diagramme zeichnet: Es gibt kein Diagramm, und der Bericht hat keine Bilder. Die Tabellen sind vollständig.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>A file cannot be written: {error}</source>
      <translation>Eine Datei lässt sich nicht schreiben: {error}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/front_change.py" />
      <source>By date</source>
      <translation>Nach Datum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Import labels</source>
      <translation>Referenzfronten importieren</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>glacier,terminus,calving,front,label,reference,import,geojson,shapefile,geedit,termpicks,calfin</source>
      <translation>Gletscher,Gletscherende,Kalbung,Kalbungsfront,Front,Referenz,Label,importieren,GeoJSON,Shapefile,GEEDiT,TermPicks,CALFIN</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Reads calving fronts that others drew, with their date, glacier, author and sensor.</source>
      <translation>Liest Kalbungsfronten, die andere gezeichnet haben, mit Datum, Gletscher, Autor und Sensor.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>&lt;p&gt;Reads fronts that others drew and puts date, glacier, author, sensor, quality and whatever else their files tell into the fields that our own fronts have. The columns of &lt;b&gt;GEEDiT&lt;/b&gt;, &lt;b&gt;TermPicks&lt;/b&gt;, &lt;b&gt;CALFIN&lt;/b&gt;, the MEaSUREs termini and our own exports are known; of other files, the name of the image tells date and sensor where it can.&lt;/p&gt;&lt;p&gt;Nothing is guessed: a date of which only the year is known, or that has two readings, stays empty and is quoted in the notes.&lt;/p&gt;&lt;p&gt;Parts of a line become fronts of their own, curves become straight pieces, and heights are left out. The layer is drawn as labels and plays in the Temporal Controller. Files of several scenes, glaciers and CRS can be read at once.&lt;/p&gt;</source>
      <translation>&lt;p&gt;Liest Fronten, die andere gezeichnet haben, und bringt Datum, Gletscher, Autor, Sensor, Qualität und was ihre Dateien sonst noch sagen in die Felder, die unsere eigenen Fronten haben. Bekannt sind die Spalten von &lt;b&gt;GEEDiT&lt;/b&gt;, &lt;b&gt;TermPicks&lt;/b&gt;, &lt;b&gt;CALFIN&lt;/b&gt;, den MEaSUREs-Gletscherenden und unseren eigenen Exporten; bei anderen Dateien sagt der Bildname Datum und Sensor, wo er kann.&lt;/p&gt;&lt;p&gt;Nichts wird geraten: Ein Datum, von dem nur das Jahr bekannt ist oder das zwei Lesarten hat, bleibt leer und wird in den Notizen zitiert.&lt;/p&gt;&lt;p&gt;Teile einer Linie werden eigene Fronten, Kurven werden gerade Stücke, und Höhen entfallen. Der Layer wird als Referenz gezeichnet und läuft in der Zeitsteuerung. Dateien mehrerer Szenen, Gletscher und KBS können auf einmal gelesen werden.&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Files</source>
      <translation>Dateien</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>GeoJSON, Shapefile, GeoPackage or any other vector file with lines.</source>
      <translation>GeoJSON, Shapefile, GeoPackage oder jede andere Vektordatei mit Linien.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Only where the files have several columns of dates or one with an unusual name.</source>
      <translation>Nur wenn die Dateien mehrere Datumsspalten haben oder eine mit ungewöhnlichem Namen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>By default that of the first file.</source>
      <translation>Voreingestellt ist das der ersten Datei.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>A GeoPackage keeps everything, with style and time.</source>
      <translation>Ein GeoPackage behält alles, mit Stil und Zeit.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Number of labels</source>
      <translation>Anzahl der Referenzfronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Number of labels without a date</source>
      <translation>Anzahl der Referenzfronten ohne Datum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Choose at least one file with fronts.</source>
      <translation>Wählen Sie mindestens eine Datei mit Fronten.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>{file}: {count} labels</source>
      <translation>{file}: {count} Referenzfronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>'{name}' has coordinates that do not exist in {crs}: {error}</source>
      <translation>„{name}“ hat Koordinaten, die es in {crs} nicht gibt: {error}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Dates from {first} to {last}</source>
      <translation>Daten vom {first} bis {last}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>{count} glaciers, such as {glacier}</source>
      <translation>{count} Gletscher, zum Beispiel {glacier}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/import_labels.py" />
      <source>Labels without a date: {count}. What the files say of it is in the field 'notes'; where a column has it under another name, give that name as 'Field with the date'.</source>
      <translation>Referenzfronten ohne Datum: {count}. Was die Dateien dazu sagen, steht im Feld „notes“; hat eine Spalte das Datum unter einem anderen Namen, geben Sie diesen bei „Feld mit dem Datum“ an.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Weights file</source>
      <translation>Gewichtsdatei</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>By default the weights that come with the plugin.</source>
      <translation>Voreingestellt sind die mitgelieferten Gewichte.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Backscatter scale</source>
      <translation>Skala der Rückstreuung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>What the values are; found out from the values and the name by default. The log says how.</source>
      <translation>Was die Werte sind; voreingestellt aus Werten und Namen erkannt. Das Protokoll sagt, wie.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Pixel size of a raster without CRS</source>
      <translation>Pixelgröße eines Rasters ohne KBS</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>In metres on the ground.</source>
      <translation>In Metern am Boden.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Computing device</source>
      <translation>Rechengerät</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>auto takes an NVIDIA (cuda) or Apple (mps) GPU if there is one, else the CPU.</source>
      <translation>auto nimmt eine GPU von NVIDIA (cuda) oder Apple (mps), falls vorhanden, sonst die CPU.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Read as {scale}: {reason}</source>
      <translation>Gelesen als {scale}: {reason}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Model {name} {version} on {device}, {seconds:.1f} s</source>
      <translation>Modell {name} {version} auf {device}, {seconds:.1f} s</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>SAR scene</source>
      <translation>SAR-Szene</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Backscatter of one band: dB, linear power, amplitude or an 8-bit stretch.</source>
      <translation>Rückstreuung eines Kanals: dB, lineare Leistung, Amplitude oder eine 8-Bit-Streckung.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Part of the scene to look at; 10 to 30 km around the front are best. By default all of it.</source>
      <translation>Teil der Szene, der betrachtet wird; 10 bis 30 km um die Front sind am besten. Voreingestellt ist die ganze Szene.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Clicks</source>
      <translation>Klicks</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Points that guide the line, in any CRS. Field 'kind': front (a point on the front; the default), end (the front ends here), ocean or glacier. Field 'front': an integer that tells the fronts of one scene apart.</source>
      <translation>Punkte, die die Linie leiten, in beliebigem KBS. Feld „kind“: front (ein Punkt auf der Front; voreingestellt), end (hier endet die Front), ocean (Ozean) oder glacier (Gletscher). Feld „front“: eine ganze Zahl, die die Fronten einer Szene unterscheidet.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>Clicks, feature {id}: {error}</source>
      <translation>Klicks, Objekt {id}: {error}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/scene_algorithm.py" />
      <source>The layer of clicks has no points; choose another, or none.</source>
      <translation>Der Layer der Klicks hat keine Punkte; wählen Sie einen anderen oder keinen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Segment zones</source>
      <translation>Zonen segmentieren</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>glacier,ice,ocean,melange,rock,sar,classification,segmentation,land cover</source>
      <translation>Gletscher,Eis,Ozean,Melange,Fels,SAR,Klassifikation,Klassifizierung,Segmentierung,Landbedeckung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Classifies a SAR scene into rock, glacier, and ocean with melange.</source>
      <translation>Klassifiziert eine SAR-Szene in Fels, Gletscher sowie Ozean mit Melange.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>&lt;p&gt;Classifies each pixel of a SAR scene: 0 no data, 1 rock, 2 glacier, 3 ocean and melange. The raster has the pixels that the network works on (the log says their size), in the CRS of the scene.&lt;/p&gt;&lt;p&gt;The areas of the zones on the ground are outputs, in square kilometres. They count the window as it was processed, which is a little larger than the window asked for.&lt;/p&gt;</source>
      <translation>&lt;p&gt;Klassifiziert jedes Pixel einer SAR-Szene: 0 keine Daten, 1 Fels, 2 Gletscher, 3 Ozean und Melange. Das Raster hat die Pixel, auf denen das Netz arbeitet (das Protokoll sagt ihre Größe), im KBS der Szene.&lt;/p&gt;&lt;p&gt;Die Flächen der Zonen am Boden sind Ausgaben, in Quadratkilometern. Sie zählen den Ausschnitt, wie er bearbeitet wurde; er ist etwas größer als der angeforderte.&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Area without data</source>
      <translation>Fläche ohne Daten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Area of rock</source>
      <translation>Fläche Fels</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Area of glacier</source>
      <translation>Fläche Gletscher</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Area of ocean and melange</source>
      <translation>Fläche Ozean und Melange</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/segment_zones.py" />
      <source>Pixels of {0:.4g} m x {1:.4g} m</source>
      <translation>Pixel von {0:.4g} m x {1:.4g} m</translation>
    </message>
  </context>
  <context>
    <name>FrontsDock</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/fronts_dock.py" />
      <source>Calving fronts</source>
      <translation>Kalbungsfronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/fronts_dock.py" />
      <source>Scene</source>
      <translation>Szene</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/fronts_dock.py" />
      <source>Weights</source>
      <translation>Gewichte</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/fronts_dock.py" />
      <source>Delineate</source>
      <translation>Kartieren</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/fronts_dock.py" />
      <source>Review</source>
      <translation>Prüfung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/fronts_dock.py" />
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/fronts_dock.py" />
      <source>&lt;a href="{page}"&gt;Help on this panel&lt;/a&gt;</source>
      <translation>&lt;a href="{page}"&gt;Hilfe zu diesem Bedienfeld&lt;/a&gt;</translation>
    </message>
  </context>
  <context>
    <name>FrontsLayer</name>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>Calving fronts</source>
      <translation>Kalbungsfronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>By confidence</source>
      <translation>Nach Konfidenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>date not known</source>
      <translation>Datum nicht bekannt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>Calving fronts of {scene}</source>
      <translation>Kalbungsfronten auf {scene}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>Calving fronts delineated on {scene} ({acquired}). Outcome: {outcome}. {reason} Drawn by the network '{model}' version {version}; the machine's own line of each front is in the field predicted_wkt.</source>
      <translation>Kalbungsfronten, kartiert auf {scene} ({acquired}). Ergebnis: {outcome}. {reason} Gezeichnet vom Netz „{model}“, Version {version}; die maschinell gezeichnete Linie jeder Front steht im Feld predicted_wkt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>Calving fronts delineated on {n} SAR scenes ({dates}). Outcomes: {outcomes}. Drawn by the network '{model}' version {version}; the machine's own line of each front is in the field predicted_wkt.</source>
      <translation>Kalbungsfronten, kartiert auf {n} SAR-Szenen ({dates}). Ergebnisse: {outcomes}. Gezeichnet vom Netz „{model}“, Version {version}; die maschinell gezeichnete Linie jeder Front steht im Feld predicted_wkt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>subject</source>
      <translation>Thema</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>{quality} (best)</source>
      <translation>{quality} (am besten)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>{quality} (worst)</source>
      <translation>{quality} (am schlechtesten)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>not given</source>
      <translation>nicht angegeben</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>Front</source>
      <translation>Front</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>Review</source>
      <translation>Prüfung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>Provenance</source>
      <translation>Herkunft</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>As the network saw it</source>
      <translation>Wie das Netz sie sah</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>Correction</source>
      <translation>Korrektur</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/fronts_layer.py" />
      <source>Scene</source>
      <translation>Szene</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>automatic</source>
      <translation>automatisch</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>clicked</source>
      <translation>geklickt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>traced</source>
      <translation>nachgezeichnet</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>corrected</source>
      <translation>korrigiert</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>manual</source>
      <translation>manuell</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>unreviewed</source>
      <translation>ungeprüft</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>accepted</source>
      <translation>angenommen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>rejected</source>
      <translation>abgelehnt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>found</source>
      <translation>gefunden</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>several</source>
      <translation>mehrere</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>low confidence</source>
      <translation>geringe Konfidenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Glacier</source>
      <translation>Gletscher</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Time (UTC)</source>
      <translation>Uhrzeit (UTC)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Sensor</source>
      <translation>Sensor</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Image</source>
      <translation>Bild</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Polarisation</source>
      <translation>Polarisation</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Orbit pass</source>
      <translation>Orbitrichtung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Method</source>
      <translation>Methode</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Outcome</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Flags</source>
      <translation>Auffälligkeiten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Confidence</source>
      <translation>Konfidenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Length (m)</source>
      <translation>Länge (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Model version</source>
      <translation>Modellversion</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Author</source>
      <translation>Autor</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Quality</source>
      <translation>Qualität</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Edit distance (m)</source>
      <translation>Korrekturabstand (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Clicks</source>
      <translation>Klicks</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Editing time (s)</source>
      <translation>Bearbeitungszeit (s)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Predicted line</source>
      <translation>Vorhergesagte Linie</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Raster</source>
      <translation>Raster</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Created (UTC)</source>
      <translation>Erstellt (UTC)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Band</source>
      <translation>Kanal</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Reason</source>
      <translation>Grund</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Fronts</source>
      <translation>Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Window</source>
      <translation>Ausschnitt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Pixel size (m)</source>
      <translation>Pixelgröße (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Working pixel size (m)</source>
      <translation>Arbeitspixelgröße (m)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Backscatter scale</source>
      <translation>Skala der Rückstreuung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Scale, why</source>
      <translation>Skala, warum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Device</source>
      <translation>Gerät</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Seconds</source>
      <translation>Sekunden</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/delineation/front_record.py" />
      <source>Warnings</source>
      <translation>Warnungen</translation>
    </message>
  </context>
  <context>
    <name>LineErrors</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/line_errors.py" />
      <source>Not measured and left out: {pair}</source>
      <translation>Nicht gemessen und weggelassen: {pair}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/line_errors.py" />
      <source>Pairs that could not be measured and are left out: {count}. The first, {pair}</source>
      <translation>Paare, die sich nicht messen ließen und weggelassen sind: {count}. Das erste, {pair}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/line_errors.py" />
      <source>prediction and label lie {km} km apart: check the CRS of the layers {layers}.</source>
      <translation>Vorhersage und Referenzfront liegen {km} km auseinander: Prüfen Sie das KBS der Layer {layers}.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/line_errors.py" />
      <source>A label of {pair} is left out: {reason}</source>
      <translation>Eine Referenzfront von {pair} ist weggelassen: {reason}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/line_errors.py" />
      <source>Predictions and labels lie {km} km apart: check the CRS of the layers {layers}.</source>
      <translation>Vorhersagen und Referenzfronten liegen {km} km auseinander: Prüfen Sie das KBS der Layer {layers}.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/line_errors.py" />
      <source>no CRS</source>
      <translation>kein KBS</translation>
    </message>
  </context>
  <context>
    <name>LiveChange</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_change.py" />
      <source>The layer '{name}' has no front yet.</source>
      <translation>Der Layer „{name}“ hat noch keine Front.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_change.py" />
      <source>Measuring the change of the front</source>
      <translation>Messung der Frontänderung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_change.py" />
      <source>Choose the layer of calving fronts.</source>
      <translation>Wählen Sie den Layer der Kalbungsfronten.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_change.py" />
      <source>Choose a centreline, or draw one on the map: downstream, from the ice out to the sea.</source>
      <translation>Wählen Sie eine Mittellinie oder zeichnen Sie eine auf der Karte: in Fließrichtung, vom Eis hinaus ins Meer.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_change.py" />
      <source>The file of the layer '{name}' is missing or cannot be read.</source>
      <translation>Die Datei des Layers „{name}“ fehlt oder lässt sich nicht lesen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_change.py" />
      <source>The layer '{name}' has no CRS, others have: assign the right one.</source>
      <translation>Der Layer „{name}“ hat kein KBS, andere haben eines: Weisen Sie ihm das richtige zu.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_change.py" />
      <source>'{name}' has {count} polygons, and the box is one: select it.</source>
      <translation>„{name}“ hat {count} Polygone, die Box ist aber nur eines: Wählen Sie es aus.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_change.py" />
      <source>measuring {count} fronts</source>
      <translation>{count} Fronten werden gemessen</translation>
    </message>
  </context>
  <context>
    <name>LiveErrors</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_errors.py" />
      <source>Choose the layer of predicted fronts.</source>
      <translation>Wählen Sie den Layer der vorhergesagten Fronten.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_errors.py" />
      <source>Choose one or more layers of labels to measure them against.</source>
      <translation>Wählen Sie einen oder mehrere Layer mit Referenzfronten, an denen gemessen wird.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_errors.py" />
      <source>The file of the layer '{name}' is missing or cannot be read.</source>
      <translation>Die Datei des Layers „{name}“ fehlt oder lässt sich nicht lesen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/live_errors.py" />
      <source>The layer '{name}' has no CRS, others have: assign the right one.</source>
      <translation>Der Layer „{name}“ hat kein KBS, andere haben eines: Weisen Sie ihm das richtige zu.</translation>
    </message>
  </context>
  <context>
    <name>MaskErrors</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/mask_errors.py" />
      <source>'{first}' and '{second}' are masks of the same front ({pair}): leave one of them out.</source>
      <translation>„{first}“ und „{second}“ sind Masken derselben Front ({pair}): Lassen Sie eine davon weg.</translation>
    </message>
  </context>
  <context>
    <name>MaskRaster</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/mask_raster.py" />
      <source>{path} cannot be opened as a raster.</source>
      <translation>{path} lässt sich nicht als Raster öffnen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/mask_raster.py" />
      <source>it has more than two values, and they are no zones</source>
      <translation>sie hat mehr als zwei Werte, und diese sind keine Zonen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/mask_raster.py" />
      <source>{share:.0%} of its pixels are not 0</source>
      <translation>{share:.0%} ihrer Pixel sind nicht 0</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/mask_raster.py" />
      <source>{path} is no mask of a front: {reason}. A mask is 0 everywhere but on the thin line of the front, where it has one other value, such as 1 or 255; or it holds the zones of the benchmark (0, 64, 127, 254) or of 'Segment zones' (0 to 3). A scene has to go through 'Delineate calving fronts' first.</source>
      <translation>{path} ist keine Maske einer Front: {reason}. Eine Maske ist überall 0 außer auf der dünnen Linie der Front, wo sie einen anderen Wert hat, etwa 1 oder 255; oder sie enthält die Zonen des Benchmarks (0, 64, 127, 254) oder von „Zonen segmentieren“ (0 bis 3). Eine Szene muss zuerst durch „Kalbungsfronten kartieren“ laufen.</translation>
    </message>
  </context>
  <context>
    <name>MeasureDock</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/measure_dock.py" />
      <source>Measure fronts</source>
      <translation>Fronten messen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/measure_dock.py" />
      <source>Distance error</source>
      <translation>Abstandsfehler</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/measure_dock.py" />
      <source>Change</source>
      <translation>Änderung</translation>
    </message>
  </context>
  <context>
    <name>ModelDesigner</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/model_designer.py" />
      <source>Open a Copy in the Model Designer…</source>
      <translation>Kopie im Modellentwurf öffnen…</translation>
    </message>
  </context>
  <context>
    <name>OptionsPage</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Calving fronts</source>
      <translation>Kalbungsfronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Delineation</source>
      <translation>Kartierung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Weights</source>
      <translation>Gewichte</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Files</source>
      <translation>Dateien</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>There is no weights file {path}. Choose another, or none.</source>
      <translation>Es gibt keine Gewichtsdatei {path}. Wählen Sie eine andere oder keine.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>{name} is no .safetensors file. 'Import weights…' finds out what it is and what to do.</source>
      <translation>{name} ist keine .safetensors-Datei. „Gewichte importieren…“ stellt fest, was sie ist und was zu tun ist.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>{path} is no folder; choose one.</source>
      <translation>{path} ist kein Ordner; wählen Sie einen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>There is no folder {path}. Make it, or choose another.</source>
      <translation>Es gibt keinen Ordner {path}. Legen Sie ihn an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Choose the folder that new files of fronts go to.</source>
      <translation>Wählen Sie den Ordner, in den neue Frontendateien kommen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Check</source>
      <translation>Prüfen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Find out which devices this computer has, and try out the one chosen.</source>
      <translation>Stellt fest, welche Rechengeräte dieser Computer hat, und probiert das gewählte aus.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Copy report</source>
      <translation>Bericht kopieren</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Copy versions and devices as text, to send along with a question or an error report.</source>
      <translation>Kopiert Versionen und Geräte als Text, zum Mitschicken mit einer Frage oder Fehlermeldung.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Checking…</source>
      <translation>Wird geprüft…</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>The check was cancelled.</source>
      <translation>Die Überprüfung wurde abgebrochen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Found: {devices}.</source>
      <translation>Gefunden: {devices}.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Copied</source>
      <translation>Kopiert</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Import weights…</source>
      <translation>Gewichte importieren…</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Try out a weights file and copy it into the folder of weights.</source>
      <translation>Probiert eine Gewichtsdatei aus und kopiert sie in den Ordner für Gewichte.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/options_page.py" />
      <source>Help on these options</source>
      <translation>Hilfe zu diesen Optionen</translation>
    </message>
  </context>
  <context>
    <name>Packages</name>
    <message>
      <location filename="../../calvingfront_plugin/processing/packages.py" />
      <source>In the OSGeo4W Shell (start menu, folder QGIS): python -m pip install --user {names}</source>
      <translation>In der OSGeo4W Shell (Startmenü, Ordner QGIS): python -m pip install --user {names}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/packages.py" />
      <source>In Terminal: /Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install --user {names}</source>
      <translation>Im Programm Terminal: /Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install --user {names}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/packages.py" />
      <source>In a terminal: /usr/bin/python3 -m pip install --user {names} (add --break-system-packages where pip says that the environment is externally managed, and --extra-index-url https://download.pytorch.org/whl/cpu on a computer without an NVIDIA GPU)</source>
      <translation>In einem Terminal: /usr/bin/python3 -m pip install --user {names} (mit --break-system-packages, wenn pip meldet, dass die Umgebung extern verwaltet wird, und mit --extra-index-url https://download.pytorch.org/whl/cpu auf einem Computer ohne NVIDIA-GPU)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/processing/packages.py" />
      <source>QGIS's Python lacks {missing}. {command} - then restart QGIS.</source>
      <translation>Dem Python von QGIS fehlt: {missing}. {command} - starten Sie danach QGIS neu.</translation>
    </message>
  </context>
  <context>
    <name>PlayThroughTime</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/play_through_time.py" />
      <source>Show scenes and fronts one date after the other, by QGIS's Temporal Controller.</source>
      <translation>Zeigt Szenen und Fronten ein Datum nach dem anderen, mit der Zeitsteuerung von QGIS.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/play_through_time.py" />
      <source>St&amp;yle</source>
      <translation>&amp;Stil</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/play_through_time.py" />
      <source>Style of the fronts</source>
      <translation>Stil der Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/play_through_time.py" />
      <source>What colours and dashes tell; 'All fronts so far' keeps earlier fronts on the map while time goes on.</source>
      <translation>Was Farben und Strichelung bedeuten; „Alle bisherigen Fronten“ lässt frühere Fronten auf der Karte, während die Zeit weiterläuft.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/play_through_time.py" />
      <source>There is nothing to play yet: no scene and no front has a date.</source>
      <translation>Es gibt noch nichts abzuspielen: Keine Szene und keine Front hat ein Datum.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/play_through_time.py" />
      <source>This map has no Temporal Controller to play with.</source>
      <translation>Diese Karte hat keine Zeitsteuerung zum Abspielen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/play_through_time.py" />
      <source>Stop playing</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/play_through_time.py" />
      <source>Play thro&amp;ugh time</source>
      <translation>Zeitreihe abs&amp;pielen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/play_through_time.py" />
      <source>default</source>
      <translation>Voreinstellung</translation>
    </message>
  </context>
  <context>
    <name>ProjectFronts</name>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>The file of the layer '{name}' is missing or cannot be read. Repair the layer's data source, or remove the layer to begin another file of fronts.</source>
      <translation>Die Datei des Layers „{name}“ fehlt oder lässt sich nicht lesen. Reparieren Sie die Datenquelle des Layers oder entfernen Sie den Layer, um eine neue Datei mit Fronten zu beginnen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>Delineate calving front</source>
      <translation>Kalbungsfront kartieren</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>The layer '{name}' did not take the new line.</source>
      <translation>Der Layer „{name}“ hat die neue Linie nicht angenommen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>Calving fronts</source>
      <translation>Kalbungsfronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>{path} has a layer 'fronts' that is no record of calving fronts ({reason}); choose another file.</source>
      <translation>{path} hat einen Layer „fronts“, der keine Kalbungsfronten dieser Erweiterung enthält ({reason}); wählen Sie eine andere Datei.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>The scene has no place on Earth in its coordinate system; set the right one for the layer.</source>
      <translation>Die Szene hat in ihrem Koordinatensystem keinen Ort auf der Erde; stellen Sie das richtige für den Layer ein.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>The scene has no coordinate system, and the fronts in '{name}' have one. Set the scene's, or remove that layer from the project to begin another file.</source>
      <translation>Die Szene hat kein Koordinatensystem, die Fronten in „{name}“ haben eines. Setzen Sie das der Szene, oder entfernen Sie diesen Layer aus dem Projekt, um eine neue Datei zu beginnen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>The layer '{name}' has no coordinate system, as its fronts were drawn on a raster without one. Remove it from the project to begin another file for this scene.</source>
      <translation>Der Layer „{name}“ hat kein Koordinatensystem, weil seine Fronten auf einem Raster ohne ein solches gezeichnet wurden. Entfernen Sie ihn aus dem Projekt, um für diese Szene eine neue Datei zu beginnen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>The front cannot be brought to the coordinate system of the layer '{name}' ({crs}); does it lie far from the fronts that the layer has?</source>
      <translation>Die Front lässt sich nicht in das Koordinatensystem des Layers „{name}“ ({crs}) bringen; liegt sie weit von den Fronten entfernt, die der Layer hat?</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>The layer '{name}' did not take the new fronts.</source>
      <translation>Der Layer „{name}“ hat die neuen Fronten nicht angenommen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>The project has no layer of fronts.</source>
      <translation>Das Projekt hat keinen Layer für Fronten.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>The front is not there any more.</source>
      <translation>Die Front gibt es nicht mehr.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>The layer '{name}' cannot be edited. Is it set to read-only, or is its file write-protected or open in another program?</source>
      <translation>Der Layer „{name}“ lässt sich nicht bearbeiten. Ist er auf schreibgeschützt gestellt, oder ist seine Datei schreibgeschützt oder in einem anderen Programm geöffnet?</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>it cannot be read</source>
      <translation>er lässt sich nicht lesen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>its geometries are no simple lines</source>
      <translation>seine Geometrien sind keine einfachen Linien</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/project_fronts.py" />
      <source>it lacks the fields {names}</source>
      <translation>ihm fehlen die Felder {names}</translation>
    </message>
  </context>
  <context>
    <name>ReviewList</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>Glacier</source>
      <translation>Gletscher</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>Outcome</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>Method</source>
      <translation>Methode</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>Confidence</source>
      <translation>Konfidenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>km</source>
      <translation>km</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>Whether somebody has looked at the front</source>
      <translation>Ob jemand die Front angesehen hat</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>What the delineation of the scene came to</source>
      <translation>Was die Kartierung der Szene ergeben hat</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>How the line was made</source>
      <translation>Wie die Linie entstanden ist</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>Chance that the front is within 500 m of the line, where the weights are calibrated</source>
      <translation>Wahrscheinlichkeit, dass die Front höchstens 500 m von der Linie entfernt ist, sofern die Gewichte kalibriert sind</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>Length on the ground in kilometres</source>
      <translation>Länge am Boden in Kilometern</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_list.py" />
      <source>Calving fronts to review</source>
      <translation>Zu prüfende Kalbungsfronten</translation>
    </message>
  </context>
  <context>
    <name>ReviewPanel</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>No fronts yet. Delineate a scene above, or click on a front with the tool 'Delineate by clicks'.</source>
      <translation>Noch keine Fronten. Kartieren Sie oben eine Szene oder klicken Sie mit dem Werkzeug „Mit Klicks kartieren“ auf eine Front.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>&amp;Filter</source>
      <translation>&amp;Filter</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>Accept (A)</source>
      <translation>Annehmen (A)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>The front is right.</source>
      <translation>Die Front stimmt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>Reject (R)</source>
      <translation>Ablehnen (R)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>It is no front, or useless; it stays in the file.</source>
      <translation>Es ist keine Front, oder sie ist unbrauchbar; sie bleibt in der Datei.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>Edit (E)</source>
      <translation>Ändern (E)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>Correct the front with QGIS's vertex tool.</source>
      <translation>Korrigieren Sie die Front mit dem Knotenwerkzeug von QGIS.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>Next (N)</source>
      <translation>Weiter (N)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>Go to the next front that nobody has reviewed.</source>
      <translation>Geht zur nächsten Front, die noch niemand geprüft hat.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>End review (Esc)</source>
      <translation>Beenden (Esc)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>Show the layers again as they were before the review.</source>
      <translation>Zeigt die Layer wieder so wie vor der Prüfung.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>all ({n})</source>
      <translation>alle ({n})</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>unreviewed ({n})</source>
      <translation>ungeprüft ({n})</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>low confidence ({n})</source>
      <translation>geringe Konfidenz ({n})</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>accepted ({n})</source>
      <translation>angenommen ({n})</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>rejected ({n})</source>
      <translation>abgelehnt ({n})</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>Accept calving front</source>
      <translation>Kalbungsfront annehmen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>Reject calving front</source>
      <translation>Kalbungsfront ablehnen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>All fronts in the list are reviewed.</source>
      <translation>Alle Fronten in der Liste sind geprüft.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/review_panel.py" />
      <source>The layer of fronts cannot be edited; is its file open in another program?</source>
      <translation>Der Layer der Fronten lässt sich nicht bearbeiten; ist seine Datei in einem anderen Programm geöffnet?</translation>
    </message>
  </context>
  <context>
    <name>SceneLayer</name>
    <message>
      <location filename="../../calvingfront_plugin/layers/scene_layer.py" />
      <source>Choose the raster layer of a SAR scene.</source>
      <translation>Wählen Sie den Rasterlayer einer SAR-Szene.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/scene_layer.py" />
      <source>The file of '{name}' cannot be read; repair the layer's data source.</source>
      <translation>Die Datei von „{name}“ lässt sich nicht lesen; reparieren Sie die Datenquelle des Layers.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/scene_layer.py" />
      <source>'{name}' comes from the provider '{provider}', which hands out pictures, not measured values. Save it as GeoTIFF (Export &gt; Save As, raw data) and take that.</source>
      <translation>„{name}“ kommt vom Datenanbieter „{provider}“, der Bilder ausgibt und keine Messwerte. Speichern Sie ihn als GeoTIFF (Exportieren &gt; Speichern als…, Rasterrohdaten) und nehmen Sie dieses.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/scene_layer.py" />
      <source>'{name}' has no band.</source>
      <translation>„{name}“ hat keinen Kanal.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/layers/scene_layer.py" />
      <source>'{name}' holds complex numbers (single-look complex data). Convert it to intensity, multi-look and geocode it, and take that.</source>
      <translation>„{name}“ enthält komplexe Zahlen (Single-Look-Complex-Daten). Wandeln Sie sie in Intensität um, mit Multilooking und Geokodierung, und nehmen Sie das Ergebnis.</translation>
    </message>
  </context>
  <context>
    <name>ScenePanel</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Load a SAR scene (Layer &gt; Add Layer &gt; Add Raster Layer…): backscatter of one date as GeoTIFF or any other file that GDAL reads.</source>
      <translation>Laden Sie eine SAR-Szene (Layer &gt; Layer hinzufügen &gt; Rasterlayer hinzufügen…): die Rückstreuung eines Datums als GeoTIFF oder jede andere Datei, die GDAL liest.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>By its name: HH, else VV, HV, VH, else the first</source>
      <translation>Nach Namen: HH, sonst VV, HV, VH, sonst der erste</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>What the values of the raster are. Choose it where it was found wrongly.</source>
      <translation>Was die Werte des Rasters sind. Wählen Sie selbst, wo es falsch erkannt wurde.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source> m</source>
      <translation> m</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>not known</source>
      <translation>nicht bekannt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Size of a pixel on the ground; the raster itself does not say it.</source>
      <translation>Größe eines Pixels am Boden; das Raster selbst sagt sie nicht.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Day of acquisition. The time of the scene on the map follows it.</source>
      <translation>Tag der Aufnahme. Der Zeitraum der Szene auf der Karte richtet sich danach.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Back to what was found</source>
      <translation>Zurück zum Erkannten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Forget what was chosen or typed here for this scene.</source>
      <translation>Vergisst, was hier für diese Szene gewählt oder eingetippt wurde.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Scene</source>
      <translation>Szene</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>&amp;Band</source>
      <translation>&amp;Kanal</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Bac&amp;kscatter</source>
      <translation>Rückstre&amp;uung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Pi&amp;xel size</source>
      <translation>Pi&amp;xelgröße</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Da&amp;te</source>
      <translation>Da&amp;tum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Sensor</source>
      <translation>Sensor</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>&amp;Glacier</source>
      <translation>Glets&amp;cher</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Looking at the values…</source>
      <translation>Die Werte werden untersucht…</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Looking at the values of {scene}</source>
      <translation>Untersuchung der Werte von {scene}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>dB</source>
      <translation>dB</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>linear power</source>
      <translation>lineare Leistung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>amplitude</source>
      <translation>Amplitude</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>stretched values</source>
      <translation>gestreckte Werte</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>found: {scale}</source>
      <translation>erkannt: {scale}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>found</source>
      <translation>erkannt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Chosen by you.</source>
      <translation>Von Ihnen gewählt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>ascending</source>
      <translation>aufsteigend</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>descending</source>
      <translation>absteigend</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>{time} UTC</source>
      <translation>{time} UTC</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>pixels of {size:.3g} m</source>
      <translation>Pixel von {size:.3g} m</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/scene_panel.py" />
      <source>Band {band} has no valid pixel: all are nodata. Choose another.</source>
      <translation>Kanal {band} hat kein gültiges Pixel: Alle sind Leerwerte. Wählen Sie einen anderen.</translation>
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Computing device</source>
      <translation>Rechengerät</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Where fronts are computed; a graphics card is faster.</source>
      <translation>Wo Fronten berechnet werden; eine Grafikkarte ist schneller.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>The graphics card if there is one, else the processor</source>
      <translation>Die Grafikkarte, falls vorhanden, sonst der Prozessor</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Processor (CPU)</source>
      <translation>Prozessor (CPU)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>NVIDIA graphics card (CUDA)</source>
      <translation>NVIDIA-Grafikkarte (CUDA)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Apple graphics processor (MPS)</source>
      <translation>Apple-Grafikprozessor (MPS)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Size of the window</source>
      <translation>Größe des Ausschnitts</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Side of the square around a click that is looked at, on the ground. It should hold the whole front and some glacier and ocean; Ctrl and the mouse wheel change it on the map.</source>
      <translation>Seitenlänge des Quadrats um einen Klick, das betrachtet wird, am Boden gemessen. Es sollte die ganze Front und etwas Gletscher und Ozean enthalten; Strg und Mausrad ändern es auf der Karte.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source> km</source>
      <translation> km</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Author</source>
      <translation>Autor</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Your name or initials, for the field 'author' of fronts that you draw, correct or accept.</source>
      <translation>Ihr Name oder Kürzel, für das Feld „author“ der Fronten, die Sie zeichnen, korrigieren oder annehmen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Weights</source>
      <translation>Gewichte</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>What the network has learnt, in a .safetensors file; empty for the plugin's own.</source>
      <translation>Was das Netz gelernt hat, in einer .safetensors-Datei; leer für die mitgelieferten Gewichte.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Weights files (*.safetensors)</source>
      <translation>Gewichtsdateien (*.safetensors)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>The plugin's own weights</source>
      <translation>Die mitgelieferten Gewichte</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Folder of weights</source>
      <translation>Ordner für Gewichte</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Weights files are imported into this folder; those in it can be chosen in the panel.</source>
      <translation>In diesen Ordner werden Gewichtsdateien importiert; was darin liegt, steht im Bedienfeld zur Wahl.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>New fronts go to</source>
      <translation>Neue Fronten kommen in</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>The GeoPackage that a project's fronts are kept in, made with the first front. A project that has one goes on with it.</source>
      <translation>Das GeoPackage, in dem die Fronten eines Projekts liegen; angelegt mit der ersten Front. Ein Projekt, das eines hat, bleibt dabei.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>A file that you are asked for</source>
      <translation>eine Datei, nach der Sie gefragt werden</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>A file beside the project, named after it</source>
      <translation>eine Datei neben dem Projekt, nach ihm benannt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>A file in the folder below, named after the project</source>
      <translation>eine Datei im Ordner unten, nach dem Projekt benannt</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>Folder of fronts</source>
      <translation>Ordner für Fronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/settings.py" />
      <source>For the choice 'A file in the folder below'.</source>
      <translation>Für die Wahl „eine Datei im Ordner unten“.</translation>
    </message>
  </context>
  <context>
    <name>ShownFront</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/shown_front.py" />
      <source>The front has no place in the CRS of the project; choose another CRS for the project.</source>
      <translation>Die Front hat im KBS des Projekts keinen Ort; wählen Sie ein anderes KBS für das Projekt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/shown_front.py" />
      <source>The scene of {date} is not loaded.</source>
      <translation>Die Szene vom {date} ist nicht geladen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/shown_front.py" />
      <source>The scene of this front is not loaded.</source>
      <translation>Die Szene dieser Front ist nicht geladen.</translation>
    </message>
  </context>
  <context>
    <name>TraceHint</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>Choose a SAR scene in the Layers panel to trace fronts on it.</source>
      <translation>Wählen Sie im Bedienfeld „Layer“ eine SAR-Szene, um Fronten darauf nachzuzeichnen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>Click where the line begins; a line that begins on a front redraws it.</source>
      <translation>Klicken Sie, wo die Linie beginnt; beginnt sie auf einer Front, zeichnet sie diese neu.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>Click to redraw the front of {date}: end the line on it again, or beyond its end.</source>
      <translation>Klicken Sie, um die Front vom {date} neu zu zeichnen: Die Linie muss wieder auf ihr oder hinter ihrem Ende enden.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>Click to redraw this front: end the line on it again, or beyond its end.</source>
      <translation>Klicken Sie, um diese Front neu zu zeichnen: Die Linie muss wieder auf ihr oder hinter ihrem Ende enden.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>The next stretch is straight.</source>
      <translation>Das nächste Stück wird gerade.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>The scene is being prepared; until then the line is straight.</source>
      <translation>Die Szene wird vorbereitet; bis dahin ist die Linie gerade.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>The line is straight: {problem}</source>
      <translation>Die Linie ist gerade: {problem}</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>The line is straight, as its scene was removed.</source>
      <translation>Die Linie ist gerade, weil ihre Szene entfernt wurde.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>The line follows the front; click to fix it.</source>
      <translation>Die Linie folgt der Front; ein Klick legt sie fest.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>Where the line ends on the marked front again, or beyond its end, it redraws that front.</source>
      <translation>Endet die Linie wieder auf der markierten Front oder hinter deren Ende, zeichnet sie diese neu.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>A line that ends here redraws the marked front.</source>
      <translation>Eine Linie, die hier endet, zeichnet die markierte Front neu.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>A line that ends here is a new front; on the marked front, or beyond its end, it redraws that.</source>
      <translation>Eine Linie, die hier endet, ist eine neue Front; auf der markierten Front oder hinter deren Ende zeichnet sie diese neu.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>straight</source>
      <translation>gerade</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>Backspace</source>
      <translation>Rücktaste</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>a step back</source>
      <translation>ein Schritt zurück</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>Enter or right click</source>
      <translation>Enter oder Rechtsklick</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>end</source>
      <translation>beenden</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>Esc</source>
      <translation>Esc</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_hint.py" />
      <source>throw away</source>
      <translation>verwerfen</translation>
    </message>
  </context>
  <context>
    <name>TracePaths</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_paths.py" />
      <source>Preparing {scene} for tracing</source>
      <translation>Vorbereitung von {scene} zum Nachzeichnen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_paths.py" />
      <source>preparing the scene was cancelled; the next click begins again.</source>
      <translation>Die Vorbereitung der Szene wurde abgebrochen; der nächste Klick beginnt von vorn.</translation>
    </message>
  </context>
  <context>
    <name>TraceResult</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_result.py" />
      <source>Redraw calving front</source>
      <translation>Kalbungsfront neu zeichnen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_result.py" />
      <source>Trace calving front</source>
      <translation>Kalbungsfront nachzeichnen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_result.py" />
      <source>The front that it begins on is not there any more.</source>
      <translation>Die Front, auf der sie beginnt, gibt es nicht mehr.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_result.py" />
      <source>The line cannot be brought to the coordinate system of the fronts.</source>
      <translation>Die Linie lässt sich nicht in das Koordinatensystem der Fronten bringen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_result.py" />
      <source>It begins on another front and ends beside that, which stays as it is.</source>
      <translation>Sie beginnt auf einer anderen Front und endet neben ihr; diese bleibt, wie sie ist.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_result.py" />
      <source>The front of {date} was redrawn where the line runs.</source>
      <translation>Die Front vom {date} wurde neu gezeichnet, wo die Linie verläuft.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_result.py" />
      <source>The front was redrawn where the line runs.</source>
      <translation>Die Front wurde neu gezeichnet, wo die Linie verläuft.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_result.py" />
      <source>The front of {date} was traced with {clicks} clicks.</source>
      <translation>Die Front vom {date} wurde mit {clicks} Klicks nachgezeichnet.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_result.py" />
      <source>A front was traced with {clicks} clicks. Its date is not known: give it in the form.</source>
      <translation>Eine Front wurde mit {clicks} Klicks nachgezeichnet. Ihr Datum ist nicht bekannt: Tragen Sie es im Formular ein.</translation>
    </message>
  </context>
  <context>
    <name>TraceTool</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_tool.py" />
      <source>The scene was removed. The line traced so far is kept: Enter ends it, and what you still add is straight.</source>
      <translation>Die Szene wurde entfernt. Die bisher nachgezeichnete Linie bleibt: Enter beendet sie, und was Sie noch anfügen, wird gerade.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_tool.py" />
      <source>The project was closed, and the line that was being traced with it.</source>
      <translation>Das Projekt wurde geschlossen und mit ihm die Linie, die gerade nachgezeichnet wurde.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_tool.py" />
      <source>Choose a SAR scene in the Layers panel, then click where the line begins.</source>
      <translation>Wählen Sie im Bedienfeld „Layer“ eine SAR-Szene und klicken Sie dann, wo die Linie beginnt.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_tool.py" />
      <source>This place lies outside the scene '{scene}'; click on the scene.</source>
      <translation>Diese Stelle liegt außerhalb der Szene „{scene}“; klicken Sie auf die Szene.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_tool.py" />
      <source>The line has only its first point: click where it goes, or press Esc.</source>
      <translation>Die Linie hat erst ihren ersten Punkt: Klicken Sie, wohin sie führt, oder drücken Sie Esc.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/trace_tool.py" />
      <source>The line is not stored yet: Enter asks again where to, Esc throws it away.</source>
      <translation>Die Linie ist noch nicht gespeichert: Enter fragt noch einmal, wohin, Esc verwirft sie.</translation>
    </message>
  </context>
  <context>
    <name>WeightsImport</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>Import weights</source>
      <translation>Gewichte importieren</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>Weights files (*.safetensors)</source>
      <translation>Gewichtsdateien (*.safetensors)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>Checkpoints (*.ckpt *.pt *.pth)</source>
      <translation>Checkpoints (*.ckpt *.pt *.pth)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>All files (*)</source>
      <translation>Alle Dateien (*)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>The weights could not be copied into the folder {folder}: {error}. Choose another folder of weights in the options of the plugin.</source>
      <translation>Die Gewichte konnten nicht in den Ordner {folder} kopiert werden: {error}. Wählen Sie in den Optionen der Erweiterung einen anderen Ordner für Gewichte.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>{name} could not be read: {error}.</source>
      <translation>{name} konnte nicht gelesen werden: {error}.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>Your folder of weights already has another file called {name}.</source>
      <translation>Ihr Ordner für Gewichte hat schon eine andere Datei namens {name}.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>Keep both (as {name})</source>
      <translation>Beide behalten (als {name})</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>Replace it</source>
      <translation>Ersetzen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>Trying out the weights…</source>
      <translation>Die Gewichte werden ausprobiert…</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_import.py" />
      <source>The weights could not be tried out: {error}</source>
      <translation>Die Gewichte konnten nicht ausprobiert werden: {error}</translation>
    </message>
  </context>
  <context>
    <name>WeightsPanel</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>The plugin's own weights, and those in your folder of weights.</source>
      <translation>Die mitgelieferten Gewichte und die in Ihrem Ordner für Gewichte.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Weights</source>
      <translation>Gewichte</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Import…</source>
      <translation>Importieren…</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Check a weights file and copy it to your folder of weights.</source>
      <translation>Prüft eine Gewichtsdatei und kopiert sie in Ihren Ordner für Gewichte.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>What the weights say of themselves</source>
      <translation>Was die Gewichte über sich sagen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>The plugin's own</source>
      <translation>Mitgelieferte</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>The weights '{name}' were imported and are used from now on.</source>
      <translation>Die Gewichte „{name}“ wurden importiert und werden von nun an verwendet.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Sees the scene in its own pixels</source>
      <translation>Sieht die Szene in ihren eigenen Pixeln</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Sees the ground in pixels of {size:g} m</source>
      <translation>Sieht den Boden in Pixeln von {size:g} m</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>is guided by clicks</source>
      <translation>wird von Klicks geleitet</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>takes no clicks</source>
      <translation>nimmt keine Klicks an</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Trained on</source>
      <translation>Trainiert mit</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Not stated.</source>
      <translation>Nicht angegeben.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Error by glacier, in metres</source>
      <translation>Fehler je Gletscher, in Metern</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Limits</source>
      <translation>Grenzen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Licence</source>
      <translation>Lizenz</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Not measured.</source>
      <translation>Nicht gemessen.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>all</source>
      <translation>alle</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>Missed: scenes without any line where nothing was clicked.</source>
      <translation>Verfehlt: Szenen ganz ohne Linie, wenn nichts angeklickt wurde.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>no click</source>
      <translation>kein Klick</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>{n} clicks</source>
      <translation>{n} Klicks</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>mean</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>scenes</source>
      <translation>Szenen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>no front</source>
      <translation>ohne Front</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/weights_panel.py" />
      <source>missed</source>
      <translation>verfehlt</translation>
    </message>
  </context>
  <context>
    <name>Workplace</name>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Calving fronts</source>
      <translation>Kalbungsfronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Delineate by clicks</source>
      <translation>Mit Klicks kartieren</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Trace by hand</source>
      <translation>Von Hand nachzeichnen</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Panel of calving fronts</source>
      <translation>Bedienfeld der Kalbungsfronten</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Panel of distance error and change</source>
      <translation>Bedienfeld für Abstandsfehler und Änderung</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Delineate fronts…</source>
      <translation>Fronten kartieren…</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Distance error…</source>
      <translation>Abstandsfehler…</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Front change…</source>
      <translation>Frontänderung…</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Delineate fronts of a folder…</source>
      <translation>Fronten eines Ordners kartieren…</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>From a folder to fronts, errors and change…</source>
      <translation>Vom Ordner zu Fronten, Fehlern und Änderung…</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Export fronts…</source>
      <translation>Fronten exportieren…</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Import labels…</source>
      <translation>Referenzfronten importieren…</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>Settings…</source>
      <translation>Einstellungen…</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>{count} fronts were edited without this plugin; their record has been brought up to date, to be saved with the layer.</source>
      <translation>{count} Fronten wurden ohne diese Erweiterung bearbeitet; ihre Angaben sind jetzt auf dem neuesten Stand und werden mit dem Layer gespeichert.</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>{tool}: choose a SAR scene in the layer tree first</source>
      <translation>{tool}: wählen Sie zuerst eine SAR-Szene im Layerbaum</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>A click is a point on the front (1)</source>
      <translation>Ein Klick ist ein Punkt auf der Front (1)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>A click is an end of the front (2)</source>
      <translation>Ein Klick ist ein Ende der Front (2)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>A click is ocean or melange (3)</source>
      <translation>Ein Klick ist Ozean oder Melange (3)</translation>
    </message>
    <message>
      <location filename="../../calvingfront_plugin/gui/workplace.py" />
      <source>A click is glacier (4)</source>
      <translation>Ein Klick ist Gletscher (4)</translation>
    </message>
  </context>
</TS>
