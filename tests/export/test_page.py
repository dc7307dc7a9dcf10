"""The web page: whole without its script, safe with hostile text, and alive in a browser."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from made_timelines import HOSTILE, by_hand

from timeline import period as p
from timeline.export import write
from timeline.model import Timeline, When

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


class Elements(HTMLParser):
    """Every start tag with its attributes, and the text outside script and style."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.silent = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """As `HTMLParser` has it."""
        self.tags.append((tag, dict(attrs)))
        self.silent = tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        """As `HTMLParser` has it."""
        del tag
        self.silent = False

    def handle_data(self, data: str) -> None:
        """As `HTMLParser` has it."""
        self.text += "" if self.silent else data


def titled(title: str) -> Timeline:
    """Every event, actor, article and sentence says `title`."""
    timeline = by_hand()

    def said(event: Any) -> Any:
        source = event.sources[0]
        told = replace(source, title=title, sentence=replace(source.sentence, text=title), date=None)
        return replace(event, title=title, sources=(told,))

    return replace(
        timeline,
        made_with=(("timeline", title),),
        articles=tuple(replace(each, title=title, source=title, url=None) for each in timeline.articles),
        actors=tuple(replace(actor, name=title) for actor in timeline.actors),
        events=tuple(said(event) for event in timeline.events),
        unplaced=tuple(said(event) for event in timeline.unplaced),
    )


def page_of(timeline: Timeline) -> str:
    return write(timeline, "html").decode()


def test_the_page_holds_every_event_without_its_script() -> None:
    found = Elements(page_of(by_hand()))
    ids = [attributes["id"] for tag, attributes in found.tags if tag == "article"]
    assert ids == ["e-5", "e-2", "e-1", "e-3", "e-6", "e-7"]
    for said in (
        "Bridge closed",
        "since 2019",
        "The day is not known; shown from 1 January 1960",
        "exact day",
        "1 more source",
        "Narrowed down by several articles",
        "Sources disagree: “in June” (2023-06).",
        "Without a place on the calendar",
        "44 BC",
        "no date yet",
        "“since 2019” → 2019: written out",
    ):
        assert said in found.text
    assert "<mark>since 2019</mark>" in page_of(by_hand())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_no_element_and_no_attribute(text: str) -> None:
    def shape(page: str) -> list[tuple[str, list[str]]]:
        return [(tag, sorted(attributes)) for tag, attributes in Elements(page).tags]

    assert shape(page_of(titled(text))) == shape(page_of(titled("quiet")))


def test_nothing_is_loaded_from_anywhere() -> None:
    found = Elements(page_of(by_hand()))
    assert not [tag for tag, attributes in found.tags if "src" in attributes or tag in ("link", "iframe", "img")]
    (policy,) = (a["content"] for tag, a in found.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert {a["href"] for tag, a in found.tags if tag == "a"} == {"https://a.example"}


def test_an_empty_timeline_is_a_page_too() -> None:
    assert "0 events from 0 articles" in page_of(Timeline())


@pytest.fixture
def opened(browser: "Browser", tmp_path: Path) -> "Iterator[tuple[Page, list[str]]]":
    """The page by hand, opened, and everything it requests, logs or throws."""
    (tmp_path / "timeline.html").write_bytes(write(by_hand(), "html"))
    page = browser.new_page(viewport={"width": 1200, "height": 800})
    noise: list[str] = []
    page.on("request", lambda request: noise.append(request.url))
    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.on("dialog", lambda dialog: noise.append(dialog.message))
    page.goto((tmp_path / "timeline.html").as_uri())
    noise.pop(0)  # the page itself
    yield page, noise
    page.close()


@pytest.mark.browser
def test_filter_search_and_keyboard(opened: "tuple[Page, list[str]]") -> None:
    from playwright.sync_api import expect

    page, noise = opened
    marks = page.locator("#chart a")
    page.get_by_role("button", name="All").click()
    assert marks.count() == 4
    assert page.locator("#shown").inner_text() == "6 of 6 events"

    page.get_by_role("button", name="Mayor of Ostwick 2").click()
    assert marks.count() == 2
    assert page.locator("article:visible h3").all_inner_texts() == ["Bridge closed", "Ferry line opens"]
    page.get_by_role("button", name="Clear filters").click()

    page.get_by_label("Search events and sentences").fill("BRIDGE mayor")
    assert page.locator("article:visible h3").all_inner_texts() == ["Bridge closed"]
    page.get_by_role("button", name="Clear filters").click()

    marks.first.focus()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert page.url.endswith("#e-2")
    assert page.locator("#chart a.selected").get_attribute("aria-label") == "since 2019: Bridge closed"
    assert page.locator("article:target h3").inner_text() == "Bridge closed"

    axis = page.locator("#chart .axis")
    first = axis.text_content() or ""
    box = page.locator("#chart").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 500, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + 200, box["y"] + 60)
    page.mouse.up()
    expect(axis).not_to_have_text(first)
    page.get_by_role("button", name="All").click()
    expect(axis).to_have_text(first)

    page.get_by_role("button", name="Zoom in").click()
    assert page.locator("#chart a:has-text('Quay built')").count() == 0
    assert noise == []


@pytest.mark.browser
def test_hostile_titles_are_shown_as_they_are(opened: "tuple[Page, list[str]]") -> None:
    page, noise = opened
    assert page.locator("#e-3 h3").inner_text() == HOSTILE[1]
    assert page.locator("#chart text").filter(has_text=HOSTILE[1]).count() == 1
    assert page.locator("img, b").count() == 0
    assert noise == []


@pytest.mark.browser
def test_many_marks_at_one_place_are_counted_and_a_click_looks_closer(browser: "Browser", tmp_path: Path) -> None:
    timeline = by_hand()
    first = timeline.events[0]
    start = date(2021, 3, 1)
    crowd = [
        replace(first, id=f"e-{at}", title=f"Ship {at} lands", when=When(p.day(start + timedelta(days=at % 9)), "x"))
        for at in range(120)
    ]
    far = replace(first, id="e-far", title="The first ship", when=When(p.day(date(1990, 1, 1)), "x"))
    (tmp_path / "timeline.html").write_bytes(write(replace(timeline, events=(far, *crowd), unplaced=()), "html"))
    page = browser.new_page(viewport={"width": 1200, "height": 800})
    page.goto((tmp_path / "timeline.html").as_uri())
    page.get_by_role("button", name="All").click()

    def shown() -> int:
        counts = page.locator("#chart a.cluster text").all_text_contents()
        return page.locator("#chart a:not(.cluster)").count() + sum(map(int, counts))

    assert shown() == 121
    boxes = page.locator("#chart a").evaluate_all(
        "marks => marks.map(mark => mark.getBoundingClientRect()).map(b => [b.left, b.right, b.top, b.bottom])"
    )
    for at, (left, right, top, bottom) in enumerate(boxes):
        for other in boxes[at + 1 :]:
            assert right <= other[0] or other[1] <= left or bottom <= other[2] or other[3] <= top
    page.locator("#chart a.cluster").last.click()
    assert "1990" not in (page.locator("#chart .axis").text_content() or "")
    assert 100 < shown() <= 120
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 800, 1600])
def test_nothing_sticks_out_sideways(opened: "tuple[Page, list[str]]", width: int) -> None:
    page, _ = opened
    page.set_viewport_size({"width": width, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    labels = page.locator("#chart a text").all()
    assert labels
    for label in labels:
        box = label.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
