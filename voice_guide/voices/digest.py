"""The check sum that names clips, without the library for secrets where Python can do without."""

# Python's own `random` takes it from the same places; hashlib loads all of OpenSSL besides.
try:
    from _sha2 import sha256  # type: ignore[import-not-found]
except ImportError:
    try:
        from _sha256 import sha256  # type: ignore[import-not-found]
    except ImportError:
        from hashlib import sha256

__all__ = ["sha256"]
