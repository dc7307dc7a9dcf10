"""The dashboard in a real browser: filter, click, step, zoom, download, and what it must never do."""

import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from timeline.benchmark.news import articles

pytestmark = pytest.mark.browser

DRAWN = ".tl-chart[data-drawn]"


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_selector(DRAWN)
    return page


def pills(page: Page, label: str) -> None:
    page.locator(".st-key-actors button", has_text=label).first.click()


def point_at(page: Page, label: str) -> None:
    """Move the mouse over a mark's label: Plotly's own layer lies over the text, so no locator can."""
    box = page.locator(".tl-plot .textpoint text", has_text=label).first.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=3)
    page.wait_for_selector(".tl-plot .hoverlayer .hovertext")


def test_filter_click_and_download(page: Page, requests_made: list[str], seeds_page: str, tmp_path: Path) -> None:
    opened(page, seeds_page)
    pills(page, "South Korea")
    page.wait_for_url("**actor=**")
    expect(page.locator(".tl-name")).to_contain_text("shown")
    shown = int(re.findall(r"(\d+) shown", page.locator(".tl-name").inner_text())[0])
    assert shown > 0

    before = page.url
    page.wait_for_timeout(800)
    point_at(page, "foreign ministers")
    page.mouse.down()
    page.mouse.up()
    page.wait_for_url(lambda url: url != before)
    expect(page.locator(".tl-title")).to_contain_text("foreign ministers")
    marked = page.locator(".tl-reader mark.tl-chosendate")
    expect(marked).to_contain_text("last month")
    assert marked.is_visible()

    page.get_by_role("button", name="Export").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="JSON").first.click()
    target = tmp_path / "timeline.json"
    download.value.save_as(target)
    document = json.loads(target.read_text(encoding="utf-8"))
    assert document["schema"] == "timeline/1"
    assert len(document["events"]) + len(document["unplaced"]) == shown
    korea = next(actor["id"] for actor in document["actors"] if actor["name"] == "South Korea")
    assert all(korea in {who["id"] for who in event["actors"]} for event in document["events"])

    hosts = {urlsplit(url).hostname for url in requests_made if url.startswith(("http", "ws"))}
    assert hosts == {"127.0.0.1"}


RANGE = "document.querySelector('.tl-plot').layout.xaxis.range.map(String)"


def zoom_by_key(page: Page) -> None:
    page.locator(".tl-chart").focus()
    for _ in range(3):
        page.keyboard.press("+")


def zoom_by_wheel(page: Page) -> None:
    page.locator(".tl-chart").hover()
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")


def zoom_by_fingers(page: Page) -> None:
    """Two fingers, 100 pixels from each other, move to 200 pixels from each other."""
    box = page.locator(".tl-chart").bounding_box()
    assert box
    touch = page.context.new_cdp_session(page)
    middle, y = box["x"] + box["width"] / 2, box["y"] + 100

    def fingers(kind: str, *apart: float) -> None:
        points = [{"x": middle + side * each / 2, "y": y, "id": side} for each in apart for side in (-1, 1)]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [*points]})

    fingers("touchStart", 100)
    for apart in (140, 200):
        fingers("touchMove", apart)
        page.wait_for_timeout(100)
    fingers("touchEnd")


@pytest.mark.parametrize("zoom", [zoom_by_key, zoom_by_wheel, zoom_by_fingers])
def test_zoom_survives_a_filter_and_a_copied_address(page: Page, story_page: str, zoom: Callable[[Page], None]) -> None:
    opened(page, story_page)
    title = page.locator(".tl-title").inner_text()
    days = page.evaluate(f"(([a, b]) => Date.parse(b) - Date.parse(a))({RANGE})")
    zoom(page)
    page.wait_for_url("**from=**")
    page.wait_for_timeout(600)
    zoomed = page.evaluate(RANGE)
    shorter = page.evaluate(f"(([a, b]) => Date.parse(b) - Date.parse(a))({RANGE})")
    assert shorter < 0.8 * days
    if zoom is zoom_by_fingers:
        assert shorter == pytest.approx(days / 2, rel=0.02)
    expect(page.locator(".tl-title")).to_have_text(title)
    pills(page, "Norland")
    page.wait_for_url("**actor=norland**")
    page.wait_for_timeout(600)
    assert page.evaluate(RANGE) == zoomed
    again = page.context.new_page()
    opened(again, page.url)
    assert again.evaluate(RANGE)[0][:9] == zoomed[0][:9]


def test_a_correction_is_seen_at_once_and_undone(page: Page, seeds_page: str) -> None:
    opened(page, seeds_page)
    title = page.locator(".tl-title").inner_text()
    page.get_by_role("button", name="Correct", exact=True).click()
    page.get_by_label("Title", exact=True).fill("A title of my own")
    page.get_by_label("Title", exact=True).press("Enter")
    expect(page.locator(".tl-title").first).to_have_text("A title of my own", timeout=20_000)
    expect(page.locator(".tl-title")).to_have_count(1)
    expect(page.locator(".tl-plot .textpoint text", has_text="A title of my own")).to_have_count(1)
    page.keyboard.press("Escape")
    page.locator(".st-key-corrections button").first.click()
    page.get_by_role("button", name="Undo", exact=True).first.click()
    expect(page.locator(".tl-title").first).to_have_text(title, timeout=20_000)


