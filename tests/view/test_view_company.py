"""Who appears with whom."""

from invented_story import story

from timeline.view.company import companies


def test_the_busiest_first_with_their_company_and_years() -> None:
    timeline = story()
    found = companies(timeline.actors, timeline.events)
    assert [company.actor.name for company in found][:2] == ["Norland", "Vessia"]
    brandt = next(company for company in found if company.actor.name == "Ada Brandt")
    assert brandt.together == (("oskar-lind", 2), ("norland", 1))
    assert brandt.years == ((2018, 1), (2024, 3))
    assert brandt.events == 4


def test_nobody_is_no_company() -> None:
    assert companies((), story().events) == []
