"""When a page came out, from pages of many makes; and none for pages that say nothing of it."""

import pytest

from timeline.articles import read_bytes

P1 = "<p>The ferry to Holm will stop running in the autumn, the county said, as the pier can no longer be used.</p>"
P2 = "<p>Islanders had asked for a bridge since 12 April 1987, when a storm sank two boats and cut them off.</p>"
BODY = P1 + P2
JSON = '<script type="application/ld+json">{}</script>'


def page(head: str = "", body: str = "", *, after: str = "", lang: str = "en", title: str = "Ferry to stop") -> bytes:
    main = body or f"<article><h1>{title}</h1>{BODY}</article>"
    top = f'<!doctype html><html lang="{lang}"><head><title>{title}</title>{head}</head>'
    return f"{top}<body>{main}{after}</body></html>".encode()


def lines(*parts: str, lang: str = "en") -> bytes:
    """A page with these pieces between the headline and the text."""
    return page(body=f"<main><h1>Ferry to stop</h1>{''.join(parts)}{BODY}</main>", lang=lang)


DATED = {
    # For machines
    "JSON-LD": page(JSON.format('{"@type":"NewsArticle","datePublished":"2022-05-17T06:00:00Z"}')),
    "JSON-LD in a graph": page(
        JSON.format(
            '{"@context":"x","@graph":[{"@type":"WebSite","name":"n"},{"@type":"WebPage","datePublished":"2022-05-17"},'
            '{"@type":["Article","BlogPosting"],"headline":"h","datePublished":"2022-05-17T10:00:00+00:00",'
            '"dateModified":"2023-01-01"}]}'
        )
    ),
    "JSON-LD in a list with a trailing semicolon": page(
        JSON.format('[{"@type":"BreadcrumbList"},{"@type":"ReportageNewsArticle","datePublished":"May 17, 2022"}];')
    ),
    "JSON-LD, the comments dated otherwise": page(
        JSON.format(
            '{"@type":"Article","comment":[{"@type":"Comment","datePublished":"2022-06-01"}],'
            '"datePublished":"2022-05-17"}'
        )
    ),
    "JSON-LD as written, not in Greenwich": page(
        JSON.format('{"@type":"NewsArticle","datePublished":"2022-05-17T23:30:00-07:00"}')
    ),
    "broken JSON-LD beside metadata": page(
        JSON.format("{oops") + '<meta property="article:published_time" content="2022-05-17T04:05:06Z">'
    ),
    "Open Graph": page('<meta property="article:published_time" content="2022-05-17T04:05:06Z">'),
    "Open Graph with a modified time": page(
        '<meta property="article:modified_time" content="2022-08-01T00:00:00Z">'
        '<meta property="article:published_time" content="2022-05-17T04:05:06Z">'
    ),
    "parsely": page('<meta name="parsely-pub-date" content="2022-05-17T04:05:06Z">'),
    "sailthru": page('<meta name="sailthru.date" content="2022-05-17 04:05:06">'),
    "Dublin Core": page('<meta name="DC.date.issued" content="2022-05-17">'),
    "pubdate in letters": page('<meta name="pubdate" content="Tue, 17 May 2022 18:04:00 GMT">'),
    "plain date": page('<meta name="date" content="20220517">'),
    "epoch seconds": page('<meta name="timestamp" content="1652745600">'),
    "epoch milliseconds": page('<meta name="publish-date" content="1652745600000">'),
    "itemprop on a meta": page('<meta itemprop="datePublished" content="2022-05-17">'),
    "itemprop on a time": lines('<time itemprop="datePublished" datetime="2022-05-17T09:00">yesterday</time>'),
    "itemprop on a span": lines('<span itemprop="datePublished" content="2022-05-17">17.5.</span>'),
    "pubdate time": lines('<time pubdate datetime="2022-05-17">a day</time>'),
    "microformat": lines('<abbr class="published" title="2022-05-17T12:00:00Z">Tuesday</abbr>'),
    "the only time": lines('<time datetime="2022-05-17">Tuesday</time>'),
    "time of the article, others in the sidebar": page(
        body=f"<h1>Ferry to stop</h1><time datetime='2022-05-17'>May 17</time>{BODY}"
        "<aside class='sidebar'><time datetime='2022-05-20'>x</time><time datetime='2022-05-21'>y</time></aside>"
    ),
    # In the address
    "canonical": page('<link rel="canonical" href="https://isle.example/2022/05/17/ferry-to-stop">'),
    "canonical with a month's name": page('<link rel="canonical" href="https://isle.example/news/2022/may/17/ferry">'),
    "canonical in one figure": page('<link rel="canonical" href="https://isle.example/story-20220517-ferry.html">'),
    "og:url": page('<meta property="og:url" content="https://isle.example/2022-05-17/ferry-to-stop">'),
    "address against a modified JSON-LD": page(
        '<link rel="canonical" href="https://isle.example/2022/05/17/ferry">'
        + JSON.format('{"@type":"NewsArticle","datePublished":"2022-05-18T01:00:00Z"}')
    ),
    # For readers
    "below the headline": lines("<p>May 17, 2022</p>"),
    "below with weekday and time": lines("<div>Tuesday, May 17, 2022 at 6:04 p.m. EDT</div>"),
    "British": lines("<p>17 May 2022</p>"),
    "with its ordinal": lines("<p>17th May, 2022</p>"),
    "published label": lines("<span>Published</span><span>May 17, 2022</span>"),
    "published and updated": lines("<p>Published: 17 May 2022 10:00 BST</p><p>Updated: 19 May 2022 11:00 BST</p>"),
    "byline and date": lines("<p>By Ane Holt, May 17, 2022</p>"),
    "class names": lines('<div class="entry-meta"><span class="posted-on">Posted on May 17, 2022</span></div>'),
    "above the headline": page(body=f"<div class='meta'>May 17, 2022</div><h1>Ferry to stop</h1>{BODY}"),
    "ISO for readers": lines("<small>2022-05-17 10:44</small>"),
    "slashes, American": lines("<p>5/17/2022</p>"),
    "slashes by the page's language": lines("<p>05/06/2022</p>", lang="en-us").replace(b"05/06", b"05/17"),
    "dots": lines("<p>17.05.2022</p>", lang="de"),
    "German": lines("<p>Dienstag, 17. Mai 2022</p>", lang="de"),
    "French": lines("<p>Publié le 17 mai 2022 à 10h00</p>", lang="fr"),
    "Spanish": lines("<p>17 de mayo de 2022</p>", lang="es"),
    "Italian": lines("<p>17 maggio 2022</p>", lang="it"),
    "Portuguese": lines("<p>17 de maio de 2022</p>", lang="pt"),
    "Dutch": lines("<p>17 mei 2022</p>", lang="nl"),
    "headline in an h2": page(
        body=f"<h2>Ferry to stop</h2><p>17 May 2022</p>{BODY}", title="Ferry to stop"
    ),
    "Polish": lines("<p>17 maja 2022</p>", lang="pl"),
    "Swedish": lines("<p>17 maj 2022</p>", lang="sv"),
    "Russian": lines("<p>17 мая 2022, 10:00</p>", lang="ru"),
    "Japanese": lines("<p>2022年5月17日</p>", lang="ja"),
    "Korean": lines("<p>2022. 5. 17.</p>", lang="ko"),
    "Hungarian": lines("<p>2022. mai 17.</p>", lang="hu"),
    "dashes": lines("<p>17-May-2022</p>"),
    "dots and two figures": lines("<p>17.05.22</p>", lang="de"),
    "several times, the first is the article's": lines(
        "<time datetime='2022-05-17T08:00'>3 hours ago</time> <time datetime='2022-05-18T08:00'>just now</time>"
    ),
    "a layout with a sidebar": page(
        body=f"<div class='with-sidebar latest-layout'><h1>Ferry to stop</h1><p>May 17, 2022</p>{BODY}</div>"
    ),
    "in a script's data": page("<script>window.data = {\"datePublished\": \"2022-05-17T08:00:00Z\"};</script>"),
    "broken JSON-LD alone": page(JSON.format('{"@type":"NewsArticle",,"datePublished":"2022-05-17"}')),
    "at the end of the text": lines().replace(b"</main>", b"<p>Posted on May 17, 2022</p></main>"),
    "no heading at all": page(body=f"<div>Ferry to stop</div><div>17 May 2022</div>{BODY}"),
    "author and date": lines("<p>Ane Holt · 17 May 2022</p>"),
    "inline author": lines("<p>By <a href='/ane'>Ane Holt</a>, May 17, 2022</p>"),
    "a stamp of Greenwich, after the evening it was": page(
        JSON.format('{"@type":"NewsArticle","datePublished":"2022-05-18T02:00:00Z"}'),
        f"<h1>Ferry to stop</h1><p>May 17, 2022, 7 p.m. PDT</p>{BODY}",
    ),
    "updated a day later": page(
        JSON.format('{"@type":"NewsArticle","datePublished":"2022-05-17T02:00:00+02:00"}'),
        f"<h1>Ferry to stop</h1><p>May 18, 2022</p>{BODY}",
    ),
    "nested containers": lines("<div><ul><li><b>Ane Holt</b></li><li><span>May 17, 2022</span></li></ul></div>"),
    "comments dated later": page(
        body=f"<h1>Ferry to stop</h1><p>May 17, 2022</p>{BODY}",
        after="<div id='comments'><p class='posted'>May 19, 2022</p><p class='posted'>May 20, 2022</p></div>",
    ),
    "two that agree against one": page(
        '<meta name="date" content="2022-05-17">' + JSON.format('{"@type":"Article","datePublished":"2023-09-09"}'),
        f"<h1>Ferry to stop</h1><p>17 May 2022</p>{BODY}",
    ),
    "headline, standfirst, author, date": lines(
        "<p>The last boat leaves in October, and islanders are at a loss how to get to work.</p><p>By Ane Holt</p>"
        "<p>Isle correspondent</p><ul><li>Share</li><li>Save</li></ul><p>17 May 2022</p>"
    ),
    "month in JSON-LD zone suffix": page(
        JSON.format('{"@type":"NewsArticle","datePublished":"2022-05-17 10:00:00.000 +0200"}')
    ),
}  # fmt: skip

