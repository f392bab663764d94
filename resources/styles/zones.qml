<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="Symbology">
  <pipe>
    <rasterrenderer type="paletted" band="1" opacity="0.6" alphaBand="-1" nodataColor="">
      <colorPalette>
        <paletteEntry value="0" color="#000000" alpha="0" label="No data"/>
        <paletteEntry value="1" color="#b99c78" alpha="255" label="Rock"/>
        <paletteEntry value="2" color="#d6e8f5" alpha="255" label="Glacier"/>
        <paletteEntry value="3" color="#225ea8" alpha="255" label="Ocean and melange"/>
      </colorPalette>
    </rasterrenderer>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
