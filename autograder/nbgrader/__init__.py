"""What nbgrader needs: the release, the plugin, the exporter, the gradebook."""