def test_thousands_of_events_are_counted_until_few_are_in_view(page: Page, story_page: str) -> None:
    opened(page, f"{story_page}?which=crowd&period=all")
    expect(page.get_by_text("3,000 events: a bar is how many lie there")).to_be_visible()
    box = page.locator(".tl-plot .barlayer .point path").nth(40).bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] - 3, steps=3)
    expect(page.locator(".tl-plot .hoverlayer .hovertext")).to_contain_text("click to look closer")
    page.mouse.down()
    page.mouse.up()
    page.wait_for_url("**from=**")
    expect(page.locator(".tl-legend")).to_contain_text("exact day")
    expect(page.locator(".tl-plot .hovertext, .tl-plot .textpoint text").first).to_be_visible()
    first = page.locator(".tl-title").inner_text()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".tl-title")).not_to_have_text(first)
    page.get_by_role("radio", name="List").click()
    expect(page.locator(".tl-list tbody tr").first).to_be_visible()
    assert page.locator(".tl-list tbody tr").count() < 400


def test_the_arrow_keys_step(page: Page, story_page: str) -> None:
    opened(page, story_page)
    first = page.locator(".tl-title").inner_text()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".tl-title")).not_to_have_text(first)
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".tl-title")).to_have_text(first)


def test_a_sentence_selects_its_event(page: Page, story_page: str) -> None:
    opened(page, story_page)
    page.locator(".tl-reader .tl-event", has_text="Norland denied").first.click()
    expect(page.locator(".tl-title")).to_contain_text("Norland denies")


def test_no_label_overlaps_another_at_any_width(page: Page, story_page: str) -> None:
    opened(page, f"{story_page}?view=timeline")
    for width in (2560, 1440, 1000, 768, 640, 390, 360):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_function(
            # A hundredth more or less, a scroll bar's width, is stretched and not made anew.
            "(c => c && Math.abs(c.dataset.width / c.clientWidth - 1) <= 0.011)(document.querySelector('.tl-chart'))"
        )
        assert clashes(page) == []


def clashes(page: Page) -> list[tuple[str, str]]:
    """Pairs of labels, or names of lanes, hints and publications, whose boxes share more than a touch."""
    boxes = page.evaluate(
        "[...document.querySelectorAll('.tl-plot .textpoint text, .tl-plot .annotation-text')].map(t => {"
        "const b = t.getBoundingClientRect(); return [t.textContent, b.left, b.right, b.top + 3, b.bottom - 3]})"
    )
    assert len(boxes) > 20
    return [
        (a[0], b[0])
        for at, a in enumerate(boxes)
        for b in boxes[at + 1 :]
        if a[1] < b[2] and b[1] < a[2] and a[3] < b[4] and b[3] < a[4]
    ]


@pytest.mark.parametrize("view", ["timeline", "list"])
def test_hostile_text_is_text(page: Page, requests_made: list[str], story_page: str, view: str) -> None:
    page.goto(f"{story_page}?which=hostile&view={view}")
    page.wait_for_selector(DRAWN if view == "timeline" else ".tl-list tbody tr")
    page.wait_for_timeout(500)
    for _ in range(9):
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(150)
    if view == "timeline":
        point_at(page, "bold")
    assert page.title() == "Timeline"
    assert page.locator("img[src*='example.invalid'], a[href*='example.invalid'], img[src='x']").count() == 0
    assert page.evaluate("getComputedStyle(document.body).display") == "block"
    hosts = {urlsplit(url).hostname for url in requests_made if url.startswith(("http", "ws"))}
    assert hosts == {"127.0.0.1"}


def test_a_phone_opens_on_the_list_and_goes_to_an_event_and_back(browser: Browser, story_page: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(story_page)
    page.locator(".tl-list tbody tr", has_text="Brandt opens the Tarn dam").click()
    expect(page.locator(".tl-title")).to_have_text("Brandt opens the Tarn dam")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.get_by_role("button", name="All events").click()
    expect(page.locator(".tl-list tbody tr").first).to_be_visible()
    page.wait_for_url(lambda url: "event=" not in url)
    page.locator(".st-key-view button", has_text="Timeline").click()
    page.wait_for_selector(DRAWN)
    page.wait_for_url("**view=timeline**")
    page.reload()
    page.wait_for_selector(DRAWN)
    page.goto(f"{story_page}?view=list")  # no chart says how wide the page is
    page.wait_for_timeout(1500)  # the page settles: it is laid out anew as soon as it says so itself
    page.locator(".tl-list tbody tr", has_text="Brandt opens the Tarn dam").click()
    expect(page.get_by_role("button", name="All events")).to_be_visible()
    assert page.evaluate("(page => page.scrollWidth - page.clientWidth)(document.querySelector('.stMain'))") == 0
    context.close()


def test_the_list_sorts_and_walks_by_key(page: Page, story_page: str) -> None:
    page.goto(f"{story_page}?view=list")
    rows = page.locator(".tl-list tbody tr")
    expect(rows).to_have_count(35)
    page.get_by_role("button", name="Event", exact=True).click()
    titles = page.locator(".tl-list tbody td.tl-what").all_text_contents()
    assert titles[0].startswith("Analysts")
    assert titles[-1].startswith("Work")
    rows.first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".tl-title")).to_have_text(titles[1])


