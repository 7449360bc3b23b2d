"""Voices: words in, clips out, by engines that live in a process of their own."""
