"""What a whole short article yields: the parts together."""

from tui.model import Article, Block, BlockKind, Span, StatementKind
from tui.statements import analyse, collect

TEXT = """Mayor denies closing the harbour

“The harbour stays open,” Ada Vance said. “Nobody asked me.”

Mr Orr, who runs the ferries, denied that she had called him."""


def article(text: str) -> Article:
    blocks = []
    start = 0
    for number, paragraph in enumerate(text.split("\n\n")):
        kind = BlockKind.PARAGRAPH if number else BlockKind.TITLE
        blocks.append(Block(kind, Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    return Article(id="one", path="one.txt", text=text, title="", blocks=tuple(blocks))


def test_an_article_yields_its_statements_with_speakers() -> None:
    read = article(TEXT)
    analysis = analyse(read)
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    said = {tuple(span.of(TEXT) for span in one.content): one for one in analysis.statements}
    quoted = said["“The harbour stays open,”", "“Nobody asked me.”"]
    assert (names[quoted.speaker or ""], quoted.kind) == ("Ada Vance", StatementKind.DIRECT)
    denied = said[("that she had called him",)]
    assert (names[denied.speaker or ""], denied.denied) == ("Orr", True)


def test_a_collection_gives_speakers_ids_that_read_as_names() -> None:
    read = article(TEXT)
    collection = collect([read], [analyse(read)])
    assert "ada-vance" in {speaker.id for speaker in collection.speakers}
    known = {speaker.id for speaker in collection.speakers}
    assert {statement.speaker for statement in collection.statements if statement.speaker} == known