UNDATED = {
    "plain": page(),
    "copyright": page(after="<footer>© 2022 The Isle Post. All rights reserved.</footer>"),
    "copyright span": page(after="<div class='footer'><p>Copyright 2019–2023 Isle Media</p></div>"),
    "only in the text": lines("<p>The pier was built on 3 June 1961 by hand, in one summer, by the islanders.</p>"),
    "related teasers": page(
        after="<div class='related'><h3>More</h3><ul><li><a href='/a'>Pier</a> <i class='date'>May 2, 2022</i></li>"
        "<li><a href='/b'>Quay</a> <span class='date'>May 9, 2022</span></li></ul></div>"
    ),
    "list of stories": page(
        body="<h1>Latest</h1>"
        + "".join(
            f"<div class='teaser'><h2><a href='/{n}'>Story {n}</a></h2><span class='date'>May {n}, 2022</span>"
            f"<p>Some words about the story {n}, which one may read in full on its own page.</p></div>"
            for n in range(1, 9)
        ),
        title="The Isle Post",
    ),
    "comments": page(after="<div class='comments'><p class='comment-meta'>Jo, May 3, 2022</p><p>Shame!</p></div>"),
    "version of a script": page('<script src="/app.js?v=20220517"></script><link href="/s-2022-05-17.css" rel="x">'),
    "picture's address": page(body=f"<h1>Ferry to stop</h1><img src='/img/2016/05/17/pier.jpg'>{BODY}"),
    "about page": page(
        body="<h1>About us</h1><p>The Isle Post was founded on 1 March 1922 and is read by all of the island.</p>"
        "<p>Write to us, call us, or come by. Our office is open on weekdays from nine to five.</p>",
        title="About us",
    ),
    "a time in the comments": page(after="<div class='comments'><time datetime='2022-05-19'>x</time> Shame!</div>"),
    "event": page(after="<div class='event-date'>Concert on May 28, 2022, 8 pm</div>"),
    "opening hours": page(after="<div class='widget'>Summer timetable valid from June 1, 2022</div>"),
    "today's date in the header": page(
        body=f"<div class='clock'><script>document.write(new Date())</script></div><h1>Ferry</h1>{BODY}"
    ),
    "empty metadata": page('<meta name="date" content=""><meta property="article:published_time" content="null">'),
    "database's zero": page('<meta name="date" content="1970-01-01T00:00:00Z">'),
    "impossible": page('<meta name="date" content="2022-13-45">'),
    "year of a licence": page(after="<small>Licence CC-BY 4.0 (2013)</small>"),
    "ambiguous slashes": lines("<p>05/06/2022</p>"),
    "terms of use": page(
        body=f"<h1>Terms of use</h1>{BODY}<p>These terms are in force from January 1, 2020.</p>"
    ),
}  # fmt: skip


