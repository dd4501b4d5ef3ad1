"""What holds for every text, however broken."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.model import Analysis, Article, Block, BlockKind, Span, hull
from tui.statements import analyse, collect

PIECES = st.sampled_from(
    [*"“”\"'‘’«»„`.,:;—-()!?…", "''", "said", "told", "denied", "that", "not", "who", "he", "Ada Vance", "Vance", "Mr",
     "the mayor", "according to", "it rained", "saying", "by", "to", "@ada", "Орлов", "\n", "é"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map(" ".join))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Any texts as blocks of any kind, in order and with white space between."""
    text = ""
    blocks: list[Block] = []
    for piece in draw(st.lists(TEXTS, max_size=4)):
        if piece:
            kind = draw(st.sampled_from(list(BlockKind)))
            blocks.append(Block(kind, Span(len(text), len(text) + len(piece))))
            text += piece + "\n\n"
    return Article(id="any", path="any.txt", text=text, title="", blocks=tuple(blocks))


def check(article: Article, analysis: Analysis) -> None:
    size = len(article.text)
    by_id = {statement.id: statement for statement in analysis.statements}
    assert len(by_id) == len(analysis.statements)
    known = {speaker.id for speaker in analysis.speakers}
    assert len(known) == len(analysis.speakers)
    for statement in analysis.statements:
        assert statement.content
        for span in (*statement.content, *statement.cue, *statement.source):
            assert 0 <= span.start < span.end <= size
        assert {statement.speaker, statement.addressee} - {None} <= known
        assert 0 <= statement.confidence <= 1
        if statement.within is not None:
            assert hull(by_id[statement.within].content).covers(hull(statement.content))
    assert list(analysis.statements) == sorted(analysis.statements, key=lambda one: hull(one.content))
    assert {mention.speaker for mention in analysis.mentions} <= known


@settings(max_examples=150)
@given(articles())
def test_offsets_are_exact_and_ids_are_unique(article: Article) -> None:
    check(article, analyse(article))


@settings(max_examples=50)
@given(articles())
def test_the_same_text_gives_the_same_analysis(article: Article) -> None:
    assert analyse(article) == analyse(article)


@settings(max_examples=50)
@given(articles())
def test_a_collection_knows_every_speaker_it_points_at(article: Article) -> None:
    collection = collect([article], [analyse(article)])
    known = {speaker.id for speaker in collection.speakers}
    assert len(known) == len(collection.speakers)
    assert {statement.speaker for statement in collection.statements} - {None} <= known
    assert {mention.speaker for mention in collection.mentions} <= known