def test_pasted_text_becomes_a_timeline(page: Page, seeds_page: str) -> None:
    opened(page, seeds_page)
    page.get_by_role("button", name="Add articles").click()
    page.get_by_role("tab", name="Paste text").click()
    page.get_by_label("Title").fill("Rain")
    page.get_by_label("Text", exact=True).fill("Norway closed the bridge at Tarn on 4 March 2021 after heavy rain.")
    page.get_by_label("Text", exact=True).press("Control+Enter")
    page.get_by_role("button", name="Add", exact=True).last.click()
    expect(page.locator(".tl-name")).to_contain_text("3 articles")
    expect(page.get_by_text("no publication date")).to_be_visible()


def test_who_appears_with_whom_leads_to_their_events(page: Page, story_page: str) -> None:
    page.goto(f"{story_page}?view=actors&who=norland")
    cell = page.get_by_role("button", name=re.compile("Vessia, 2024: (\\d+) events"))
    count = int(re.findall(r": (\d+) events", cell.get_attribute("aria-label") or "")[0])
    cell.click()
    page.wait_for_url("**actor=vessia**")
    assert all(part in page.url for part in ("actor=norland", "every=yes", "from=2024-01-01", "to=2025-01-01"))
    expect(page.locator(".tl-name")).to_contain_text("shown")
    page.wait_for_selector(DRAWN)
    alt = page.locator(".tl-chart").get_attribute("aria-label") or ""
    assert alt.startswith(f"Timeline of {count} events")


def test_keys_reach_the_search_and_the_help_and_an_event_is_told_to_screen_readers(page: Page, story_page: str) -> None:
    opened(page, story_page)
    title = page.locator(".tl-title").inner_text()
    said = page.locator(".tl-said", has_text=title)
    expect(said).to_have_attribute("aria-live", "polite")
    page.keyboard.press("/")
    expect(page.get_by_label("Search", exact=True)).to_be_focused()
    page.keyboard.type("?")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Backspace")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("The text says that it is to happen.")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("ArrowRight")
    expect(page.locator(".tl-title")).not_to_have_text(title)
    expect(page.locator(".tl-said", has_text=page.locator(".tl-title").inner_text())).to_have_count(1)


def zipped(files: dict[str, str | bytes]) -> FilePayload:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return {"name": "folder.zip", "mimeType": "application/zip", "buffer": packed.getvalue()}


def upload(page: Page, *files: FilePayload) -> None:
    page.get_by_role("button", name="Add articles").click()
    page.locator('.st-key-uploads input[type="file"]').set_input_files(list(files))
    page.get_by_role("dialog").get_by_role("button", name="Add", exact=True).first.click()


def test_a_folder_as_a_zip_and_a_bad_file_survive_a_reload(page: Page, seeds_page: str) -> None:
    opened(page, seeds_page)
    before = int(re.findall(r"(\d+) articles", page.locator(".tl-name").inner_text())[0])
    folder = zipped(
        {
            "in/ferry.txt": "Sweden opened a ferry to Tarn in May 2021.",
            "in/articles.csv": "file,title,published\nferry.txt,A ferry,2021-06-01\n",
            "in/broken.pdf": b"no pdf at all",
        }
    )
    upload(page, folder, {"name": "bridge.txt", "mimeType": "text/plain", "buffer": b"Norway closed a bridge in 2019."})
    for _ in range(2):
        expect(page.locator(".tl-name")).to_contain_text(f"{before + 2} articles")
        page.get_by_role("button", name="could not be read").click()
        expect(page.locator(".tl-problems")).to_contain_text("broken.pdf")
        page.reload()
        page.wait_for_selector(DRAWN)


def test_reading_many_articles_can_be_cancelled(page: Page, seeds_page: str) -> None:
    opened(page, seeds_page)
    before = re.findall(r"\d+ articles", page.locator(".tl-name").inner_text())[0]
    long = {f"{one.id}.txt": one.text for one in articles(60)}
    upload(page, zipped(dict(long)))
    expect(page.get_by_text(re.compile(r"Reading the new articles: \d+ of 60"))).to_be_visible()
    page.locator(".st-key-cancel button").click()
    expect(page.locator(".st-key-cancel")).to_have_count(0)
    expect(page.locator(".tl-name")).to_contain_text(before)
    page.wait_for_selector(DRAWN)
