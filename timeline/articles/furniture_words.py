"""What page furniture says: words and forms of lines, as data for `furniture`."""

import re
from typing import Final

SINGLE_WORDS: Final = frozenset(
    line.strip()
    for line in """
    ad
    ads
    advert
    advertisement
    advertisement - scroll to continue
    advertising
    article continues after ad
    article continues below
    back to top
    bookmark
    breaking news
    cancel
    click here
    close
    comment
    comments
    contact us
    continue reading
    cookie policy
    copy link
    copy url
    download
    download app
    editor's note
    email
    email this article
    enlarge image
    expand
    facebook
    file photo
    flipboard
    follow
    follow us
    follow us on
    from our partners
    getty images
    gift article
    gift this article
    google news
    hide caption
    home
    instagram
    latest news
    leave a comment
    leave a reply
    like
    linkedin
    link copied
    listen
    listen now
    listen to article
    listen to story
    listen to this article
    live
    live updates
    load more
    loading
    log in
    login
    menu
    messenger
    more
    mute
    my account
    newsletter
    newsletters
    next
    next article
    next story
    open in app
    opens in new tab
    opens in new window
    pause
    photo
    photos
    pinterest
    play
    play video
    playback speed
    post
    post a comment
    previous
    previous article
    previous story
    print
    print this article
    privacy policy
    promoted
    promoted content
    purchase licensing rights
    read full story
    read in app
    read less
    read more
    reddit
    register
    reply
    report a correction
    republish this article
    reuse this content
    save
    save article
    save for later
    scroll to continue
    search
    see all
    see more
    select speed
    select voice
    send
    share
    share article
    share full article
    share on
    share options
    share this
    share this article
    share this page
    share this post
    share this story
    show caption
    show comments
    show less
    show more
    sign in
    sign up
    sign up now
    skip
    skip ad
    skip advertisement
    skip navigation
    skip to content
    skip to main content
    slideshow
    sponsored
    sponsored by
    sponsored content
    sponsored links
    story continues below
    story continues below advertisement
    subscribe
    subscribe now
    subscribe today
    supported by
    swipe
    tap to unmute
    telegram
    terms and conditions
    terms of service
    terms of use
    text size
    the article continues below
    threads
    toggle caption
    translate
    tweet
    twitter
    unmute
    video
    video player
    view all
    view comments
    view gallery
    view more
    volume
    watch
    watch live
    watch now
    watch the video
    wechat
    weibo
    whatsapp
    x
    youtube
    """.splitlines()
    if line.strip()
)
"""Lines of just these words, whatever their case."""

LIST_HEADINGS: Final = frozenset(
    line.strip()
    for line in """
    also on our site
    also read
    around the web
    don't miss
    editor's choice
    editors' choice
    editor's pick
    editor's picks
    editors' picks
    explore more
    from around the web
    further reading
    in case you missed it
    keep reading
    latest
    latest headlines
    latest news
    latest stories
    more coverage
    more from this section
    more headlines
    more like this
    more news
    more on this
    more on this story
    more on this topic
    more stories
    more to explore
    most popular
    most read
    most viewed
    must read
    must reads
    must watch
    news in pictures
    other news
    other stories
    our picks
    people also read
    popular
    popular now
    read also
    read more
    read next
    recent articles
    recent news
    recent posts
    recommended
    recommended articles
    recommended for you
    recommended reading
    recommended stories
    related
    related article
    related articles
    related content
    related coverage
    related headlines
    related links
    related news
    related posts
    related reading
    related stories
    related story
    related topics
    related videos
    see also
    similar articles
    similar stories
    suggested for you
    suggested reading
    top headlines
    top news
    top stories
    trending
    trending now
    trending stories
    trending topics
    up next
    what to read next
    you may also like
    you may like
    you might also like
    you might also be interested in
    """.splitlines()
    if line.strip()
)
"""Headings of lists of other articles."""

_NAME: Final = r"(?:[A-Z][\w'’.-]*|(?:de|da|di|van|von|bin|al|el|la|le|der|den))"
_PLATFORM: Final = (
    r"(?:whats\s?app|telegram|facebook|twitter|instagram|youtube|linkedin|google news|newsletters?|mailing list|inbox|app store"
    r"|google play|our app|our mobile app|push notifications|news alerts|breaking news alerts|our channel|our group|podcast)"
)
_COUNTED: Final = (
    r"(?:comments?|shares?|views?|likes?|reactions?|replies|reads|votes?|retweets?|followers|claps|responses)"
)

