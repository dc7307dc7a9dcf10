"""What all tests share: property tests have no deadline, since timings belong to `timeline benchmark`."""

from hypothesis import settings

settings.register_profile("timeline", deadline=None)
settings.load_profile("timeline")
