<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="Symbology">
  <pipe>
    <rasterrenderer type="singlebandpseudocolor" band="1" opacity="1" alphaBand="-1" nodataColor="" classificationMin="0" classificationMax="1">
      <rastershader>
        <colorrampshader colorRampType="INTERPOLATED" classificationMode="1" minimumValue="0" maximumValue="1" clip="0">
          <item value="0" color="#000000" alpha="0" label="0"/>
          <item value="0.1" color="#420a68" alpha="90" label="0.1"/>
          <item value="0.25" color="#932667" alpha="190" label="0.25"/>
          <item value="0.5" color="#dd513a" alpha="255" label="0.5"/>
          <item value="0.75" color="#fca50a" alpha="255" label="0.75"/>
          <item value="1" color="#fcffa4" alpha="255" label="1"/>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
