"""A record is placed in the open article that it belongs to, and in no other."""

from dataclasses import replace

from tui.annotations.anchoring import State
from tui.annotations.placing import Places
from tui.annotations.targets import text_target
from tui.annotations.values import Edition, Move, TextTarget
from tui.model import Article, Span

TEXT = (
    "The ferry to Orla will stop at noon on Friday, the harbour office said. “We have no choice,” said Ada Vance, who "
    "runs it. Some forty people take it to work each day, and there is no bridge."
)
FERRY = Article("ferry", "/news/ferry.txt", TEXT, "Ferry to Orla stops")
MILL = Article("mill", "/news/mill.txt", "The mill is sold, the owner said on Monday in Sennick.", "Mill sold")
CHOICE = Span(TEXT.index("“We"), TEXT.index(" said Ada"))
TARGET = text_target(FERRY, [CHOICE])


def test_it_is_placed_in_its_own_article():
    ((article, attachment),) = Places([MILL, FERRY]).of(TARGET)
    assert (article, attachment.state, attachment.spans) == (FERRY, State.EXACT, (CHOICE,))


def test_it_is_placed_in_a_later_edition_if_the_earlier_text_is_known():
    later = replace(FERRY, id="later", text="Updated at noon.\n\n" + TEXT)
    ((article, attachment),) = Places([MILL, later], [FERRY]).of(TARGET)
    assert (article, attachment.state) == (later, State.SHIFTED)
    assert Places([MILL], [FERRY]).of(TARGET) == []


def test_what_came_from_elsewhere_is_placed_by_address_or_title():
    def imported(address: str, title: str) -> TextTarget:
        return TextTarget(Edition("", address, title), TARGET.selectors)

    places = Places([FERRY, MILL])
    assert [article for article, _ in places.of(imported("/news/ferry.txt", ""))] == [FERRY]
    assert [article for article, _ in places.of(imported("https://x.example/1", "Ferry to Orla stops"))] == [FERRY]
    assert places.of(imported("https://x.example/2", "Another title altogether")) == []


def test_where_the_reader_has_moved_it_counts():
    later = replace(FERRY, id="later", text=TEXT.replace("no choice", "little choice"))
    there = text_target(later, [CHOICE])
    places = Places([later], [FERRY])
    assert places.certain(TARGET) is None
    placed = places.certain(TARGET, [Move(TARGET, there)])
    assert placed is not None
    assert placed[1].spans == (CHOICE,)
    assert places.of(TARGET, [Move(TARGET, replace(there, selectors=()))])[0][1].state is State.ORPHAN