def read_day(html: bytes) -> str | None:
    """The day that the page is read as published on, guesses left aside."""
    articles, problems = read_bytes("page.html", html)
    assert articles, problems
    published = articles[0].published
    return published.edtf if published and not published.guess else None


@pytest.mark.parametrize("make", DATED)
def test_the_day_a_page_came_out(make: str) -> None:
    assert read_day(DATED[make]) == "2022-05-17"


@pytest.mark.parametrize("make", UNDATED)
def test_no_day_is_invented(make: str) -> None:
    articles, _ = read_bytes("page.html", UNDATED[make])
    assert articles[0].published is None


@pytest.mark.parametrize(
    ("head", "edtf", "evidence"),
    [
        (
            '<meta property="article:modified_time" content="2022-05-17">',
            "2022-05-17",
            "the day the page was last changed",
        ),
        (
            JSON.format('{"@type":"Article","dateModified":"2022-05-17"}'),
            "2022-05-17",
            "the day the page was last changed",
        ),
    ],
)
def test_a_page_that_says_only_when_it_was_changed_is_a_guess(head: str, edtf: str, evidence: str) -> None:
    (article,), _ = read_bytes("page.html", page(head))
    assert article.published is not None
    assert (article.published.edtf, article.published.evidence) == (edtf, evidence)
    assert article.published.guess
