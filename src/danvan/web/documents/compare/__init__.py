"""Two versions side by side: which clauses came, went and changed, and by which words."""

from danvan.web.documents.compare.moves import Moves, Place
from danvan.web.documents.compare.pairs import Pair, pair_up

__all__ = ["Moves", "Pair", "Place", "pair_up"]