LINE: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # Reading time and clips
        r"(?:estimated |approx(?:imate|\.)? )?(?:reading|read|listening) time\W{0,3}\d{1,3}\s?(?:-\s?\d{1,3}\s?)?(?:m|min|mins|minutes?)\.?",
        r"\d{1,3}[\s-]?min(?:ute)?s?\.? (?:read|listen|watch|video)",
        r"(?:duration|length|video)?\W{0,3}\d{1,2}:\d{2}(?::\d{2})?(?:\s?/\s?\d{1,2}:\d{2}(?::\d{2})?)?",
        r"(?:speed\W{0,3})?\d(?:\.\d{1,2})?\s?x",
        # Counts: a year may be the heading of a chronology, so four figures are none.
        r"\d{1,3}|\d{5,9}|\d{1,3}(?:\.\d)?[km]|\d{1,3}(?:,\d{3}){1,2}",
        rf"\(?\d[\d,.]{{0,8}}[km]?\)?\s{_COUNTED}",
        rf"{_COUNTED}\W{{0,3}}\(?\d[\d,.]{{0,8}}[km]?\)?",
        r"(?:page|slide|photo|image|picture)?\s?\d{1,3} (?:of|/) \d{1,3}",
        # Sharing
        r"(?:share|post|tweet|send|email|pin|print|save|copy)(?: (?:this|the|it|article|story|page|post|link)){0,3}"
        r"(?: (?:on|via|to|by|with|in)(?: an?)? (?:facebook|twitter|x|linkedin|reddit|whatsapp|telegram|pinterest|email|e-mail|friends?"
        r"|clipboard|flipboard|messenger|threads|bluesky|line|wechat|weibo|sms))?",
        r"(?:facebook|twitter|x|linkedin|reddit|whatsapp|telegram|pinterest|email|e-mail|print|copy link|instagram|youtube|share|tweet)"
        r"(?:[\s|,/•·]{1,5}(?:facebook|twitter|x|linkedin|reddit|whatsapp|telegram|pinterest|email|e-mail|print|copy link|instagram"
        r"|youtube|share|tweet)){1,11}",
        # Tags, sections, addresses
        r"(?:tags?|topics?|filed under|keywords?|categor(?:y|ies)|posted in|tagged(?: with| as)?|section|more on)\s?[:|].{1,160}",
        r"#\w+(?:[\s,]{1,3}#\w+){0,20}",
        r"(?:home|news|front page)(?:\s{0,2}[>/»›|]\s{0,2}[\w &'’-]{2,40}){1,6}",
        r"(?:https?://|www\.)\S{3,190}",
        r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,20}){1,4}",
        r"!\[[^\]]{0,100}\]\([^)\s]{1,190}\)",
        # Image markup of broadcasters' pages
        r"(?:image|video|media|photo|picture)\s?(?:source|credit|copyright|caption credit)\b\W{0,3}.{0,100}",
        # Published and updated lines
        r"(?:first |originally |last |date )?(?:published|posted|updated|modified|issued|created|publication date)"
        r"(?: on| at| date)?\s?[:|–—-]?\s.{0,30}\d.{0,60}(?<![.!?])",
        r"(?:©|\(c\)|copyright)\s.{0,150}",
        r".{0,100}\ball rights reserved\b.{0,60}",
    )
) + (
    # Bylines: names, so their case counts.
    re.compile(
        rf"(?:By|BY|Words by|Story by|Written by|Reported by|Text by|Posted by|Analysis by|Opinion by)\W{{1,3}}"
        rf"{_NAME}(?:\s{_NAME}){{1,4}}(?:(?:,|\sand|\s&|\s\|)\s{_NAME}(?:\s{_NAME}){{0,4}}){{0,5}}"
        r"(?:,? (?:in|at|of|for|from) [A-Z][\w .,'’-]{1,40})?"
    ),
    re.compile(r"(?:By|BY) (?:[A-Z]{2,6}|Reuters|Staff(?: \w+)?|Agencies|Bloomberg|Our \w+ \w+)"),
    re.compile(
        rf"{_NAME}(?:\s{_NAME}){{1,3}},\s(?:[Ss]taff|[Ss]enior|[Cc]hief|[Pp]olitical|[Ff]oreign|[Bb]usiness|[Dd]iplomatic|[Ss]pecial"
        r"|[Ww]orld|[Nn]ews|[Cc]ontributing|[Aa]ssociate|[Dd]eputy)?\s?(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ee]ditor"
        r"|[Cc]ontributor|[Cc]olumnist)"
    ),
    re.compile(
        r"\(?(?:(?:Additional |Further )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Tt]ranslat(?:ed|ion)|[Pp]roduction|[Ee]dited|[Cc]ompiled))"
        r" by\W{1,2}[A-Z].{2,150}?\)?\.?"
    ),
)
"""Forms of a whole line."""

