"""What lines of page furniture look like: fixed lines from `furniture.txt`, and forms of lines as patterns.

Every pattern runs in linear time: what repeats is bounded or can't be split in two ways.
"""

import re
from importlib import resources
from typing import Final


def _sections() -> list[frozenset[str]]:
    text = resources.files(__package__).joinpath("furniture.txt").read_text(encoding="utf-8")
    return [frozenset(part.splitlines()[1:]) for part in text.strip().split("\n\n")]


FIXED, LIST_HEADINGS = _sections()
"""Lines of just these words, and headings of lists of other articles; both in lower case."""

_SITE: Final = (
    "facebook|twitter|x|linkedin|reddit|whats ?app|telegram|pinterest|e-?mail|flipboard|messenger|threads|bluesky|line|"
    "wechat|weibo|sms|instagram|youtube|print|copy link|share|tweet|save"
)
_PLATFORM: Final = (
    r"(?:whats\s?app|telegram|facebook|twitter|instagram|youtube|linkedin|google news|newsletters?|mailing list|inbox|"
    r"app store|google play|our app|our mobile app|push notifications|(?:breaking )?news alerts|our channel|our group|"
    r"podcast)"
)
_COUNTED: Final = (
    "(?:comments?|shares?|views?|likes?|reactions?|replies|reads|votes?|retweets?|followers|claps|responses)"
)
_THIS: Final = "(?: (?:this|the|article|story|page|post|link)){0,3}"
_GOAL: Final = f"(?:an? )?(?:friends?|clipboard|{_SITE})"
_CAME_OUT: Final = "(?:published|posted|updated|modified|issued|created|publication date)"
_A_DATE: Final = (
    r"(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w{0,8}\.? \d{1,4}|"
    r"\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,8}|"
    r"\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,3} (?:min|minute|hour|hr|day|week|month)s? ago)"
)
_NAME: Final = r"(?:[A-Z][\w'’.-]{0,30}|(?:de|da|di|van|von|bin|al|el|la|le|der|den))"
NAMES: Final = rf"{_NAME}(?:\s{_NAME}){{1,3}}(?:(?:,|\sand|\s&)\s{_NAME}(?:\s{_NAME}){{1,3}}){{0,4}}"
"""People's names, two to four words each: "Ana María Cruz, Li Wei and Tom van Dyk"."""

_DESK: Final = r"(?i:staff|senior|chief|political|foreign|business|diplomatic|special|world|news)"
_JOB: Final = r"(?i:writer|reporter|correspondent|editor|contributor|columnist)"

WHOLE_LINE: Final = (
    *(
        re.compile(form, re.IGNORECASE)
        for form in (
            # Reading times and lengths of clips
            r"(?:estimated |approx\w*\.? )?(?:reading|read|listening) time\W{0,3}\d{1,3}\s?(?:m|mins?|minutes?)\.?",
            r"\d{1,3}[\s-]?min(?:ute)?s?\.? (?:read|listen|watch|video)",
            r"(?:duration|length|video)?\W{0,3}\d{1,2}:\d\d(?::\d\d)?(?:\s?/\s?\d{1,2}:\d\d(?::\d\d)?)?",
            r"(?:speed\W{0,3})?\d(?:\.\d{1,2})?\s?x",
            # Counts; a number of four figures may be the year that heads a chronology
            r"\d{1,3}|\d{5,9}|\d{1,3}(?:\.\d)?[km]|\d{1,3},\d{3}(?:,\d{3})?",
            rf"\(?\d[\d,.]{{0,8}}[km]?\)?\s{_COUNTED}",
            rf"{_COUNTED}\W{{0,3}}\(?\d[\d,.]{{0,8}}[km]?\)?",
            r"(?:page|slide|photo|image|picture)?\s?\d{1,3} (?:of|/) \d{1,3}",
            # Sharing
            rf"(?:share|post|tweet|send|e-?mail|pin|print|save){_THIS} (?:on|via|to|by|with|in) {_GOAL}",
            rf"(?:{_SITE})(?:[\s|,/•·]{{1,5}}(?:{_SITE})){{1,11}}",
            # Tags, sections, addresses
            r"(?:tags?|topics?|filed under|keywords?|categor(?:y|ies)|posted in|tagged(?: as)?|more on)\s?[:|].{1,160}",
            r"#\w{1,50}(?:[\s,]{1,3}#\w{1,50}){0,20}",
            r"(?:home|news|front page)(?:\s?[>/»›|]\s?[\w &'’-]{2,40}){1,6}",
            r"(?:https?://|www\.)\S{3,190}",
            r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,20}){1,4}",
            r"!\[[^\]]{0,100}\]\([^)\s]{1,190}\)",
            r"(?:image|video|media|photo|picture)\s?(?:source|credit|copyright)\b\W{0,3}.{0,100}",
            # When the page came out, and whose it is
            rf"(?:first |last |date )?{_CAME_OUT}\b[^.!?]{{0,30}}\b{_A_DATE}\b[^!?]{{0,60}}",
            r"(?:©|\(c\)|copyright)\s.{0,150}",
            r".{0,100}\ball rights reserved\b.{0,60}",
        )
    ),
    # Bylines: names, so their case tells
    re.compile(
        r"(?:By|BY|Words by|Story by|Written by|Reported by|Text by|Posted by|Analysis by|Opinion by)\W{1,3}"
        rf"{_NAME}(?:\s{_NAME}){{1,4}}(?:(?:,|\sand|\s&|\s\|)\s{_NAME}(?:\s{_NAME}){{0,4}}){{0,5}}"
        r"(?:,? (?:in|at|of|for|from) [A-Z][\w .,'’-]{1,40})?"
    ),
    re.compile(r"(?:By|BY) (?:[A-Z]{2,6}|Reuters|Staff(?: \w{1,20})?|Agencies|Bloomberg|Our \w{1,20} \w{1,20})"),
    re.compile(rf"{_NAME}(?:\s{_NAME}){{1,3}},\s(?:{_DESK}\s)?{_JOB}"),
    re.compile(
        r"\(?(?:Additional |Further )?(?i:reporting|writing|editing|edited|translat(?:ed|ion)|compiled)"
        r" by\W{1,2}[A-Z].{2,150}"
    ),
)
"""Forms of a whole line."""

