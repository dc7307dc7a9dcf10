"""The dashboard for everyone: what axe finds, and the whole way by keyboard alone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

DRAWN = ".tl-chart[data-drawn]"
SHOWN = {"Timeline": DRAWN, "List": ".tl-list tbody tr", "Articles": ".tl-reader", "Actors": ".tl-together"}
FOCUSED = """() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.matches("button, input") ? at.getAttribute("aria-label") || at.innerText || "" : "";
}"""

IN_POPOVER = "document.activeElement.closest('[data-testid=stPopoverBody]') !== null"


def violations(page: Page) -> list[str]:
    """What axe objects to: the rule, and the first element that breaks it."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_any_view(browser: Browser, story_page: str, theme: str) -> None:
    dark = theme == "dark"
    page = browser.new_page(viewport={"width": 1440, "height": 900}, color_scheme="dark" if dark else "light")
    page.set_default_timeout(40_000)
    page.goto(story_page)
    for view, shown in SHOWN.items():
        page.locator(".st-key-view button", has_text=view).click()
        page.wait_for_selector(shown)
        page.mouse.move(2, 898)  # away from the button: hovering has colours of its own
        page.wait_for_selector('[data-test-script-state="notRunning"]')
        for _ in range(5):
            page.wait_for_timeout(600)  # what is old fades, on a busy machine slowly
            if not (found := violations(page)):
                break
        assert found == [], view
    page.close()


def tab_to(page: Page, label: str, key: str = "Tab") -> None:
    """Press Tab until the focus is on what is called so, or begins so with “…” at the end."""
    begins = label.endswith("…")
    for _ in range(60):
        page.keyboard.press(key)
        found = page.evaluate(FOCUSED).strip()
        if found == label or (begins and label[:-1] in found):
            return
    pytest.fail(f"no way to {label} by {key}")


def test_from_the_filter_to_the_export_by_keyboard_alone(page: Page, seeds_page: str) -> None:
    page.goto(seeds_page)
    page.wait_for_selector(DRAWN)
    title, when = page.locator(".tl-title").first, page.locator(".tl-when").first

    tab_to(page, "China ·…")
    page.keyboard.press("Enter")
    expect(page.locator(".tl-name")).to_contain_text("shown")
    tab_to(page, "Previous…")
    first = title.inner_text()
    page.keyboard.press("Enter")
    expect(title).not_to_have_text(first)
    page.wait_for_timeout(500)
    assert "Previous" in page.evaluate(FOCUSED), "a pressed button keeps the focus though it is drawn anew"

    before = when.inner_text()
    tab_to(page, "Correct…")
    page.keyboard.press("Enter")
    page.wait_for_function(IN_POPOVER)
    tab_to(page, "Date")
    page.keyboard.press("Control+a")
    page.keyboard.type("3 March 2024")
    page.keyboard.press("Enter")
    expect(when).to_contain_text("3 March 2024")
    page.keyboard.press("Escape")
    tab_to(page, "Undo…", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(when).to_have_text(before)

    tab_to(page, "Export…", "Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_function(IN_POPOVER)
    tab_to(page, "JSON…")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "timeline.json"
