"""Signed posts, in any script."""

import pytest

from tui.articles import article_from_bytes
from tui.model import Article, Block, BlockKind, Span, StatementKind
from tui.statements import analyse
from tui.statements.spelling import latin, similar


def with_post(story: str, post: str, name: str, handle: str) -> Article:
    """A paragraph and a post below it that is signed `— name (handle)`."""
    text = f"{story}\n\n{post} — {name} ({handle}) May 3, 2031"
    start = len(story) + 2
    author = text.index(name, start)
    at = text.index(handle, author)
    blocks = (
        Block(BlockKind.PARAGRAPH, Span(0, len(story))),
        Block(BlockKind.POST, Span(start, len(text)), Span(author, author + len(name)), Span(at, at + len(handle))),
    )
    return Article(id="p", path="p.txt", text=text, title="", blocks=blocks)


SIGNATURES = {
    "same script": ("Mayor Ada Vance wrote a note.", "Ada Vance", "Ada Vance"),
    "Ukrainian": ("President Bohdan Zelenchuk wrote a note.", "Богдан Зеленчук", "Bohdan Zelenchuk"),
    "Russian": ("Minister Sergei Orlov wrote a note.", "Сергей Орлов", "Sergei Orlov"),
    "Greek": ("Minister Nikos Pavlidis wrote a note.", "Νίκος Παυλίδης", "Nikos Pavlidis"),
    "somebody new": ("Minister Sergei Orlov wrote a note.", "Kim Lund", "Kim Lund"),
}


@pytest.mark.parametrize(("story", "signature", "name"), SIGNATURES.values(), ids=SIGNATURES.keys())
def test_a_signature_is_its_author_in_any_script(story: str, signature: str, name: str) -> None:
    read = with_post(story, "It rains. It pours.", signature, "@some_one")
    analysis = analyse(read)
    (post,) = [one for one in analysis.statements if one.kind is StatementKind.POST]
    (author,) = [one for one in analysis.speakers if one.id == post.speaker]
    assert (author.name, "@some_one" in author.aliases) == (name, True)
    assert [span.of(read.text) for span in post.content] == ["It rains. It pours."]
    assert [span.of(read.text) for span in post.source] == [signature, "@some_one"]


def test_a_post_without_words_is_no_statement() -> None:
    read = with_post("It rained.", "", "Ada Vance", "@ada")
    assert analyse(read).statements == ()


SPELLINGS = {
    "Cyrillic": ("Зеленчук", "Zelenchuk", True),
    "soft sign": ("Ольга", "Olga", True),
    "double y": ("Orlovskyy", "Orlovsky", True),
    "short names must agree": ("Lee", "Lea", False),
    "other initial": ("Korlov", "Torlov", False),
    "swapped letters": ("Vlodomar", "Volodmar", True),
}


@pytest.mark.parametrize(("one", "other", "same"), SPELLINGS.values(), ids=SPELLINGS.keys())
def test_spellings_of_one_name_are_similar(one: str, other: str, same: bool) -> None:
    assert similar(one, other) is same


def test_accents_and_case_do_not_count() -> None:
    assert latin("ZOË") == "zoe"


def test_one_account_is_one_speaker_whatever_its_name_looks_like() -> None:
    signed = "\n\n— Troy Rescue Group (@troyrescue) May 3, 2025"
    read = article_from_bytes(f"Pier shut.{signed}\n\nPier open again.{signed}".encode(), "a.txt")
    found = analyse(read)
    assert [one.kind.value for one in found.statements] == ["post", "post"]
    assert [one.name for one in found.speakers] == ["Troy Rescue Group"]
