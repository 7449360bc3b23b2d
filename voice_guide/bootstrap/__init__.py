"""The only place that knows which part stands behind which name."""
