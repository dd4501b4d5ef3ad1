"""A small treebank, written for the tests."""

from __future__ import annotations

from tui.training.treebank import Paragraph, paragraphs

CONLLU = """\
# newdoc id = harbour
# newpar
# sent_id = 1
# text = "We don't agree," said Ada Vance.
1	"	"	PUNCT	``	_	5	punct	_	SpaceAfter=No
2	We	we	PRON	PRP	Case=Nom|Number=Plur	5	nsubj	_	_
3-4	don't	_	_	_	_	_	_	_	_
3	do	do	AUX	VBP	Mood=Ind|VerbForm=Fin	5	aux	_	_
4	n't	not	PART	RB	Polarity=Neg	5	advmod	_	_
5	agree	agree	VERB	VB	VerbForm=Inf	8	ccomp	_	SpaceAfter=No
6	,	,	PUNCT	,	_	8	punct	_	SpaceAfter=No
7	"	"	PUNCT	''	_	5	punct	_	_
8	said	say	VERB	VBD	Mood=Ind|VerbForm=Fin	0	root	_	_
9	Ada	Ada	PROPN	NNP	Number=Sing	8	nsubj	_	_
10	Vance	Vance	PROPN	NNP	Number=Sing	9	flat	_	SpaceAfter=No
11	.	.	PUNCT	.	_	8	punct	_	_

# sent_id = 2
# text = Others voted for Kessel.
1	Others	other	NOUN	NNS	Number=Plur	2	nsubj	_	_
2	voted	vote	VERB	VBD	Mood=Ind|VerbForm=Fin	0	root	_	_
2.1	and	and	CCONJ	CC	_	_	_	_	_
3	for	for	ADP	IN	_	4	case	_	_
4	Kessel	Kessel	PROPN	NNP	Number=Sing	2	obl	_	SpaceAfter=No
5	.	.	PUNCT	.	_	2	punct	_	_

# newpar
# sent_id = 3
# text = Nobody laughed.
1	Nobody	nobody	PRON	NN	Number=Sing	2	nsubj	_	_
2	laughed	laugh	VERB	VBD	Mood=Ind|VerbForm=Fin	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

"""


def sample() -> tuple[Paragraph, ...]:
    """The two paragraphs of the sample."""
    return tuple(paragraphs(CONLLU.splitlines()))
