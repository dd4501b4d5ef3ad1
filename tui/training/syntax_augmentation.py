"""Treebank paragraphs rewritten as news shows them: quotation marks of every style, datelines, headlines, posts.

Only forms, spaces and added words change; the annotation of the words that stay is the treebank's. Names are invented.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from tui.training.treebank import Paragraph, Sentence, Word

QUOTATION_STYLES = (("“", "”"), ("“", "”"), ("“", "”"), ('"', '"'), ("''", "''"), ("``", "''"), ("‘", "’"), ("«", "»"))
PLACES = ("HARBOUR CITY", "Port Ellery", "NEW ARDEN", "Kessel", "LOWMOOR, Ont.", "ST. BRIDE", "Varna Bay", "TALL PINES")
OUTLETS = ("AP", "Reuters", "AFP", "Coastal Wire", "Outlet", "ANS")
MONTHS = ("January", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "October", "Nov.", "December")
HANDLES = ("@harbour_news", "@AdaVance", "@TheLedger", "@mayor_quill", "@noor1987", "@RiverboatClub", "@tomas_b")
GIVEN_NAMES = ("Ada", "Tomas", "Noor", "Imre", "Lucía", "Grace", "Kwame", "Yuki", "Helen", "Pavel")
FAMILY_NAMES = ("Vance", "Quill", "Okafor", "Lindqvist", "Marsh", "Petrov", "Delacroix", "Tanaka", "Byrne", "Haddad")
ABBREVIATIONS = ("U.S.", "U.K.", "Inc.", "Corp.", "Ltd.", "D.C.", "Jr.", "Co.", "U.N.")
NAMED_ROLES = ("nsubj", "obj", "nmod", "obl", "conj", "vocative")
NAME = "Number=Sing"


def augmented(paragraph: Paragraph, random: Random) -> Paragraph:
    """The paragraph with a few of the rewritings, drawn by `random`; often it stays as it was."""
    for share, rewrite in _REWRITINGS:
        if random.random() < share:
            paragraph = rewrite(paragraph, random)
    return paragraph


def with_quotation_marks(paragraph: Paragraph, random: Random) -> Paragraph:
    """All double quotation marks of the paragraph in one drawn style; straight ones open and close by turns."""
    opening, closing = random.choice(QUOTATION_STYLES)
    curly_apostrophes = opening in "“‘" and random.random() < 0.8
    is_open = False
    sentences: list[Sentence] = []
    for sentence in paragraph:
        words: list[Word] = []
        for word in sentence:
            if word.xpos in ("``", "''") and word.form in ('"', "“", "”", "``", "''"):
                is_open = not is_open if word.form == '"' else word.form in "“``"
                word = replace(word, form=opening if is_open else closing, xpos="``" if is_open else "''")
            elif curly_apostrophes and "'" in word.form and word.upos != "PUNCT":
                word = replace(word, form=word.form.replace("'", "’"))
            words.append(word)
        sentences.append(tuple(words))
    return tuple(sentences)


def quoted(paragraph: Paragraph, random: Random) -> Paragraph:
    """Quotation marks round one to three whole sentences that hold none, as a speech or a post is quoted."""
    first = random.randrange(len(paragraph))
    last = min(len(paragraph), first + random.randint(1, 3)) - 1
    chosen = paragraph[first : last + 1]
    if any(word.xpos in ("``", "''") for sentence in chosen for word in sentence):
        return paragraph
    opening, closing = random.choice(QUOTATION_STYLES)
    opened = _prefixed(paragraph[first], (_mark(opening, "``", ""),))
    sentences = [*paragraph[:first], opened, *paragraph[first + 1 :]]
    final = sentences[last]
    space = final[-1].space
    root = _root(final)
    sentences[last] = (*final[:-1], replace(final[-1], space=""), replace(_mark(closing, "''", space), head=root))
    return tuple(sentences)


def in_lower_case(paragraph: Paragraph, _: Random) -> Paragraph:
    """The paragraph as someone in a hurry types it."""
    return _with_forms(paragraph, str.lower)


def in_capitals(paragraph: Paragraph, _: Random) -> Paragraph:
    """The paragraph shouted."""
    return _with_forms(paragraph, str.upper)


def as_headline(paragraph: Paragraph, random: Random) -> Paragraph:
    """The first sentence alone with a capital on every longer word and without its full stop."""
    words = list(paragraph[0])
    if len(words) > 25 or len(words) < 4:
        return paragraph
    if words[-1].form == "." and all(word.head != len(words) - 1 for word in words[:-1]):
        words.pop()
    shout = random.random() < 0.3
    minor = {"ADP", "DET", "CCONJ", "PART"}

    def styled(word: Word) -> str:
        if shout:
            return word.form.upper()
        return word.form if word.upos in minor and word.form.islower() else word.form[:1].upper() + word.form[1:]

    return (tuple(replace(word, form=styled(word)) for word in words),)


def with_dateline(paragraph: Paragraph, random: Random) -> Paragraph:
    """A place, a day and an agency before the first sentence, as a sentence of their own."""
    place = random.choice(PLACES)
    words: list[Word] = []
    for number, part in enumerate(place.replace(",", " ,").split()):
        if part == ",":
            words.append(_word(",", "PUNCT", ",", 0, "punct"))
        elif number == 0:
            words.append(_word(part, "PROPN", "NNP", 0, "ROOT", NAME))
        else:
            words.append(_word(part, "PROPN", "NNP", 0, "appos" if "," in place else "flat", NAME))
    if random.random() < 0.5:
        words.append(_word(",", "PUNCT", ",", 0, "punct"))
        day, month = str(random.randint(1, 31)), random.choice(MONTHS)
        month_at = len(words) + 1
        if random.random() < 0.5:
            words.append(_word(day, "NUM", "CD", month_at, "nummod", "NumForm=Digit|NumType=Card"))
            words.append(_word(month, "PROPN", "NNP", 0, "nmod:unmarked", NAME))
        else:
            words.append(_word(month, "PROPN", "NNP", 0, "nmod:unmarked", NAME))
            words.append(_word(day, "NUM", "CD", len(words) - 1, "nummod", "NumForm=Digit|NumType=Card"))
    if random.random() < 0.7:
        at = len(words) + 1
        words.append(_word("(", "PUNCT", "-LRB-", at, "punct", space=""))
        for number, part in enumerate(random.choice(OUTLETS).split()):
            words.append(_word(part, "PROPN", "NNP", at if number else 0, "flat" if number else "parataxis", NAME))
        words[-1] = replace(words[-1], space="")
        words.append(_word(")", "PUNCT", "-RRB-", at, "punct"))
    words.append(_word(random.choice("—–-"), "PUNCT", ",", 0, "punct"))
    return (_closed_up(words), *paragraph)


def as_list_item(paragraph: Paragraph, random: Random) -> Paragraph:
    """A bullet or dash before the first sentence."""
    bullet = _word(random.choice("-•*–·"), "PUNCT", "NFP", 0, "punct")
    return (_prefixed(paragraph[0], (bullet,)), *paragraph[1:])


def with_handle(paragraph: Paragraph, random: Random) -> Paragraph:
    """A handle or hashtag in the place of one name."""
    places = [
        (at, index)
        for at, sentence in enumerate(paragraph)
        for index, word in enumerate(sentence)
        if word.xpos == "NNP" and word.deprel in NAMED_ROLES and word.space == " "
        if not any(other.head == index and other.deprel in ("flat", "compound") for other in sentence)
    ]
    if not places:
        return paragraph
    at, index = random.choice(places)
    handle = random.choice(HANDLES)
    words = list(paragraph[at])
    words[index] = replace(words[index], form=handle, lemma=handle)
    return (*paragraph[:at], tuple(words), *paragraph[at + 1 :])


def with_signature(paragraph: Paragraph, random: Random) -> Paragraph:
    """The signature of a post after the last sentence, as a sentence of its own."""
    dash = _word("—", "PUNCT", ",", 1, "punct")
    given = _word(random.choice(GIVEN_NAMES), "PROPN", "NNP", 1, "ROOT", NAME)
    family = _word(random.choice(FAMILY_NAMES), "PROPN", "NNP", 1, "flat", NAME)
    handle = random.choice(HANDLES)
    words = [dash, given, family, _word("(", "PUNCT", "-LRB-", 4, "punct", space="")]
    words += [_word(handle, "PROPN", "NNP", 1, "appos", NAME, space=""), _word(")", "PUNCT", "-RRB-", 4, "punct")]
    words += [_word(random.choice(MONTHS), "PROPN", "NNP", 1, "nmod:unmarked", NAME)]
    words += [_word(str(random.randint(1, 31)), "NUM", "CD", 6, "nummod", "NumForm=Digit|NumType=Card", space="")]
    words += [_word(",", "PUNCT", ",", 6, "punct")]
    words += [_word(str(random.randint(2009, 2026)), "NUM", "CD", 6, "nmod:unmarked", "NumForm=Digit|NumType=Card")]
    return (*paragraph, tuple(words))


def with_initials(paragraph: Paragraph, random: Random) -> Paragraph:
    """Initials in the place of given names."""

    def renamed(sentence: Sentence) -> Sentence:
        words = list(sentence)
        for index, word in enumerate(sentence[:-1]):
            after = sentence[index + 1]
            if word.xpos == after.xpos == "NNP" and after.deprel == "flat" and after.head == index:
                initials = "".join(random.choice("ABCDEFGHJKLMNPRSTW") + "." for _ in range(random.randint(1, 2)))
                words[index] = replace(word, form=initials, lemma=initials)
        return tuple(words)

    return tuple(renamed(sentence) for sentence in paragraph)


def ending_in_abbreviation(paragraph: Paragraph, random: Random) -> Paragraph:
    """An abbreviation in the place of a name and the full stop that end a sentence."""

    def shortened(sentence: Sentence) -> Sentence:
        if len(sentence) < 4 or sentence[-1].form != "." or sentence[-2].xpos != "NNP":
            return sentence
        form = random.choice(ABBREVIATIONS)
        name = replace(sentence[-2], form=form, lemma=form, space=sentence[-1].space)
        return (*sentence[:-2], name)

    return tuple(shortened(sentence) for sentence in paragraph)


_REWRITINGS: tuple[tuple[float, Callable[[Paragraph, Random], Paragraph]], ...] = (
    (0.5, with_quotation_marks),
    (0.06, quoted),
    (0.15, with_initials),
    (0.15, ending_in_abbreviation),
    (0.03, with_handle),
    (0.02, with_dateline),
    (0.02, as_list_item),
    (0.01, with_signature),
    (0.02, as_headline),
    (0.02, in_lower_case),
    (0.02, in_capitals),
)


def _word(form: str, upos: str, xpos: str, head: int, deprel: str, feats: str = "", *, space: str = " ") -> Word:
    return Word(form, form, upos, xpos, feats, head, deprel, space)


def _mark(form: str, xpos: str, space: str) -> Word:
    return _word(form, "PUNCT", xpos, 0, "punct", space=space)


def _root(sentence: Sentence) -> int:
    return next(index for index, word in enumerate(sentence) if word.head == index)


def _prefixed(sentence: Sentence, before: tuple[Word, ...]) -> Sentence:
    shift = len(before)
    root = _root(sentence) + shift
    shifted = (replace(word, head=word.head + shift) for word in sentence)
    return (*(replace(word, head=root) for word in before), *shifted)


def _closed_up(words: list[Word]) -> Sentence:
    """No space before a comma."""
    return tuple(
        replace(word, space="") if index + 1 < len(words) and words[index + 1].form == "," else word
        for index, word in enumerate(words)
    )


def _with_forms(paragraph: Paragraph, change: Callable[[str], str]) -> Paragraph:
    return tuple(
        tuple(
            replace(word, form=changed) if len(changed := change(word.form)) == len(word.form) else word
            for word in sentence
        )
        for sentence in paragraph
    )
