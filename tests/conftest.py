"""What all tests share. Property tests have no deadline: timings belong to `timeline benchmark`."""

import sys
from pathlib import Path

import pytest
from hypothesis import settings

pytest_plugins = ["browser_fixtures"]

settings.register_profile("timeline", deadline=None)
settings.load_profile("timeline")


@pytest.fixture
def own_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Projects of these tests stay away from the user's own."""
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))


@pytest.fixture
def own_main(monkeypatch: pytest.MonkeyPatch) -> None:
    """AppTest puts the page in place of the main module, where processes started later would look for it."""
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])
