"""What an article calls false it does not claim: not in its headline, nor through nobody in particular."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relations.building import Said, collect, said, slug
from tui.model import Block, BlockKind, Collection, Mention, Reason, RelationKind, Span, SpeakerKind, StatementKind
from tui.relations import compared
from tui.relations.falsity import called_false
from tui.relations.words import read_words

ADAIR, TOLLIVER = "Rufus Adair", "Maren Tolliver"
CLAIM = "the ferry was sold to Quillon"
DENIAL = said("the ferry was not sold to Quillon", by=ADAIR, outlet="Wire")


def conflicts(*statements: Said, then: str = "") -> list[tuple[Reason, ...]]:
    """Why the Gazette, which ends with the paragraph `then`, contradicts the Wire."""
    return contradictions(compared(ended(collect([*statements, DENIAL]), then)))


def contradictions(collection: Collection) -> list[tuple[Reason, ...]]:
    return [relation.reasons for relation in collection.relations if relation.kind is RelationKind.CONTRADICTION]


def ended(collection: Collection, paragraph: str) -> Collection:
    """The collection with one more paragraph at the end of its first article."""
    article, *others = collection.articles
    start = len(article.text)
    block = Block(BlockKind.PARAGRAPH, Span(start, start + len(paragraph)))
    longer = replace(article, text=f"{article.text}{paragraph}\n\n", blocks=(*article.blocks, block))
    return replace(collection, articles=(longer, *others))


@pytest.mark.parametrize(
    "verdict",
    [
        "The story is a hoax.",
        "It is, of course, completely fake.",
        "Alas, the report turned out to be false.",
        "But there was one problem: it did not happen.",
        "This bogus tale has been read by thousands.",
        "Rumours about Quillon and the ferry are unfounded.",
        "It was nothing more than a publicity stunt.",
        "The claims turned out to be wrong in every way, and false.",
        "It was all just a rumour.",
        "False alarm!",
        "The ferry was never sold to Quillon.",
        "No, the ferry was not sold to Quillon.",
    ],
)
@pytest.mark.parametrize("by", [None, TOLLIVER], ids=["of nobody", "posted"])
def test_what_an_article_takes_back_it_does_not_claim(verdict: str, by: str | None) -> None:
    claim = said(CLAIM, by=by, kind=StatementKind.POST if by else None)
    assert conflicts(claim) == [(Reason.NEGATION,)]
    assert conflicts(claim, then=verdict) == []


@pytest.mark.parametrize(
    "remark",
    [
        "It was no hoax.",
        "It may be a hoax.",
        "Was the story a hoax?",
        "The report is unconfirmed, and details are slim.",
        "Quillon dismissed the report as a hoax.",
        "The video was shown amid claims that it is a hoax.",
        "The police warned of a spate of hoax calls, and of the hoax bomb threat.",
        "Maren Tolliver called it a lie.",
        "Quillon denies that the ferry was sold.",
        "He showed a false passport at the gate.",
        "The lighthouse had been the subject of a hoax in spring.",
        "The story about the lighthouse was a hoax.",
    ],
)
def test_a_claim_stands_beside_what_is_no_verdict_on_it(remark: str) -> None:
    assert conflicts(said(CLAIM, by=None), then=remark) == [(Reason.NEGATION,)]


def test_what_is_called_false_in_the_sentence_that_tells_it_is_not_claimed() -> None:
    assert conflicts(said(CLAIM, by=None, introduced="A hoax report said that ")) == []


def test_a_headline_is_taken_back_by_the_body() -> None:
    headline = "Harbour ferry sold to Quillon"
    assert own_voice(headline, "Crowds gathered at the pier.") == [(Reason.NEGATION,)]
    assert own_voice(headline, "Crowds gathered at the pier.\n\nThe report is a fake.") == []


def own_voice(headline: str, body: str) -> list[tuple[Reason, ...]]:
    """Why an article without any statement contradicts the Wire."""
    collection = ended(collect([DENIAL]), "Nothing else was said.")
    start = len(headline) + 2
    blocks = (
        Block(BlockKind.TITLE, Span(0, len(headline))),
        Block(BlockKind.PARAGRAPH, Span(start, start + len(body))),
    )
    text = f"{headline}\n\n{body}"
    gazette = replace(collection.articles[0], id="Gazette", path="Gazette.txt", text=text, blocks=blocks)
    return contradictions(compared(replace(collection, articles=(gazette, *collection.articles))))


def test_the_denial_of_somebody_who_is_quoted_takes_nothing_back() -> None:
    denied = said("the report is a lie and the ferry was not sold to Quillon", by=TOLLIVER)
    assert conflicts(said(CLAIM, by=None), denied) != []


@pytest.mark.parametrize("verb", ["confirmed", "knew"])
@pytest.mark.parametrize("believed", ["the report is a hoax", "the ferry was not sold to Quillon"])
def test_what_the_article_has_confirmed_it_believes(verb: str, believed: str) -> None:
    text = f"The harbour office {verb} that {believed}."
    collection = ended(collect([said(CLAIM, by=None), DENIAL]), text)
    start = collection.articles[0].text.index(text)
    office = replace(
        collection.statements[0],
        id="Gazette:1",
        content=(Span(start + text.index("that"), start + len(text) - 1),),
        cue=(Span(start + text.index(verb), start + text.index(" that")),),
    )
    doubted = replace(office, cue=(Span(start, start + len("The")),))
    for statement, expected in ((office, 0), (doubted, 1)):
        found = compared(replace(collection, statements=(*collection.statements, statement)))
        assert len(contradictions(found)) == expected


@pytest.mark.parametrize(
    ("verdict", "stands"),
    [("The story is a hoax.", True), ("The story that the ferry was sold is a hoax.", False)],
)
def test_what_an_organisation_claims_stands_until_it_is_told_again_as_false(verdict: str, stands: bool) -> None:
    collection = ended(collect([said(CLAIM, by="Harbour Office"), DENIAL]), verdict)
    speakers = (replace(collection.speakers[0], kind=SpeakerKind.ORGANISATION), *collection.speakers[1:])
    assert bool(contradictions(compared(replace(collection, speakers=speakers)))) == stands


def test_what_a_person_claims_stands_unless_it_is_that_persons_claim_that_is_called_false() -> None:
    claim = said(CLAIM, by=TOLLIVER)
    assert conflicts(claim, then="The story is a hoax.") == [(Reason.NEGATION,)]
    recanted = "Maren Tolliver has recanted her story about the ferry."
    collection = ended(collect([claim, DENIAL]), recanted)
    start = collection.articles[0].text.index(recanted)
    mention = Mention("Gazette", Span(start, start + len(TOLLIVER)), slug(TOLLIVER))
    assert contradictions(compared(replace(collection, mentions=(mention,)))) == []


def test_an_article_that_calls_something_false_does_not_take_back_a_claim_that_it_is_false() -> None:
    claim = said("the video of the ferry was staged by Quillon", by=None)
    denial = said("the video of the ferry was not staged by Quillon", by=TOLLIVER, outlet="Wire")
    assert conflicts(claim, denial, then="The video is a fake.") == [(Reason.NEGATION,)]


def test_two_that_call_one_story_false_agree() -> None:
    called = said("the sale of the ferry to Quillon is a hoax", by=TOLLIVER, denied=True)
    again = said("the sale of the ferry to Quillon was a hoax", by=ADAIR, outlet="Wire")
    assert contradictions(compared(collect([called, again]))) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He wrote a fake report", ["fake"]),
        ("He travelled on a fake passport", []),
        ("The photo is an obvious fake", ["fake"]),
        ("The video of the flood was staged", ["staged"]),
        ("The play was staged in Sennick", []),
        ("Trolls told their friends that it was a hoax", []),
        ("Coins were lying on the bed", []),
        ("He insisted that the story was false", []),
        ("Not surprisingly, the story turned out to be false", ["false"]),
    ],
)
def test_a_word_calls_false_only_what_is_a_story_or_a_picture(sentence: str, expected: list[str]) -> None:
    assert places(sentence) == expected


def places(sentence: str) -> list[str]:
    words = read_words(sentence, (Span(0, len(sentence)),))
    return [words[place].form for place in called_false(words)]