CREDIT: Final = re.compile(
    r"(?:\(?(?:file |cover |main |top |header )?(?:photos?|photograph(?:s|er|y)?|images?|illustrations?|pictures?|graphics?|video"
    r"|animation|infographic|composite|credits?|(?:image|photo|picture|video) credits?)\s?(?::|/|©|\bby\b)\s?(?=[A-Z@©])"
    r"|\(?(?:AP|AFP|EPA|Reuters|REUTERS|Getty) (?:photo|Photo|PHOTO|file|File|image|Image)\b)"
    r"[^.!?]{2,100}(?:\.(?:com|net|org))?\)?\.?$|[A-Z][\w .'’-]{2,50}\s?/\s?(?:AP|AFP|EPA|Reuters|REUTERS|Getty Images|Bloomberg|Shutterstock"
    r"|AFP via Getty Images|Anadolu.{0,30}|Xinhua)$",
)
"""Who took the picture."""

POINTER: Final = re.compile(
    r"(?:read(?: also| more| next| full story)?|also read|must read|see also|see more|watch(?: now| live| also)?|listen(?: now| to)?|related"
    r"|recommended|don't miss|more from|up next|next up|in pictures|in photos|opinion|explainer|live blog|also see|you may also like)"
    r"\s?(?:[:|»›>]|-\s|–\s|—\s)\s?\S[^\n]{0,180}(?<![.])$",
    re.IGNORECASE,
)
"""A pointer to another article: "READ MORE: …"."""

CALL: Final = re.compile(
    r"(?:please |you can (?:also )?|(?:to|for) [^.!?]{1,60}, )?"
    r"(?:(?:join|follow|subscribe|sign up|register|download|click|tap|connect with|stay (?:updated|informed|tuned|connected|ahead)"
    r"|never miss|(?:get|find|add|like|catch|visit|check out) (?:us|our|all|the latest|more|your|this|updates|alerts|news|breaking))\b"
    rf"[^.!?]{{0,120}}\b{_PLATFORM}\b.{{0,100}}"
    r"|(?:join|follow|subscribe|sign up|register|click|tap|connect with|like) (?:us|here|now|today|for free|to our|on our)\b.{0,60})",
    re.IGNORECASE,
)
"""A call on the reader to follow or subscribe."""

NOTICE: Final = re.compile(
    r"(?:why you can trust\b|our standards:|how we (?:check|rate|test)\b.{0,40}$|this (?:article|story|post|piece|report|content|copy) (?:was|is|has been|first|originally)"
    r"(?: \w+){0,3} (?:published|appeared|syndicated|generated|posted|produced|republished|translated)\b|(?:we|this (?:site|website)) uses? cookies\b"
    r"|(?:please )?enable javascript\b|your browser (?:does not|doesn't|is not)\b|this (?:video|content|feature|image) (?:is not|isn't|can ?not be)\b"
    r"|by (?:signing up|subscribing|clicking|continuing|registering|submitting)\b.{0,60}\byou\b|you (?:have|'ve) (?:read|reached|\d)\b.{0,40}\b(?:articles?|limit)\b"
    r"|already a (?:subscriber|member)\b|support (?:our|independent|quality) journalism\b|have (?:a|any) (?:tip|story|news tip|feedback|questions?)\b.{0,80}\?"
    r"|\(?with (?:inputs?|agency inputs) from\b.{0,80}$|except for the headline\b|disclaimer:)",
    re.IGNORECASE,
)
"""Notes of the site on itself."""
