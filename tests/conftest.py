"""What all tests share. Property tests have no deadline: timings belong to `timeline benchmark`."""

from hypothesis import settings

pytest_plugins = ["browser_fixtures"]

settings.register_profile("timeline", deadline=None)
settings.load_profile("timeline")
