"""A guide arranged in time: every cue at an absolute second."""