_PICTURE: Final = (
    r"(?:photos?|photograph(?:s|er|y)?|images?|illustrations?|pictures?|graphics?|video|animation|infographic|composite|"
    r"credits?|(?:image|photo|picture|video) credits?)"
)
CREDIT: Final = (
    re.compile(
        rf"\(?(?:file |cover |main |top |header )?(?i:{_PICTURE})\s?(?::|/|©|\b[Bb]y\b)\s?[A-Z@©][^.!?]{{1,100}}"
        r"(?:\.(?:com|net|org))?\)?"
    ),
    re.compile(r"\(?(?:AP|AFP|EPA|Reuters|REUTERS|Getty) (?i:photo|file|image)\b[^.!?]{0,100}\)?\.?"),
    re.compile(
        r"[A-Z][\w .'’-]{2,50}\s?/\s?(?:AP|AFP|EPA|Reuters|REUTERS|Getty Images|Bloomberg|Shutterstock|"
        r"AFP via Getty Images|Anadolu.{0,30}|Xinhua)"
    ),
)
"""Who took the picture: forms of a whole line."""

POINTER: Final = re.compile(
    r"(?:read(?: also| more| next| full story)?|also read|must read|see also|see more|watch(?: now| live| also)?|"
    r"listen(?: now| to)?|related|recommended|don't miss|more from|up next|next up|in pictures|in photos|also see|"
    r"you may also like)\s?(?:[:|»›>]|[–—-]\s)\s?\S.{0,180}(?<!\.)",
    re.IGNORECASE,
)
"""A pointer to another article ("READ MORE: …"): a form of a whole line."""

CALL: Final = re.compile(
    r"(?:please |you can (?:also )?|(?:to|for) [^.!?,]{1,60}, )?"
    r"(?:(?:join|follow|subscribe|sign up|register|download|click|tap|connect with|never miss|"
    r"stay (?:updated|informed|tuned|connected|ahead)|"
    r"(?:get|find|add|like|catch|visit|check out) "
    r"(?:us|our|all|the latest|more|your|this|updates|alerts|news|breaking))\b"
    rf"[^.!?]{{0,120}}\b{_PLATFORM}\b.{{0,100}}"
    r"|(?:(?:join|follow|subscribe|sign up|register|click|tap|connect with) (?:here|now|today|for free|to our|on our)|"
    r"(?:join|follow|like|find) us)\b.{0,60})",
    re.IGNORECASE,
)
"""A call on the reader to follow or subscribe, with or without a full stop: a form of a whole line."""

_NOTICES: Final = (
    r"why you can trust\b",
    r"our standards:",
    r"how we (?:check|rate|test)\b.{0,40}$",
    (
        r"this (?:article|story|post|piece|report|content|copy)(?: (?:was|is|has been|first|originally)){1,3}"
        r" (?:published|appeared|syndicated|generated|posted|produced|republished|translated)\b"
    ),
    r"(?:we|this (?:site|website)) uses? cookies\b",
    r"(?:please )?enable javascript\b",
    r"your browser (?:does not|doesn't|is not)\b",
    r"this (?:video|content|feature|image) (?:is not|isn't|can ?not be)\b",
    r"by (?:signing up|subscribing|clicking|continuing|registering|submitting)\b.{0,60}\byou\b",
    r"you (?:have|'ve) (?:read|reached|\d).{0,40}\b(?:articles?|limit)\b",
    r"already a (?:subscriber|member)\b",
    r"support (?:our|independent|quality) journalism\b",
    r"have (?:a|any) (?:tip|story|news tip|feedback|questions?)\b.{0,80}\?",
    r"\(?with (?:agency )?inputs? from\b.{0,80}$",
    r"except for the headline\b",
    r"disclaimer:",
)
NOTICE: Final = re.compile("|".join(_NOTICES), re.IGNORECASE)
"""How notes of the site on itself begin, with or without a full stop."""

_OPENERS: Final = """
    why our how this we please enable your by you already support have with except disclaimer disclaimer: join
    follow subscribe sign register download click tap connect never stay get find add like catch visit check to for ©
    copyright reporting writing editing additional further edited compiled translated
"""
SENTENCE_OPENERS: Final = frozenset(_OPENERS.split())
"""First words of furniture that ends with a full stop; any other line that ends so is running text."""
