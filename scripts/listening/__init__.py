"""Has every sentence said by each voice, and an offline recogniser tell what it heard."""
