"""Map tools, dock and options of the plugin."""
